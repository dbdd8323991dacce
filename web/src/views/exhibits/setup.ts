// A patch in plain words.

import type { Scenario } from '../../engine/types';
import { fixedText, longDate, words } from '../../engine/words';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${fixedText(count, 0)} ${count === 1 ? one : many}`;

/** `a, b and c`. */
export function listed(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Numbers of organisations by kind, in the order in which the kinds appear. */
export function kindCounts(scenario: Pick<Scenario, 'organisations'>): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of scenario.organisations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind: words(kind), count }));
}

/** How many organisations, areas, people and partnerships, and for how long. */
export function patchWords(scenario: Scenario): string {
  const people = scenario.areas.reduce((sum, area) => sum + area.population, 0);
  const kinds = kindCounts(scenario).map(({ kind, count }) => (count === 1 ? kind : `${count} × ${kind}`));
  return (
    `${counted(scenario.organisations.length, 'organisation')} (${kinds.join(', ')}) in ` +
    `${counted(scenario.partnerships.length, 'partnership')} serve ${counted(scenario.areas.length, 'area')} with ` +
    `${fixedText(people, 0)} people, from ${longDate(scenario.start)} to ${longDate(scenario.start, scenario.months)}.`
  );
}

/** `, from October 2010 to April 2015`; empty if it is there throughout. */
export function startWords(partnership: { from: string; until: string }, start: string): string {
  const from = partnership.from === '' || partnership.from <= start ? '' : `, from ${longDate(partnership.from)}`;
  return partnership.until === '' ? from : `${from}, until ${longDate(partnership.until)}`;
}

/** The two marks on the lines of a chart. */
export const marksNote =
  'A filled diamond marks from when a response stays ahead of hold; an open one, from when it has made good what it lost before.';
