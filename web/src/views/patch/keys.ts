// Search in the keys a scenario may have.

import type { ScenarioKeyRow } from '../../engine/types';
import { fixedText, short } from '../../engine/say';

/** Keys in which each word of the query occurs, in name, section, meaning or choices. */
export function keysMatching(rows: ScenarioKeyRow[], query: string): ScenarioKeyRow[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = [row.section, row.name, row.meaning, ...(row.choices ?? [])]
      .join(' ')
      .toLowerCase()
      .replaceAll('_', ' ');
    return wanted.every((word) => text.includes(word.replaceAll('_', ' ')));
  });
}

const limit = (value: number): string => (Number.isInteger(value) ? fixedText(value, 0) : short(value));

/** What a key accepts: `number, 0 to 1; default 0.5`. */
export function acceptedBy(row: ScenarioKeyRow): string {
  const parts = [row.form.replaceAll('_', ' ')];
  if (row.valid !== undefined) parts.push(`${limit(row.valid[0])} to ${limit(row.valid[1])}`);
  if (row.unit !== undefined) parts.push(row.unit);
  const text = parts.join(', ');
  if (row.required) return `${text}; required`;
  return row.default === undefined ? text : `${text}; default ${row.default}`;
}

/** Rows in groups by section, in the order of the table. */
export function bySection(rows: ScenarioKeyRow[]): { section: string; rows: ScenarioKeyRow[] }[] {
  const groups = new Map<string, ScenarioKeyRow[]>();
  for (const row of rows) groups.set(row.section, [...(groups.get(row.section) ?? []), row]);
  return [...groups].map(([section, members]) => ({ section, rows: members }));
}
