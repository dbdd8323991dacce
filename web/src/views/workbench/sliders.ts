// Which parameters get a slider at once, by a rule from their table; the search finds the rest.

import type { ParameterRow, Range } from '../../engine/types';

/** How little is known: the plausible range over the default. */
export function doubt({ plausible: [low, high], default: fallback }: ParameterRow): number {
  return (high - low) / Math.max(Math.abs(fallback), 1e-9);
}

export interface Chosen {
  /** What the scenario sets otherwise than usual: it is what the scenario is about. */
  own: ParameterRow[];
  /** What someone chooses. */
  levers: ParameterRow[];
  /** What the world decides: in each group the one of which least is known. */
  uncertainties: ParameterRow[];
}

export function chosenSliders(rows: readonly ParameterRow[], changed: readonly string[]): Chosen {
  const isOwn = (row: ParameterRow): boolean => changed.includes(row.name);
  const least = new Map<string, ParameterRow>();
  for (const row of rows) {
    const known = least.get(row.group);
    if (row.role === 'uncertainty' && (known === undefined || doubt(row) > doubt(known))) least.set(row.group, row);
  }
  return {
    own: rows.filter(isOwn),
    levers: rows.filter((row) => row.role === 'choice' && !isOwn(row)),
    uncertainties: [...least.values()].filter((row) => !isOwn(row)),
  };
}

/** Rows in which every word asked for occurs, in name, group or meaning; grouped as the table groups them. */
export function foundSliders(rows: readonly ParameterRow[], asked: string): [group: string, rows: ParameterRow[]][] {
  const wanted = asked
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '');
  const groups = new Map<string, ParameterRow[]>();
  for (const row of rows) {
    const text = `${row.name.replaceAll('_', ' ')} ${row.group} ${row.meaning}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  return [...groups];
}

/** What the slider spans: the plausible range, and further where a value lies outside it. */
export function spanOf({ plausible: [low, high] }: ParameterRow, ...values: number[]): [low: number, high: number] {
  return [Math.min(low, ...values), Math.max(high, ...values)];
}

/** The nearest value on the slider's grid; the ends and the scenario's own value are on it too. */
export function snapped(value: number, step: number, [low, high]: readonly [number, number], own: number): number {
  if (Math.abs(value - own) < 0.6 * step) return own;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return Math.min(high, Math.max(low, Number((Math.round(value / step) * step).toFixed(decimals))));
}

/** A step that gives a slider about a hundred places, as 1, 2 or 5 times a power of ten. */
export function stepFor([low, high]: Range): number {
  const raw = (high - low) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}
