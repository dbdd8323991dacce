// Which parameters move the answer: each alone, at either end of its plausible range.

import type { Comparison, OutcomeRow, ParameterRow, SummaryRow } from '../../engine/types';
import { amount, directionWords, short } from '../../engine/sentences';
import { fixedText, decimalsFor, words } from '../../engine/words';

/** The runs at both ends of one parameter. */
export interface Probe {
  row: ParameterRow;
  low: Comparison;
  high: Comparison;
}

/** How one parameter moves the difference from hold of the response that it moves furthest. */
export interface Influence {
  row: ParameterRow;
  response: string;
  low: number;
  high: number;
  /** Likeliest best response at either end. */
  best: [low: string, high: string];
}

/** The rows of an outcome: at the end, or what it has instead. */
function rowsOf(comparison: Comparison, outcome: OutcomeRow): SummaryRow[] {
  const statistic = outcome.statistics[0]?.name;
  return comparison.summary.filter((row) => row.outcome === outcome.name && row.statistic === statistic);
}

function bestOf(rows: readonly SummaryRow[]): string {
  let best = { response: '', chance: -1 };
  for (const row of rows) {
    const chance = row.probability_best ?? -1;
    if (chance > best.chance) best = { response: row.response, chance };
  }
  return best.response;
}

/** The strongest first; those that move nothing are left out. */
export function influencesOn(outcome: OutcomeRow, probes: readonly Probe[]): Influence[] {
  return probes
    .flatMap(({ row, low, high }): Influence[] => {
      const [atLow, atHigh] = [rowsOf(low, outcome), rowsOf(high, outcome)];
      let found: Influence | null = null;
      for (const { response, difference } of atLow) {
        const from = difference?.median ?? null;
        const to = atHigh.find((other) => other.response === response)?.difference?.median ?? null;
        if (from === null || to === null) continue;
        if (found === null || Math.abs(to - from) > Math.abs(found.high - found.low))
          found = { row, response, low: from, high: to, best: [bestOf(atLow), bestOf(atHigh)] };
      }
      return found === null || found.low === found.high ? [] : [found];
    })
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/** `From 0.5 to 2.5, short term savings goes from +60 to +140 against hold.` And whether the best response changes. */
export function influenceSentence({ row, response, low, high, best }: Influence, outcome: OutcomeRow): string {
  const decimals = Math.min(3, decimalsFor(Math.max(Math.abs(low), Math.abs(high))));
  const side = (value: number): string => (value < 0 ? 'lower' : 'higher');
  const [from, to] = [fixedText(Math.abs(low), decimals), amount(Math.abs(high), outcome.unit, decimals)];
  const moved =
    side(low) === side(high)
      ? `${words(response)} goes from ${from} to ${to} ${side(high)} than hold`
      : `${words(response)} goes from ${from} ${side(low)} to ${to} ${side(high)} than hold`;
  const turns =
    directionWords(outcome.better) === '' || best[0] === best[1]
      ? ''
      : ` It changes the answer: best at the low end is ${words(best[0])}, at the high end ${words(best[1])}.`;
  return `From ${short(row.plausible[0])} to ${short(row.plausible[1])}, ${moved}.${turns}`;
}
