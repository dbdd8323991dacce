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

/** How each shape is drawn, and how far it reaches from its middle, as a multiple of the radius of a circle of the same area. */
const shapes: Record<string, { type: SymbolType; reach: number }> = {
  circle: { type: symbolCircle, reach: 1 },
  square: { type: symbolSquare, reach: 0.89 },
  cross: { type: symbolCross, reach: 1.2 },
  diamond: { type: symbolDiamond2, reach: 1.26 },
  triangle: { type: symbolTriangle, reach: 1.56 },
  star: { type: symbolStar, reach: 1.7 },
  'three-armed star': { type: symbolWye, reach: 1.5 },
  hexagon: { type: hexagon, reach: 1.1 },
};

/** Path of a shape with this radius of a circle of the same area. */
export function markPath(shape: string, radius: number): string {
  return symbol(shapes[shape]?.type ?? symbolCircle, Math.PI * radius * radius)() ?? '';
}

export function reachOf(shape: string): number {
  return shapes[shape]?.reach ?? 1;
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

/** Trust against its start below which a tie frays, and below which it hangs by a thread. */
const frayed = 0.75;
const torn = 0.4;

/** Dashes of a tie: whole while trust is near what it was at the start. */
export function frayOf(trust: number, start: number): string {
  if (!(start > 0) || trust >= frayed * start) return 'none';
  return trust >= torn * start ? '9 3' : '3 4';
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
