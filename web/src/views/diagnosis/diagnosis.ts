// Rows of the diagnosis picked and sorted; what they mean together is said by the engine.

import type { Diagnosis, DiagnosisRow, Value } from '../../engine/types';
import type { Advantage } from './inertia';

/** Partnership year of a month, from 1: months 1 … 12 make the first year, and month 0 belongs to it. */
export function yearOfMonth(month: number): number {
  return Math.max(1, Math.ceil(month / 12));
}

/** Month with which a year ends, within a run of so many months. */
export function monthOfYear(year: number, months: number): number {
  return Math.min(12 * year, months);
}

/** Rows of one response and one year, in the order of the scenario's partnerships. */
export function rowsOf(rows: DiagnosisRow[], response: string, year: number): DiagnosisRow[] {
  return rows.filter((row) => row.response === response && row.year === year);
}

/** Rows of one partnership under one response, year by year. */
export function historyOf(rows: DiagnosisRow[], response: string, partnership: string): DiagnosisRow[] {
  return rows.filter((row) => row.response === response && row.partnership === partnership);
}

/** One bar: a year, or why there is none. */
export interface YearBar {
  year: number;
  /** Null where none is at work. */
  advantage: Advantage | null;
  /** Shares of the lost quality. */
  causes: number[] | null;
  inertia: Value;
  isContract: boolean;
}

/** The advantage of a year, its loss shared out as lost working quality is among the causes; without causes it stays whole. */
export function advantageOf(realised: Value, potential: Value, causes: number[] | null): Advantage | null {
  if (realised === null || potential === null || !(potential > 0)) return null;
  return { potential, realised, leaks: (causes ?? []).map((share) => share * Math.max(0, potential - realised)) };
}

/** A bar for each year: of one partnership, or of all together if `partnership` is empty. */
export function barsByYear({ rows, holdbacks }: Diagnosis, response: string, partnership: string): YearBar[] {
  if (partnership === '')
    return (holdbacks[response] ?? []).map(({ year, causes, realised, potential, inertia, partnerships }) => ({
      year,
      advantage: causes === null ? null : advantageOf(realised, potential, causes),
      causes,
      inertia,
      isContract: partnerships === 0,
    }));
  return historyOf(rows, response, partnership).map((row) => ({
    year: row.year,
    advantage: row.causes === null ? null : advantageOf(row.realised_advantage, row.potential_advantage, row.causes),
    causes: row.causes,
    inertia: row.inertia,
    isContract: row.kind === 'contract',
  }));
}

/** A scale that holds them all. */
export function scaleOfAll(all: readonly (Advantage | null)[]): [low: number, high: number] {
  const known = all.filter((one) => one !== null);
  return [
    Math.min(0, ...known.map(({ realised }) => realised)),
    Math.max(0, ...known.map(({ potential }) => potential)),
  ];
}

export type Order = 'inertia' | 'potential' | 'released' | 'name';

/** Sorts rows of one year: most first, undefined last; equal ones keep their order. */
export function sorted(rows: DiagnosisRow[], order: Order, nameOf: (id: string) => string): DiagnosisRow[] {
  if (order === 'name')
    return rows.toSorted((a, b) => nameOf(a.partnership).localeCompare(nameOf(b.partnership), 'en'));
  const value = (row: DiagnosisRow): number => {
    const v = order === 'inertia' ? row.inertia : order === 'potential' ? row.potential_advantage : row.released;
    return v === null || Number.isNaN(v) ? -Infinity : v;
  };
  return rows.toSorted((a, b) => value(b) - value(a) || 0);
}
