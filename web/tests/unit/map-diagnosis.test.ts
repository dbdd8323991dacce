import { describe, expect, test } from 'vitest';
import type { DiagnosisRow, Holdback } from '../../src/engine/types';
import {
  advantageOf,
  barsByYear,
  monthOfYear,
  rowsOf,
  scaleOfAll,
  sorted,
  yearOfMonth,
} from '../../src/views/diagnosis/diagnosis';

const shares = {
  trust: 0.5,
  governance: 0.3,
  data_sharing: 0.2,
  language: 0,
  culture: 0,
  interoperability: 0,
  overhead: 0,
  purposes: 0,
};

function row(over: Partial<DiagnosisRow>): DiagnosisRow {
  return {
    ...shares,
    response: 'hold',
    partnership: 'a',
    year: 1,
    kind: 'local',
    members: 5,
    active_share: 1,
    realised_advantage: 0.1,
    potential_advantage: 1,
    inertia: 0.9,
    causes: [0.5, 0.3, 0.2],
    stands_out: 'trust',
    best_intervention: 'champion',
    released: 0.05,
    ...over,
  };
}

describe('years of the run', () => {
  test('months 0 and 1 … 12 make the first year', () => {
    expect([0, 1, 12, 13, 24, 120].map(yearOfMonth)).toEqual([1, 1, 1, 2, 2, 10]);
  });
  test('a year ends within the run', () => {
    expect(monthOfYear(2, 120)).toBe(24);
    expect(monthOfYear(3, 30)).toBe(30);
  });
});

describe('bars', () => {
  const rows = [
    row({}),
    row({ partnership: 'b' }),
    row({ year: 2 }),
    row({ partnership: 'b', year: 2, active_share: 0, causes: null }),
    row({ response: 'other' }),
  ];
  const holdback = (year: number, partnerships: number): Holdback => ({
    year,
    partnerships,
    at_work: 1,
    realised: 0,
    potential: 1,
    inertia: 0.5,
    causes: [1, 0, 0],
    stands_out: '',
    best: '',
    best_in: 0,
  });
  const diagnosis = { rows, holdbacks: { hold: [holdback(1, 2), holdback(2, 0)] } };
  test('of all together: one for each year', () => {
    expect(barsByYear(diagnosis, 'hold', '').map(({ year, isContract }) => [year, isContract])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(barsByYear(diagnosis, 'unknown', '')).toEqual([]);
  });
  test('of one partnership: its own rows', () => {
    expect(barsByYear(diagnosis, 'hold', 'b').map(({ causes }) => causes !== null)).toEqual([true, false]);
  });
  test('what is lost is shared out as the causes are, on a scale that holds every year', () => {
    expect(advantageOf(0.25, 1, [0.5, 0, 0.5])).toEqual({ potential: 1, realised: 0.25, leaks: [0.375, 0, 0.375] });
    expect(advantageOf(0.25, 1, null)?.leaks).toEqual([]);
    expect(advantageOf(null, 1, [1])).toBeNull();
    expect(advantageOf(0, 0, [1])).toBeNull();
    expect(scaleOfAll([advantageOf(-0.5, 1, [1]), advantageOf(0.2, 2, [1]), null])).toEqual([-0.5, 2]);
  });
});

test('sorting puts the most first and the undefined last', () => {
  const rows = [
    row({ partnership: 'a', inertia: null }),
    row({ partnership: 'b', inertia: 0.5 }),
    row({ partnership: 'c', inertia: 1.2 }),
  ];
  const order = (by: 'inertia' | 'name'): string =>
    sorted(rows, by, (id) => id)
      .map(({ partnership }) => partnership)
      .join('');
  expect(order('inertia')).toBe('cba');
  expect(order('name')).toBe('abc');
});

test('rows of one response and year', () => {
  expect(rowsOf([row({}), row({ year: 2 }), row({ response: 'x' })], 'hold', 1)).toHaveLength(1);
});
