import { describe, expect, it } from 'vitest';
import type { Comparison, OutcomeRow, SummaryRow } from '../../src/engine/types';
import { parameter } from './parameter';
import { influencesOn, influenceSentence } from '../../src/views/workbench/influence';

const harm: OutcomeRow = {
  name: 'harm',
  unit: '£m',
  better: 'lower',
  headline: true,
  statistics: [{ name: 'end', unit: '£m' }],
  meaning: '',
};
/** A comparison in which these responses differ so much from hold; the lowest is best. */
function comparison(differences: Record<string, number | null>): Comparison {
  const lowest = Math.min(...Object.values(differences).map((value) => value ?? Infinity));
  const summary = Object.entries(differences).map(([response, value]): SummaryRow => ({
    response,
    outcome: 'harm',
    statistic: 'end',
    unit: '£m',
    better: 'lower',
    median: 100,
    low: 100,
    high: 100,
    difference: { median: value, low: value, high: value },
    difference_error: 0,
    probability_better: 0,
    probability_best: value === lowest ? 1 : 0,
  }));
  return { digest: '', seed: 1, replicates: 16, months: 12, summary, break_even: [], findings: [] };
}

describe('which parameters move the answer', () => {
  const probes = [
    { row: parameter('still'), low: comparison({ a: 1, b: 2 }), high: comparison({ a: 1, b: 2 }) },
    { row: parameter('weak'), low: comparison({ a: 1, b: 2 }), high: comparison({ a: 1.5, b: 2 }) },
    { row: parameter('strong'), low: comparison({ a_b: -8, c: 2 }), high: comparison({ a_b: 12, c: 3 }) },
    { row: parameter('lost'), low: comparison({ a: null }), high: comparison({ a: 5 }) },
  ];
  it('ranks by the response moved furthest and leaves out what moves none', () => {
    expect(influencesOn(harm, probes).map(({ row, response }) => [row.name, response])).toEqual([
      ['strong', 'a_b'],
      ['weak', 'a'],
    ]);
    expect(influencesOn({ ...harm, name: 'trust' }, probes)).toEqual([]);
  });
  it('says what moves, and whether the answer changes', () => {
    const [strong, weak] = influencesOn(harm, probes).map((influence) => influenceSentence(influence, harm));
    expect(strong).toBe(
      'From 0.4 to 0.6, a b goes from 8.0 lower to £12.0m higher than hold. ' +
        'It changes the answer: best at the low end is a b, at the high end c.',
    );
    expect(weak).toBe('From 0.4 to 0.6, a goes from 1.00 to £1.50m higher than hold.');
  });
});
