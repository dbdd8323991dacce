// What the futures of a comparison say: which response is best in each, in how many of those that one believes in, and by how much.
// Best is least harm at the end, among the responses that can be picked; exactly equal ones share.

import type { DrawnValue, FutureOutcome, Futures, Spread } from '../../engine/types';
import type { Ranges } from '../../state/share';

/** Futures below which nothing is said. */
export const fewest = 16;

/** Squares that stand for all futures. */
export const squareCount = 100;

/** Harm at the end under each response, in the order in which they were run. */
export function harmOf({ outcomes }: Futures): FutureOutcome[] {
  return outcomes.filter(({ outcome }) => outcome === 'harm');
}

/** What part each of the harms has in being the best of each run: 0 for what cannot be picked. */
export function partsInBest(harms: readonly FutureOutcome[], picks: readonly string[], runs: number): Float64Array[] {
  const parts = harms.map(() => new Float64Array(runs));
  const candidates = harms.flatMap(({ response }, row) => (picks.includes(response) ? [row] : []));
  const at = (row: number, run: number): number => harms[row]?.numbers[run] ?? NaN;
  for (let run = 0; run < runs; ++run) {
    const defined = candidates.filter((row) => !Number.isNaN(at(row, run)));
    const least = Math.min(...defined.map((row) => at(row, run)));
    const best = defined.filter((row) => at(row, run) === least);
    for (const row of best) (parts[row] as Float64Array)[run] = 1 / best.length;
  }
  return parts;
}

/** The futures in which every value lies in its range. Ranges of what is not drawn leave nothing out. */
export function believedRuns({ values, runs }: Pick<Futures, 'values' | 'runs'>, ranges: Ranges): number[] {
  const asked = values.flatMap(({ name, numbers }) => {
    const range = ranges[name];
    return range === undefined ? [] : [{ numbers, range }];
  });
  const isInside = (run: number): boolean =>
    asked.every(({ numbers, range: [low, high] }) => {
      const value = numbers[run] ?? NaN;
      return low <= value && value <= high;
    });
  return Array.from({ length: runs }, (_, run) => run).filter(isInside);
}

const sumOver = (runs: readonly number[], numbers: Float64Array): number =>
  runs.reduce((sum, run) => sum + (numbers[run] ?? 0), 0);

/** In how many of these futures each response is best. */
export function countsOf(parts: readonly Float64Array[], runs: readonly number[]): number[] {
  return parts.map((part) => sumOver(runs, part));
}

/** Rows of the responses: best in most futures first, whatever one believes, so that nothing jumps. */
export function orderOf(parts: readonly Float64Array[]): number[] {
  const counts = parts.map((part) => part.reduce((sum, share) => sum + share, 0));
  return counts.map((_, row) => row).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** Difference from the first response in the same future, as a share of that one's; undefined where it has none. */
export function differencesFrom(reference: Float64Array, numbers: Float64Array): Float64Array {
  return numbers.map((value, run) => {
    const from = reference[run] ?? NaN;
    return from > 0 ? value / from - 1 : NaN;
  });
}

/** Median, 5th and 95th percentile (Hyndman & Fan 1996, type 7); undefined where half of the values or more are. */
export function spreadOf(numbers: Float64Array, runs: readonly number[]): Spread | null {
  const values = Float64Array.from(runs, (run) => numbers[run] ?? NaN)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (values.length === 0 || 2 * values.length < runs.length) return null;
  const quantile = (share: number): number => {
    const place = share * (values.length - 1);
    const below = values[Math.floor(place)] ?? NaN;
    const above = values[Math.ceil(place)] ?? NaN;
    return below === above ? below : below + (above - below) * (place - Math.floor(place));
  };
  return { median: quantile(0.5), low: quantile(0.05), high: quantile(0.95) };
}

// --- one drawn value ------------------------------------------------------------------------------------------------------------

/** Place on the value's own scale, from 0 to 1. */
export function placeOf({ low, high, logarithmic }: DrawnValue, value: number): number {
  return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** The value at a place. */
export function valueAt({ low, high, logarithmic }: DrawnValue, place: number): number {
  if (place <= 0) return low;
  if (place >= 1) return high;
  return logarithmic ? low * (high / low) ** place : low + (high - low) * place;
}

/** A column of a histogram: futures that count, by the response that is best, and the others. */
export interface HistogramBin {
  best: number[];
  others: number;
}

/** Futures by the value drawn in them. */
export function histogramOf(
  value: DrawnValue,
  parts: readonly Float64Array[],
  believed: readonly number[],
  bins: number,
): HistogramBin[] {
  const columns: HistogramBin[] = Array.from({ length: bins }, () => ({ best: parts.map(() => 0), others: 0 }));
  const counted = new Set(believed);
  value.numbers.forEach((number, run) => {
    const column = columns[Math.min(bins - 1, Math.max(0, Math.floor(bins * placeOf(value, number))))];
    if (column === undefined) return;
    if (!counted.has(run)) ++column.others;
    else parts.forEach((part, row) => (column.best[row] = (column.best[row] ?? 0) + (part[run] ?? 0)));
  });
  return columns;
}

/** A range within the value's own; null where it leaves nothing out. */
export function rangeWithin({ low, high }: DrawnValue, from: number, to: number): [number, number] | null {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const range: [number, number] = [Math.min(high, Math.max(low, first)), Math.max(low, Math.min(high, last))];
  return range[0] <= low && range[1] >= high ? null : range;
}
