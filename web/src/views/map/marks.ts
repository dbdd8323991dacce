// Marks of the map: an organisation's shape by its kind and its size by its budget, a tie's colour and width by trust.

import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';

/** Flat-topped, of the area asked for. */
const hexagon: SymbolType = {
  draw(context, size) {
    const r = Math.sqrt((2 * size) / (3 * Math.sqrt(3)));
    for (let corner = 0; corner < 6; ++corner) {
      const x = r * Math.cos((corner * Math.PI) / 3);
      const y = r * Math.sin((corner * Math.PI) / 3);
      if (corner === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
};

const shapes: { type: SymbolType; name: string }[] = [
  { type: symbolCircle, name: 'circle' },
  { type: symbolSquare, name: 'square' },
  { type: symbolCross, name: 'cross' },
  { type: symbolDiamond2, name: 'diamond' },
  { type: symbolTriangle, name: 'triangle' },
  { type: symbolStar, name: 'star' },
  { type: symbolWye, name: 'three-armed star' },
  { type: hexagon, name: 'hexagon' },
];

const shapeOf = (row: number): { type: SymbolType; name: string } => shapes[row % shapes.length] ?? shapes[0]!;

/** Path of the kind in this row with this radius of a circle of the same area. */
export function markPath(kind: number, radius: number): string {
  return symbol(shapeOf(kind).type, Math.PI * radius * radius)() ?? '';
}

export function shapeName(kind: number): string {
  return shapeOf(kind).name;
}

/** Rows of kinds: those of the table first, then the scenario's own in the order they appear. */
export function kindRows(table: string[], used: string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const name of [...table, ...used]) if (!rows.has(name)) rows.set(name, rows.size);
  return rows;
}

/** How far a mark reaches from its middle, as a multiple of the radius of a circle of the same area. */
export function reachOf(kind: number): number {
  return [1, 0.89, 1.2, 1.26, 1.56, 1.7, 1.5, 1.1][kind % shapes.length] ?? 1;
}

export const largestRadius = 17;
export const smallestRadius = 4;

/** Radius of a circle whose area grows with the budget; very small ones stay visible. */
export function radiusOf(budget: number, largest: number): number {
  if (!(budget > 0) || !(largest > 0)) return smallestRadius;
  return Math.max(smallestRadius, largestRadius * Math.sqrt(Math.min(1, budget / largest)));
}

/** Round budgets for a key: the largest that a circle of so many pixels holds, and smaller ones. */
export function keyBudgets(largest: number, scale: number, pixels: number): number[] {
  if (!(largest > 0)) return [];
  const most = largest * Math.min(1, pixels / (largestRadius * scale)) ** 2;
  const round = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value));
    const digit = value / power;
    return power * Math.floor(digit + 1e-9);
  };
  const top = round(most);
  return [top, round(top / 4), round(top / 16)].filter((budget) => radiusOf(budget, largest) > smallestRadius);
}

const rampSteps = 24;

/** Colours from no trust to the top of the scale; light and dark by the theme's own properties. */
export const trustRamp: string[] = Array.from({ length: rampSteps + 1 }, (_, step) => {
  const at = (2 * step) / rampSteps;
  const [from, to, share] =
    at <= 1 ? ['var(--trust-low)', 'var(--trust-middle)', at] : ['var(--trust-middle)', 'var(--trust-high)', at - 1];
  return `color-mix(in oklab, ${to} ${(100 * share).toFixed(1)}%, ${from})`;
});

const shareOf = (trust: number, top: number): number => (trust > 0 ? Math.min(1, trust / top) : 0);

/** Row of `trustRamp`. */
export function trustStep(trust: number, top: number): number {
  return Math.round(shareOf(trust, top) * rampSteps);
}

/** Width of a tie in pixels. */
export function trustWidth(trust: number, top: number): number {
  return 0.9 + 3.3 * shareOf(trust, top);
}

/** Top of the scale of trust: the largest value, up to the next fifth. */
export function scaleTop(values: Float32Array): number {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  return Math.min(1, Math.max(0.4, Math.ceil(largest * 5 - 1e-6) / 5));
}
