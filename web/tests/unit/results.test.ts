import { expect, test } from 'vitest';
import { diagnosisRows, futuresWith, mapFrames, monthlyBands, summaryRows } from '../../src/engine/results';
import { fixedNames, tableColumns } from '../../src/engine/tables';
import type { Scenario, Story, Tables } from '../../src/engine/types';

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
} as unknown as Tables;
const scenario = {
  months: 1,
  runs: 20,
  policies: [{ name: 'hold' }, { name: 'act' }],
  ties: [[0, 1]],
  partnerships: [{ id: 'one', kind: 'local' }],
  organisations: [{ id: 'x' }, { id: 'y' }],
  areas: [],
} as unknown as Scenario;
const leak = { name: 'trust', meaning: 'lack of trust', example: 'Nobody moves first.' };
const counted = (length: number): Float64Array => Float64Array.from({ length }, (_, at) => at);

/** A row of numbers as the engine gives it: of a name its place in its list. */
function numbersOf(table: keyof typeof tableColumns, row: Record<string, number | string>): number[] {
  const lists: Record<string, readonly string[]> = {
    ...fixedNames,
    responses: scenario.policies.map(({ name }) => name),
    partnerships: scenario.partnerships.map(({ id }) => id),
  };
  return tableColumns[table].map(({ name, list }) => {
    const value = row[name] ?? NaN;
    return typeof value === 'number' ? value : (lists[list ?? '']?.indexOf(value) ?? NaN);
  });
}

test('rows of the summary have names, and the difference from hold together', () => {
  const row = { outcome: 'harm', statistic: 'end', unit: '£m', better: 'lower', median: 4, low: 3, high: 5 };
  const difference = { difference: -1, difference_low: -2, difference_high: 0 };
  const rows = summaryRows(
    scenario,
    Float64Array.from([
      ...numbersOf('summary', { ...row, response: 'hold' }),
      ...numbersOf('summary', { ...row, ...difference, response: 'act' }),
    ]),
  );
  expect(rows[0]).toMatchObject({ response: 'hold', outcome: 'harm', difference: null, share_better: null });
  expect(rows[1]).toMatchObject({ response: 'act', median: 4, difference: { median: -1, low: -2, high: 0 } });
});

test('months are split into bands; hold has no difference from itself', () => {
  const told = { responses: {}, winner: '' };
  const month = (response: string, outcome: string, median: number): number[] =>
    numbersOf('monthly', { response, outcome, median, difference_high: median + 1, share_better: 0.5 });
  const numbers = (outcome: string): Float64Array =>
    Float64Array.from([1, 2, 3, 4].flatMap((median, at) => month(at < 2 ? 'hold' : 'act', outcome, median)));
  const { responses } = monthlyBands(tables, scenario, 'harm', numbers('harm'), told);
  expect(responses[0]).toMatchObject({ response: 'hold', difference: null, share_better: null });
  expect([...(responses[1]?.value.median ?? [])]).toEqual([3, 4]);
  expect([...(responses[1]?.difference?.high ?? [])]).toEqual([4, 5]);
  expect([...(responses[1]?.share_better ?? [])]).toEqual([0.5, 0.5]);
  expect(monthlyBands(tables, scenario, 'ties', numbers('harm'), told).responses[1]?.share_better).toBeNull();
});

test('a diagnosis names what its numbers stand for', () => {
  const shares = Object.fromEntries(fixedNames.causes.map((cause, at) => [cause, at === 0 ? 1 : 0]));
  const row = { response: 'act', partnership: 'one', kind: 'local', members: 4 };
  const worked = { ...row, ...shares, year: 1, active_share: 1, stands_out: 'culture', best_intervention: 'champion' };
  const ended = { ...row, year: 2, active_share: 0, stands_out: -1, best_intervention: -1 };
  const rows = diagnosisRows(
    scenario,
    Float64Array.from([worked, ended].flatMap((one) => numbersOf('diagnosis', one))),
  );
  expect(rows[0]).toMatchObject({ response: 'act', partnership: 'one', year: 1, kind: 'local', stands_out: 'culture' });
  expect(rows[0]).toMatchObject({ causes: [1, 0, 0, 0, 0, 0, 0, 0], best_intervention: 'champion' });
  expect(rows[1]).toMatchObject({ year: 2, inertia: null, causes: null, stands_out: '', best_intervention: '' });
});

test('futures have the numbers of their values, then of their outcomes', () => {
  const value = { name: 'trust_up', low: 0, high: 1, logarithmic: false, evidence: 'assumed' };
  const outcome = { response: 'act', outcome: 'harm', statistic: 'end', better: 'lower' } as const;
  const told = { kind: 'prior' as const, runs: 3, values: [value, value], outcomes: [outcome], picks: ['act'] };
  const futures = futuresWith(told, counted(9));
  expect(futures).toMatchObject({ kind: 'prior', runs: 3, picks: ['act'] });
  expect(futures.values.map(({ numbers }) => [...numbers])).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect([...(futures.outcomes[0]?.numbers ?? [])]).toEqual([6, 7, 8]);
});

test('frames of the map are sorted by what they show', () => {
  const story = {
    happenings: [],
    champions: [],
    bounced_from: 0,
    loops: [{ through: [{ row: 0 }, { row: 1 }] }],
  } as unknown as Story;
  // Of each month: a tie, seven columns of the partnership (two of them leaks), three of each organisation, two of each quantity.
  const played = { numbers: Float32Array.from(counted(36)), story };
  const frames = mapFrames({ leaks: [leak, leak] }, scenario, 'act', played);
  expect(frames).toMatchObject({ response: 'act', months: 1, happenings: [] });
  expect([...frames.trust]).toEqual([0, 18]);
  expect([...frames.inertia]).toEqual([2, 20]);
  expect([...frames.potential]).toEqual([3, 21]);
  expect([...frames.leaks]).toEqual([5, 6, 23, 24]);
  expect([...frames.hollow]).toEqual([7, 25]);
  expect([...frames.strain]).toEqual([10, 11, 28, 29]);
  expect([...frames.choice]).toEqual([12, 13, 30, 31]);
  expect([...frames.turning]).toEqual([14, 15, 32, 33]);
  expect([...frames.turned]).toEqual([16, 17, 34, 35]);
});
