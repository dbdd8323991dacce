import { describe, expect, test } from 'vitest';
import type { DiagnosisRow } from '../../src/engine/types';
import {
  barsByYear,
  holdbackOf,
  monthOfYear,
  partsOf,
  rowsOf,
  sorted,
  yearOfMonth,
} from '../../src/views/diagnosis/diagnosis';

const causeNames = ['trust', 'governance', 'overhead'];

function row(over: Partial<DiagnosisRow>): DiagnosisRow {
  return {
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

describe('what holds back several partnerships', () => {
  test('causes are weighted by what each partnership could add', () => {
    const hold = holdbackOf(
      [row({}), row({ partnership: 'b', potential_advantage: 3, realised_advantage: -0.3, causes: [0.1, 0.7, 0.2] })],
      causeNames,
    );
    expect(hold.causes?.[0]).toBeCloseTo(0.2);
    expect(hold.causes?.[1]).toBeCloseTo(0.6);
    expect(hold.causes?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(hold.inertia).toBeCloseTo(1.05);
  });
  test('contracts do not count, ended partnerships do but have nothing to add', () => {
    const hold = holdbackOf(
      [
        row({}),
        row({ partnership: 'b', kind: 'contract', causes: null, potential_advantage: 9 }),
        row({
          partnership: 'c',
          active_share: 0,
          causes: null,
          realised_advantage: 0,
          potential_advantage: 0,
          inertia: null,
          stands_out: '',
          best_intervention: '',
        }),
      ],
      causeNames,
    );
    expect(hold.partnerships).toBe(2);
    expect(hold.atWork).toBe(1);
    expect(hold.potential).toBeCloseTo(1);
  });
  test('nothing at work gives no causes and no inertia, not a division by zero', () => {
    const hold = holdbackOf([row({ active_share: 0, causes: null })], causeNames);
    expect(hold.causes).toBeNull();
    expect(hold.inertia).toBeNull();
    expect(hold.standsOut).toBe('');
  });
  test('what stands out most often wins, the first of the table if equal', () => {
    const rows = ['overhead', 'trust', 'overhead', 'trust', ''].map((stands_out, index) =>
      row({ partnership: `${index}`, stands_out }),
    );
    expect(holdbackOf(rows, causeNames)).toMatchObject({
      standsOut: 'trust',
      standsOutIn: 2,
      best: 'champion',
      bestIn: 5,
    });
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
  test('of all together: one for each year', () => {
    const bars = barsByYear(rows, 'hold', '', causeNames);
    expect(bars.map(({ year, activeShare }) => [year, activeShare])).toEqual([
      [1, 1],
      [2, 0.5],
    ]);
  });
  test('of one partnership: its own rows', () => {
    expect(barsByYear(rows, 'hold', 'b', causeNames).map(({ causes }) => causes !== null)).toEqual([true, false]);
  });
  test('segments follow each other and leave out what is nothing', () => {
    expect(partsOf([0.5, 0, 0.5])).toEqual([
      { cause: 0, from: 0, share: 0.5 },
      { cause: 2, from: 0.5, share: 0.5 },
    ]);
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
