// What holds partnerships back: rows of the diagnosis picked and summed. The sums are those of the program (sim/report/findings.cpp).

import type { DiagnosisRow, Value } from '../../engine/types';

/** Partnership year of a month, from 1: months 1 … 12 make the first year, and month 0 belongs to it. */
export function yearOfMonth(month: number): number {
  return Math.max(1, Math.ceil(month / 12));
}

/** Month with which a year ends, within a run of so many months. */
export function monthOfYear(year: number, months: number): number {
  return Math.min(12 * year, months);
}

/** Rows of one response and one year, in the order of the scenario's partnerships. */
export function rowsOf(diagnosis: DiagnosisRow[], response: string, year: number): DiagnosisRow[] {
  return diagnosis.filter((row) => row.response === response && row.year === year);
}

/** Rows of one partnership under one response, year by year. */
export function historyOf(diagnosis: DiagnosisRow[], response: string, partnership: string): DiagnosisRow[] {
  return diagnosis.filter((row) => row.response === response && row.partnership === partnership);
}

/** What holds a set of partnerships back in one year. Contracts do not count: they have no causes. */
export interface Holdback {
  partnerships: number;
  /** At work in at least part of the replicates and months. */
  atWork: number;
  realised: number;
  potential: number;
  inertia: Value;
  /** Shares of the lost quality, weighted by potential advantage and summing to 1; null if none is at work. */
  causes: number[] | null;
  /** The cause that stands out most often, or empty, and in how many partnerships. */
  standsOut: string;
  standsOutIn: number;
  /** The intervention that is most often the best, or empty, and in how many partnerships. */
  best: string;
  bestIn: number;
}

/** The most frequent name; the first in the order given, if several are. */
function mostFrequent(names: string[], order: string[]): { name: string; count: number } {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  let most = { name: '', count: 0 };
  for (const name of order) {
    const count = counts.get(name) ?? 0;
    if (count > most.count) most = { name, count };
  }
  return most;
}

/** Sums rows of one year; `causeNames` in the order of their columns. */
export function holdbackOf(rows: DiagnosisRow[], causeNames: string[]): Holdback {
  const partnerships = rows.filter((row) => row.kind !== 'contract');
  const atWork = partnerships.filter((row) => row.active_share > 0);
  let realised = 0;
  let potential = 0;
  let weights = 0;
  const causes = causeNames.map(() => 0);
  for (const row of atWork) {
    realised += row.realised_advantage ?? 0;
    potential += row.potential_advantage ?? 0;
    if (row.causes === null) continue;
    const weight = row.potential_advantage ?? 0;
    weights += weight;
    row.causes.forEach((share, cause) => (causes[cause] = (causes[cause] ?? 0) + weight * share));
  }
  const standing = mostFrequent(
    atWork.map((row) => row.stands_out),
    causeNames,
  );
  const bestNames = atWork.map((row) => row.best_intervention);
  const best = mostFrequent(bestNames, [...new Set(bestNames)].sort());
  return {
    partnerships: partnerships.length,
    atWork: atWork.length,
    realised,
    potential,
    inertia: potential > 1e-12 ? 1 - realised / potential : null,
    causes: weights > 1e-12 ? causes.map((sum) => sum / weights) : null,
    standsOut: standing.name,
    standsOutIn: standing.count,
    best: best.name,
    bestIn: best.count,
  };
}

/** One bar: the shares of one year or one partnership, or why there are none. */
export interface CauseBar {
  year: number;
  causes: number[] | null;
  inertia: Value;
  activeShare: number;
  isContract: boolean;
  standsOut: string;
}

/** A bar for each year: of one partnership, or of all together if `partnership` is empty. */
export function barsByYear(
  diagnosis: DiagnosisRow[],
  response: string,
  partnership: string,
  causeNames: string[],
): CauseBar[] {
  if (partnership !== '')
    return historyOf(diagnosis, response, partnership).map((row) => ({
      year: row.year,
      causes: row.causes,
      inertia: row.inertia,
      activeShare: row.active_share,
      isContract: row.kind === 'contract',
      standsOut: row.stands_out,
    }));
  const byYear = new Map<number, DiagnosisRow[]>();
  for (const row of diagnosis) {
    if (row.response !== response) continue;
    const rows = byYear.get(row.year);
    if (rows === undefined) byYear.set(row.year, [row]);
    else rows.push(row);
  }
  return [...byYear].map(([year, rows]) => {
    const sum = holdbackOf(rows, causeNames);
    return {
      year,
      causes: sum.causes,
      inertia: sum.inertia,
      activeShare: sum.partnerships > 0 ? sum.atWork / sum.partnerships : 0,
      isContract: sum.partnerships === 0,
      standsOut: sum.standsOut,
    };
  });
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
