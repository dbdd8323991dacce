// Which parameters move the answer: each alone, at either end of its plausible range.

import { influenceSentence } from '../../engine/say';
import type { Comparison, OutcomeRow, ParameterRow } from '../../engine/types';

/** The runs at both ends of one parameter. */
export interface Probe {
  row: ParameterRow;
  low: Comparison;
  high: Comparison;
}

/** How one parameter moves the difference from the reference of the response that it moves furthest. */
export interface Influence {
  row: ParameterRow;
  sentence: string;
}

/** Differences from the reference of an outcome, by response: at the end, or what it has instead. */
function differencesOf({ summary }: Comparison, outcome: OutcomeRow): Map<string, number> {
  const statistic = outcome.statistics[0]?.name;
  const rows = summary.filter((row) => row.outcome === outcome.name && row.statistic === statistic);
  return new Map(
    rows.flatMap(({ response, difference }) => (difference?.median == null ? [] : [[response, difference.median]])),
  );
}

/** The strongest first; those that move nothing are left out. */
export function influencesOn(outcome: OutcomeRow, probes: readonly Probe[], reference: string): Influence[] {
  const moved = probes.flatMap(({ row, low, high }) => {
    const ends = differencesOf(high, outcome);
    const moves = [...differencesOf(low, outcome)].flatMap(([response, from]) => {
      const to = ends.get(response);
      return to === undefined || to === from ? [] : [{ response, from, to, by: Math.abs(to - from) }];
    });
    const [furthest] = moves.sort((a, b) => b.by - a.by);
    return furthest === undefined ? [] : [{ row, low, high, ...furthest }];
  });
  const best = ({ rankings }: Comparison): string => rankings[outcome.name]?.best ?? '';
  return moved
    .sort((a, b) => b.by - a.by)
    .map(({ row, low, high, response, from, to }) => ({
      row,
      sentence: influenceSentence(row, outcome.name, response, [from, to], [best(low), best(high)], reference),
    }));
}
