// What a story sets side by side: its areas and organisations year by year, its partnerships month by month.

import { monthsBetween } from '../../engine/months';
import { words } from '../../engine/say';
import { at, meanTrust, tiesByPartnership } from '../map/frames';
import type { Bands, DiagnosisRow, MapFrames, PlaceRow, Scenario, Target } from '../../engine/types';

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

type Wanted = { response: string; outcome: string };

const pointsOf = (rows: PlaceRow[], id: string, months: number): Point[] =>
  rows
    .filter((row) => row.id === id)
    .map(({ year, median, low, high }) => ({
      month: Math.min(12 * year, months),
      median: median ?? NaN,
      low: low ?? NaN,
      high: high ?? NaN,
    }));

const chosen = (rows: PlaceRow[], wanted: Wanted): PlaceRow[] =>
  rows.filter(({ response, outcome }) => response === wanted.response && outcome === wanted.outcome);

/** An outcome of each organisation. Medians alone: bands of so many would hide each other. */
export function organisationLines(rows: PlaceRow[], scenario: Scenario, wanted: Wanted): Line[] {
  const found = chosen(rows, wanted);
  return scenario.organisations.map(({ id, name }) => {
    const points = pointsOf(found, id, scenario.months).map(({ month, median }) => ({ month, median }));
    return { id, name, points };
  });
}

export interface AreaLines {
  lines: Line[];
  unit: string;
}

/** An outcome of each area. Amounts are per 100 000 people where areas differ in size. */
export function areaLines(rows: PlaceRow[], scenario: Scenario, wanted: Wanted): AreaLines {
  const found = chosen(rows, wanted);
  const unit = found[0]?.unit ?? '';
  const isScaled = unit.startsWith('£') && new Set(scenario.areas.map(({ population }) => population)).size > 1;
  const lines = scenario.areas.map(({ id, name, population }) => {
    const scale = isScaled ? 100_000 / population : 1;
    const points = pointsOf(found, id, scenario.months).map(({ month, median, low = NaN, high = NaN }) => ({
      month,
      median: scale * median,
      low: scale * low,
      high: scale * high,
    }));
    return { id, name, points };
  });
  return { lines, unit: isScaled ? `${unit} per 100 000 people` : unit };
}

/** A value of each partnership, month by month. */
function monthLines(
  frames: MapFrames,
  scenario: Scenario,
  value: (month: number, partnership: number) => number | null,
): Line[] {
  return scenario.partnerships.map(({ id, name }, row) => ({
    id,
    name,
    points: Array.from({ length: frames.months + 1 }, (_, month) => ({ month, median: value(month, row) ?? NaN })),
  }));
}

/** Trust of each partnership: the mean over the ties among its members. */
export function trustLines(frames: MapFrames, scenario: Scenario): Line[] {
  const ties = tiesByPartnership(scenario);
  return monthLines(frames, scenario, (month, row) => meanTrust(frames, month, ties[row]));
}

/** Inertia of each partnership where it works. */
export function inertiaLines(frames: MapFrames, scenario: Scenario): Line[] {
  const lines = monthLines(frames, scenario, (month, row) => at(frames, frames.inertia, month, row));
  return lines.map(({ points, ...line }) => ({
    ...line,
    points: points.filter(({ median }) => Number.isFinite(median)),
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

/** The scenario's interventions and shocks by the month in which they begin, as plain words. */
export function datedEvents(scenario: Scenario): Dated[] {
  const named = new Map(
    [...scenario.areas, ...scenario.organisations, ...scenario.partnerships].map(({ id, name }) => [id, name || id]),
  );
  const where = ({ partnership, organisation, area }: Target): string => {
    const id = partnership ?? organisation ?? area ?? null;
    return id === null ? 'everywhere' : (named.get(id) ?? words(id));
  };
  const by = new Map<string, { month: number; type: string; targets: string[] }>();
  const add = (type: string, target: Target, date: string): void => {
    const month = monthsBetween(scenario.start, date);
    const key = `${month} ${type}`;
    const entry = by.get(key) ?? { month, type, targets: [] };
    entry.targets.push(where(target));
    by.set(key, entry);
  };
  for (const event of scenario.interventions) add(event.type, event, event.from ?? scenario.start);
  for (const event of scenario.shocks) add(event.type, event, event.at);
  const months = new Map<number, string[]>();
  for (const { month, type, targets } of [...by.values()].sort((a, b) => a.month - b.month))
    months.set(month, [...(months.get(month) ?? []), `${words(type)} (${targets.join(', ')})`]);
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
