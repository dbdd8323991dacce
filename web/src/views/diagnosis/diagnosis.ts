// Rows of the diagnosis picked and sorted; what they mean together is said by the engine.

import type { Diagnosis, DiagnosisRow, Value } from '../../engine/types';

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

/** One bar: the shares of one year, or why there are none. */
export interface CauseBar {
  year: number;
  causes: number[] | null;
  inertia: Value;
  isContract: boolean;
}

/** A bar for each year: of one partnership, or of all together if `partnership` is empty. */
export function barsByYear({ rows, holdbacks }: Diagnosis, response: string, partnership: string): CauseBar[] {
  if (partnership === '')
    return (holdbacks[response] ?? []).map(({ year, causes, inertia, partnerships }) => ({
      year,
      causes,
      inertia,
      isContract: partnerships === 0,
    }));
  return historyOf(rows, response, partnership).map(({ year, causes, inertia, kind }) => ({
    year,
    causes,
    inertia,
    isContract: kind === 'contract',
  }));
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

export interface Part {
  cause: number;
  from: number;
  share: number;
}

/** Where each segment of a stacked bar begins, from 0 to 1; causes without a share are left out. */
export function partsOf(causes: number[]): Part[] {
  let from = 0;
  const parts: Part[] = [];
  causes.forEach((share, cause) => {
    if (!(share > 0)) return;
    parts.push({ cause, from, share });
    from += share;
  });
  return parts;
}
