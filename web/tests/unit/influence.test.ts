import { describe, expect, it } from 'vitest';
import type { Comparison, OutcomeRow, SummaryRow } from '../../src/engine/types';
import { parameter } from './support/parameter';
import { influencesOn } from '../../src/views/workbench/influence';

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
    start: 90,
    median: 100,
    low: 100,
    high: 100,
    difference: { median: value, low: value, high: value },
    difference_error: 0,
    share_better: 0,
    share_best: value === lowest ? 1 : 0,
    share_worst: 0,
    regret_median: 0,
    regret_high: 0,
    draws_share: 0,
  }));
  const best = Object.keys(differences).find((response) => differences[response] === lowest) ?? '';
  const rankings = { harm: { order: Object.keys(differences), best } };
  return { digest: '', seed: 1, replicates: 16, months: 12, summary, rankings, findings: [] };
}

describe('which parameters move the answer', () => {
  const probe = (name: string, low: Record<string, number | null>, high: Record<string, number | null>) => ({
    row: parameter(name),
    low: comparison(low),
    high: comparison(high),
  });
  const probes = [
    probe('pace', { a: 1, b: 2 }, { a: 1, b: 2 }),
    probe('trust_up', { a: 1, b: 2 }, { a: 1.5, b: 2 }),
    probe('bravery', { a_b: -8, c: 2 }, { a_b: 12, c: 3 }),
    probe('patience', { a: null }, { a: 5 }),
  ];
  it('ranks by the response moved furthest and leaves out what moves none', () => {
    const found = influencesOn(harm, probes, 'hold');
    expect(found.map(({ row }) => row.name)).toEqual(['bravery', 'trust_up']);
    expect(found[0]?.sentence).toContain('a b');
    expect(found[0]?.sentence).toContain('It changes the answer');
    expect(found[1]?.sentence).not.toContain('It changes the answer');
    expect(influencesOn({ ...harm, name: 'trust' }, probes, 'hold')).toEqual([]);
  });
});
