// What a story sets side by side: its areas and organisations year by year, its partnerships month by month.

import type { Bands, DiagnosisRow, MapFrames, Scenario } from '../../engine/types';

export interface Point {
  month: number;
  median: number;
  /** 5th and 95th percentile, where there are any. */
  low?: number;
  high?: number;
}
export interface Line {
  id: string;
  name: string;
  points: Point[];
}

/** The fields of a line of CSV; quoted ones may hold commas and doubled quotes. */
export function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  return fields;
}

type Rows = Record<string, string>[];

/** Rows of a CSV by the names in its head; no field of ours holds a line feed. */
export function rowsOf(csv: string): Rows {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = fieldsOf(head);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']));
  });
}

/** One place's numbers, year by year. */
function pointsOf(rows: Rows, id: string, months: number, scale = 1): Point[] {
  return rows
    .filter((row) => row.id === id)
    .map((row) => ({
      month: Math.min(12 * Number(row.year), months),
      median: scale * Number(row.median),
      low: scale * Number(row.low),
      high: scale * Number(row.high),
    }));
}

/** An outcome of each organisation under one response, from organisations.csv. Medians alone: bands of so many would hide each other. */
export function organisationLines(csv: string, scenario: Scenario, response: string, outcome: string): Line[] {
  const rows = rowsOf(csv).filter((row) => row.response === response && row.outcome === outcome);
  return scenario.organisations.map(({ id, name }) => {
    const points = pointsOf(rows, id, scenario.months).map(({ month, median }) => ({ month, median }));
    return { id, name, points };
  });
}

export interface AreaLines {
  lines: Line[];
  unit: string;
}

/** An outcome of each area under one response, from areas.csv. Amounts are per 100 000 people where areas differ in size. */
export function areaLines(csv: string, scenario: Scenario, response: string, outcome: string): AreaLines | null {
  const rows = rowsOf(csv).filter((row) => row.response === response && row.outcome === outcome);
  const unit = rows[0]?.unit;
  if (unit === undefined) return null;
  const amount = unit.startsWith('£');
  const unequal = new Set(scenario.areas.map((area) => area.population)).size > 1;
  const lines = scenario.areas.map(({ id, name, population }) => {
    const scale = amount && unequal ? 100_000 / population : 1;
    return { id, name, points: pointsOf(rows, id, scenario.months, scale) };
  });
  return { lines, unit: amount && unequal ? `${unit} per 100 000 people` : unit };
}

/** Outcomes that areas.csv knows. */
export function areaOutcomes(csv: string): string[] {
  return [...new Set(rowsOf(csv).map((row) => row.outcome ?? ''))];
}

/** Trust of each partnership: the mean over the ties among its members. */
export function trustLines(frames: MapFrames, scenario: Scenario): Line[] {
  const place = new Map(scenario.organisations.map((organisation, at) => [organisation.id, at]));
  return scenario.partnerships.map(({ id, name, members }) => {
    const inside = new Set(members.map((member) => place.get(member)));
    const ties = scenario.ties.flatMap(([a, b], tie) => (inside.has(a) && inside.has(b) ? [tie] : []));
    const points = Array.from({ length: frames.months + 1 }, (_, month) => {
      const sum = ties.reduce((total, tie) => total + (frames.trust[month * scenario.ties.length + tie] ?? NaN), 0);
      return { month, median: sum / ties.length };
    });
    return { id, name, points };
  });
}

/** Inertia of each partnership where it works. */
export function inertiaLines(frames: MapFrames, scenario: Scenario): Line[] {
  const count = scenario.partnerships.length;
  return scenario.partnerships.map(({ id, name }, at) => ({
    id,
    name,
    points: Array.from({ length: frames.months + 1 }, (_, month) => ({
      month,
      median: frames.inertia[month * count + at] ?? NaN,
    })).filter((point) => Number.isFinite(point.median)),
  }));
}

/** Realised advantage of each partnership, year by year; drawn at the end of the year. */
export function advantageLines(diagnosis: DiagnosisRow[], scenario: Scenario, response: string): Line[] {
  return scenario.partnerships.map(({ id, name }) => ({
    id,
    name,
    points: diagnosis
      .filter((row) => row.response === response && row.partnership === id && row.realised_advantage !== null)
      .map((row) => ({ month: Math.min(12 * row.year, scenario.months), median: row.realised_advantage ?? 0 })),
  }));
}

/** The diagnosis of each partnership in the last year in which it works under a response. */
export function lastYears(diagnosis: DiagnosisRow[], scenario: Scenario, response: string): DiagnosisRow[] {
  return scenario.partnerships.flatMap(({ id }) => {
    const own = diagnosis.filter((row) => row.response === response && row.partnership === id && row.active_share > 0);
    const last = own.reduce<DiagnosisRow | null>(
      (best, row) => (best === null || row.year > best.year ? row : best),
      null,
    );
    return last === null ? [] : [last];
  });
}

/** Value at a month, or at the last point before it; null before the first. */
export function valueAt(line: Line, month: number): number | null {
  let value: number | null = null;
  for (const point of line.points) if (point.month <= month) value = point.median;
  return value;
}

export interface Dated {
  month: number;
  texts: string[];
}

const monthsBetween = (start: string, date: string): number => {
  const count = (text: string): number => {
    const [year = 0, month = 1] = text.split('-').map(Number);
    return 12 * year + month - 1;
  };
  return count(date) - count(start);
};

/** The scenario's interventions and shocks by the month in which they begin, as plain words. */
export function datedEvents(scenario: Scenario): Dated[] {
  const named = new Map(
    [...scenario.areas, ...scenario.organisations, ...scenario.partnerships].map(({ id, name }) => [id, name || id]),
  );
  const where = (target: string): string =>
    named.get(target) ?? (target === '' ? 'everywhere' : target.replaceAll('_', ' '));
  const by = new Map<string, { month: number; type: string; targets: string[] }>();
  const add = (type: string, target: string, date: string): void => {
    const month = monthsBetween(scenario.start, date);
    const key = `${month} ${type}`;
    const entry = by.get(key) ?? { month, type, targets: [] };
    entry.targets.push(where(target));
    by.set(key, entry);
  };
  for (const { type, target, from } of scenario.interventions) add(type, target, from === '' ? scenario.start : from);
  for (const { type, target, at } of scenario.shocks) add(type, target, at);
  const months = new Map<number, string[]>();
  for (const { month, type, targets } of [...by.values()].sort((a, b) => a.month - b.month))
    months.set(month, [...(months.get(month) ?? []), `${type.replaceAll('_', ' ')} (${targets.join(', ')})`]);
  return [...months].map(([month, texts]) => ({ month, texts }));
}

/** A line month by month: straight between its points, undefined outside them. */
export function bandsOf(line: Line, months: number): Bands {
  const column = (value: (point: Point) => number): Float64Array => {
    const out = new Float64Array(months + 1).fill(NaN);
    line.points.forEach((point, at) => {
      out[point.month] = value(point);
      const next = line.points[at + 1];
      if (next === undefined) return;
      for (let month = point.month + 1; month < next.month; ++month) {
        const share = (month - point.month) / (next.month - point.month);
        out[month] = (1 - share) * value(point) + share * value(next);
      }
    });
    return out;
  };
  return {
    median: column((point) => point.median),
    low: column((point) => point.low ?? point.median),
    high: column((point) => point.high ?? point.median),
  };
}
