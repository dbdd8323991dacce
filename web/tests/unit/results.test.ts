import { expect, test } from 'vitest';
import { diagnosisRows, mapFrames, monthlyBands, summaryRows } from '../../src/engine/results';
import type { Scenario, Tables } from '../../src/engine/types';

const tables = {
  outcomes: [
    {
      name: 'harm',
      better: 'lower',
      statistics: [
        { name: 'end', unit: 'a' },
        { name: 'total', unit: 'b' },
      ],
    },
    { name: 'ties', better: 'none', statistics: [{ name: 'end', unit: 'c' }] },
  ],
  causes: [{ name: 'trust' }, { name: 'culture' }],
  interventions: [{ name: 'coach' }],
} as unknown as Tables;
const scenario = {
  months: 1,
  replicates: 20,
  policies: [{ name: 'hold' }, { name: 'act' }],
  ties: [[0, 1]],
  partnerships: [{ id: 'one', kind: 'local' }],
  organisations: [{ id: 'x' }, { id: 'y' }],
} as unknown as Scenario;
const counted = (length: number): Float64Array => Float64Array.from({ length }, (_, at) => at);

test('rows of the summary go by response, outcome and statistic', () => {
  const numbers = counted(2 * 3 * 9);
  numbers[9 + 7] = NaN;
  const rows = summaryRows(tables, scenario, numbers);
  expect(rows.map(({ response, outcome, statistic, unit }) => [response, outcome, statistic, unit].join(' '))).toEqual([
    'hold harm end a',
    'hold harm total b',
    'hold ties end c',
    'act harm end a',
    'act harm total b',
    'act ties end c',
  ]);
  expect(rows[0]?.difference).toBeNull();
  expect(rows[1]?.probability_better).toBeNull();
  expect(rows[3]).toMatchObject({ median: 27, low: 28, high: 29, difference: { median: 30, low: 31, high: 32 } });
  expect(rows[3]).toMatchObject({ difference_error: 33, probability_better: 34, probability_best: 35 });
});

const told = { responses: {}, winner: '' };

test('months are split into bands; hold has no difference from itself', () => {
  const { responses } = monthlyBands(tables, scenario, 'harm', counted(2 * 2 * 7), told);
  expect(responses[0]).toMatchObject({ response: 'hold', difference: null, probability_better: null });
  expect([...(responses[1]?.value.median ?? [])]).toEqual([14, 21]);
  expect([...(responses[1]?.difference?.high ?? [])]).toEqual([19, 26]);
  expect([...(responses[1]?.probability_better ?? [])]).toEqual([20, 27]);
  expect(monthlyBands(tables, scenario, 'ties', counted(28), told).responses[1]?.probability_better).toBeNull();
});

test('a diagnosis names what its numbers stand for', () => {
  const ended = [0, 2, 4, 0, NaN, NaN, NaN, NaN, NaN, -1, -1, NaN];
  const rows = diagnosisRows(
    tables,
    scenario,
    'act',
    Float64Array.from([0, 1, 4, 1, 5, 8, 0.375, 0.7, 0.3, 1, 0, 2, ...ended]),
  );
  expect(rows[0]).toMatchObject({ response: 'act', partnership: 'one', year: 1, kind: 'local', inertia: 0.375 });
  expect(rows[0]).toMatchObject({ causes: [0.7, 0.3], stands_out: 'culture', best_intervention: 'coach', released: 2 });
  expect(rows[1]).toMatchObject({ year: 2, inertia: null, causes: null, stands_out: '', best_intervention: '' });
});

test('frames of the map are sorted by what they show', () => {
  const frames = mapFrames(scenario, 'act', Float32Array.from(counted(14)), 8);
  expect(frames).toMatchObject({ response: 'act', replicates: 8, months: 1 });
  expect([...frames.trust]).toEqual([0, 7]);
  expect([...frames.inertia]).toEqual([2, 9]);
  expect([...frames.strain]).toEqual([5, 6, 12, 13]);
});
