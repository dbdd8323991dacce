// A patch in plain words.

import type { Scenario } from '../../engine/types';
import { counted, fixedText, longDate, words } from '../../engine/say';

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

/** `, from October 2010, until April 2015`; empty if it is there throughout. */
export function startWords(partnership: { from: string | null; until: string | null }, start: string): string {
  const from = partnership.from === null || partnership.from <= start ? '' : `, from ${longDate(partnership.from)}`;
  return partnership.until === null ? from : `${from}, until ${longDate(partnership.until)}`;
}
