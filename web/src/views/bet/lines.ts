// What a bet's answer is drawn from: its lines month by month, and the axis that guesses and lines share.

import type { Extent } from '../../chart/extent';
import { lineOf } from '../../chart/palette';
import type { Bet, BetAnswer, Scenario } from '../../engine/types';
import { monthly } from './drawing';

/** A line of the run, in the unit in which guesses are counted. */
export interface Line {
  id: string;
  name: string;
  /** Row of its style. */
  row: number;
  /** By month; not a number where nothing is known. */
  values: Float64Array;
}

/** Styles other than those of the first responses, so that no one takes a place for a response. */
export const placeRows = [5, 6, 4, 8, 7, 9];

export function linesOf(
  answer: BetAnswer,
  bet: Bet,
  scenario: Pick<Scenario, 'months' | 'policies' | 'looks'>,
): Line[] {
  const arePlaces = bet.kind === 'choice' && bet.among !== 'responses';
  return answer.lines.map(({ id, name, months, median }, at) => ({
    id,
    name,
    row: arePlaces ? (placeRows[at % placeRows.length] ?? 0) : lineOf(scenario, id),
    values: monthly(months, median, scenario.months),
  }));
}

/** Guesses may lie outside what happens: an axis that ended with the run would give it away. */
const beyond = 0.2;

/** From the lowest to the highest of what can be guessed and of what came; null while neither is known. */
export function extentOfBet({ range, level }: Bet, ...answers: readonly (BetAnswer | null)[]): Extent | null {
  const medians = answers.flatMap((answer) => answer?.lines ?? []).flatMap(({ median }) => median);
  const known = [...medians, level].filter((value) => value !== null);
  if (known.length === 0) return range === null ? null : { low: range[0], high: range[1] };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (range !== null) return { low: Math.min(low, range[0]), high: Math.max(high, range[1]) };
  const more = beyond * (high - low || Math.abs(high));
  return { low: low >= 0 ? Math.max(0, low - more) : low - more, high: high + more };
}
