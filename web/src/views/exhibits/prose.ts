// The texts that people wrote for a scenario, in pieces.

import type { Scenario, Tables } from '../../engine/types';
import { words } from '../../engine/say';

export interface Piece {
  text: string;
  form: 'plain' | 'name' | 'code';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text in pieces: names of the tables and bits of scenario files apart from the rest. */
export function piecesOf(text: string, names: Iterable<string> = []): Piece[] {
  const known = [...names].filter((name) => name.includes('_')).sort((a, b) => b.length - a.length);
  const code =
    '`[^`]+`|\\{[^{}]*\\}|\\b[a-z_]+: -?\\d[\\d.-]*\\d|\\b[a-z_]+: \\d\\b|\\bscripts/[\\w-]+|\\b[\\w-]+\\.yaml\\b';
  const pattern = new RegExp(known.length === 0 ? code : `${code}|\\b(?:${known.map(escaped).join('|')})\\b`, 'g');
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), form: 'plain' });
  };
  for (const match of text.matchAll(pattern)) {
    plain(match.index);
    const bare = match[0].replaceAll('`', '');
    const name = known.includes(bare);
    pieces.push({ text: name ? words(bare) : bare, form: name ? 'name' : 'code' });
    from = match.index + match[0].length;
  }
  plain(text.length);
  return pieces;
}

/** All names that a text may use for something in the tables or the scenario. */
export function namesOf(tables: Tables | null, scenario: Pick<Scenario, 'policies'> | null): string[] {
  if (tables === null) return [];
  const { parameters, outcomes, responses, interventions, shocks } = tables;
  return [parameters, outcomes, responses, interventions, shocks, scenario?.policies ?? []].flatMap((rows) =>
    rows.map((row) => row.name),
  );
}
