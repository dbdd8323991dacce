// What a run says, from the rows of numbers that sim/wasm gives: a number for each column of a result.

import { fixedNames, tableColumns, type TableRows } from './tables';
import type { FuturesTold, Played } from './module.js';
import type { DiagnosisRow, Futures, MapFrames, MonthlyBands, Scenario, SummaryRow, Tables, Told } from './types';

const dateOf = (month: number): string => {
  const two = (count: number): string => `${count}`.padStart(2, '0');
  return `${Math.floor(month / 12)}-${two((month % 12) + 1)}-01`;
};

/** The rows of a result, with names for the numbers that stand for them. */
export function rowsOf<Table extends keyof TableRows>(
  table: Table,
  { policies, partnerships, organisations, areas }: Scenario,
  numbers: Float64Array,
): TableRows[Table][] {
  const responses = policies.map(({ name }) => name);
  const lists = {
    ...fixedNames,
    responses,
    questions: [...responses, 'best'],
    leaders: responses,
    partnerships: partnerships.map(({ id }) => id),
    organisations: organisations.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
  };
  const columns = tableColumns[table];
  return Array.from({ length: numbers.length / columns.length }, (_, row) => {
    const cells: Record<string, string | number | null> = {};
    columns.forEach(({ name, list, isDate }, at) => {
      const number = numbers[row * columns.length + at] ?? NaN;
      if (list !== undefined) cells[name] = lists[list][number] ?? '';
      else if (isDate) cells[name] = dateOf(number);
      else cells[name] = Number.isNaN(number) ? null : number;
    });
    return cells as unknown as TableRows[Table];
  });
}

/** Each response, outcome and statistic of it. */
export function summaryRows(scenario: Scenario, numbers: Float64Array): SummaryRow[] {
  return rowsOf('summary', scenario, numbers).map(({ difference, difference_low, difference_high, ...row }) => ({
    ...row,
    difference:
      row.response === scenario.policies[0]?.name
        ? null
        : { median: difference, low: difference_low, high: difference_high },
  }));
}

/** One outcome under each response, month by month. */
export function monthlyBands(
  { outcomes }: Tables,
  { policies, months }: Scenario,
  outcome: string,
  numbers: Float64Array,
  told: Told,
): MonthlyBands {
  const rows = months + 1;
  const columns = tableColumns.monthly;
  const hasDirection = outcomes.find(({ name }) => name === outcome)?.better !== 'none';
  const responses = policies.map(({ name }, policy) => {
    const column = (wanted: string): Float64Array => {
      const at = columns.findIndex((known) => known.name === wanted);
      const first = policy * rows;
      return Float64Array.from({ length: rows }, (_, month) => numbers[(first + month) * columns.length + at] ?? NaN);
    };
    return {
      response: name,
      value: { median: column('median'), low: column('low'), high: column('high') },
      difference:
        policy === 0
          ? null
          : { median: column('difference'), low: column('difference_low'), high: column('difference_high') },
      share_better: policy === 0 || !hasDirection ? null : column('share_better'),
    };
  });
  return { outcome, responses, told };
}

/** Each partnership and year under one response. */
export const diagnosisRows = (scenario: Scenario, numbers: Float64Array): DiagnosisRow[] =>
  rowsOf('diagnosis', scenario, numbers).map((row) => ({
    ...row,
    members: row.members ?? 0,
    active_share: row.active_share ?? 0,
    causes: row.trust === null ? null : fixedNames.causes.map((cause) => row[cause] ?? 0),
  }));

/** The futures with the numbers of each drawn value, then of each outcome. */
export function futuresWith({ values, outcomes, ...told }: FuturesTold, numbers: Float64Array): Futures {
  const { runs } = told;
  const column = (at: number): Float64Array => numbers.subarray(at * runs, (at + 1) * runs);
  return {
    ...told,
    values: values.map((value, at) => ({ ...value, numbers: column(at) })),
    outcomes: outcomes.map((outcome, at) => ({ ...outcome, numbers: column(values.length + at) })),
  };
}

/** The partnership map of run 1. */
export function mapFrames(
  { leaks }: Pick<Tables, 'leaks'>,
  { months, ties, partnerships, organisations, areas }: Scenario,
  response: string,
  { numbers, story }: Played,
): MapFrames {
  const turning = Math.max(-1, ...story.loops.flatMap(({ through }) => through.map(({ row }) => row))) + 1;
  const frame =
    ties.length + (5 + leaks.length) * partnerships.length + 3 * organisations.length + areas.length + 2 * turning;
  let from = 0;
  const column = (width: number): Float32Array => {
    const values = new Float32Array((months + 1) * width);
    for (let month = 0; month <= months; ++month)
      values.set(numbers.subarray(month * frame + from, month * frame + from + width), month * width);
    from += width;
    return values;
  };
  return {
    ...story,
    response,
    months,
    trust: column(ties.length),
    active: column(partnerships.length),
    inertia: column(partnerships.length),
    potential: column(partnerships.length),
    realised: column(partnerships.length),
    leaks: column(partnerships.length * leaks.length),
    hollow: column(partnerships.length),
    budget: column(organisations.length),
    strain: column(organisations.length),
    choice: column(organisations.length),
    bounced: column(areas.length),
    turning: column(turning),
    turned: column(turning),
  };
}
