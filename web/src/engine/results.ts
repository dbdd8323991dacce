// What a run says, from the rows of numbers that sim/wasm gives. Rows come in the order of the scenario's responses and of the tables.

import type { DiagnosisRow, MapFrames, MonthlyBands, Scenario, Spread, SummaryRow, Tables, Told, Value } from './types';

const orNull = (value: number | undefined): Value => (value === undefined || !Number.isFinite(value) ? null : value);

const spreadOf = (numbers: Float64Array, at: number): Spread => ({
  median: orNull(numbers[at]),
  low: orNull(numbers[at + 1]),
  high: orNull(numbers[at + 2]),
});

/** Each response, outcome and statistic of it. */
export function summaryRows({ outcomes }: Tables, { policies }: Scenario, numbers: Float64Array): SummaryRow[] {
  const width = 9;
  let at = -width;
  return policies.flatMap(({ name: response }, policy) =>
    outcomes.flatMap(({ name: outcome, better, statistics }) =>
      statistics.map(({ name: statistic, unit }): SummaryRow => {
        at += width;
        return {
          response,
          outcome,
          statistic,
          unit,
          better,
          ...spreadOf(numbers, at),
          difference: policy === 0 ? null : spreadOf(numbers, at + 3),
          difference_error: orNull(numbers[at + 6]),
          probability_better: orNull(numbers[at + 7]),
          probability_best: orNull(numbers[at + 8]),
        };
      }),
    ),
  );
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
  const width = 7;
  const hasDirection = outcomes.find(({ name }) => name === outcome)?.better !== 'none';
  const responses = policies.map(({ name }, policy) => {
    const column = (at: number): Float64Array =>
      Float64Array.from({ length: rows }, (_, month) => numbers[(policy * rows + month) * width + at] ?? NaN);
    const bands = (at: number) => ({ median: column(at), low: column(at + 1), high: column(at + 2) });
    return {
      response: name,
      value: bands(0),
      difference: policy === 0 ? null : bands(3),
      probability_better: policy === 0 || !hasDirection ? null : column(6),
    };
  });
  return { outcome, responses, told };
}

/** Each partnership and year under one response. */
export function diagnosisRows(
  { causes, interventions }: Tables,
  { partnerships }: Scenario,
  response: string,
  numbers: Float64Array,
): DiagnosisRow[] {
  const width = 10 + causes.length;
  return Array.from({ length: numbers.length / width }, (_, row) => {
    const [partnership = 0, year = 0, members = 0, active = 0, realised, potential, inertia, ...rest] =
      numbers.subarray(row * width, (row + 1) * width);
    const [standsOut = -1, best = -1, released] = rest.slice(causes.length);
    return {
      response,
      partnership: partnerships[partnership]?.id ?? '',
      year,
      kind: partnerships[partnership]?.kind ?? '',
      members,
      active_share: active,
      realised_advantage: orNull(realised),
      potential_advantage: orNull(potential),
      inertia: orNull(inertia),
      causes: orNull(rest[0]) === null ? null : rest.slice(0, causes.length),
      stands_out: causes[standsOut]?.name ?? '',
      best_intervention: interventions[best]?.name ?? '',
      released: orNull(released),
    };
  });
}

/** The partnership map of the run's first replicates, of which there are at most so many. */
export function mapFrames(
  { months, ties, partnerships, organisations, replicates }: Scenario,
  response: string,
  numbers: Float32Array,
  most: number,
): MapFrames {
  const frame = ties.length + 2 * partnerships.length + 2 * organisations.length;
  let from = 0;
  const column = (width: number): Float32Array => {
    const values = new Float32Array((months + 1) * width);
    for (let month = 0; month <= months; ++month)
      values.set(numbers.subarray(month * frame + from, month * frame + from + width), month * width);
    from += width;
    return values;
  };
  return {
    response,
    replicates: Math.min(most, replicates),
    months,
    trust: column(ties.length),
    active: column(partnerships.length),
    inertia: column(partnerships.length),
    budget: column(organisations.length),
    strain: column(organisations.length),
  };
}
