// What an exhibit's own words say about how to show it: which outcomes, which contrast, which parameters to move.

import type { OutcomeRow, ParameterRow, Scenario, Tables } from '../../engine/types';
import { words } from '../../engine/words';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a name stands in a text, as it is or as words; -1 if nowhere. Longer names win over shorter ones inside them. */
function placeOf(name: string, text: string): number {
  // "failure demand" speaks of the outcome `failure_share`.
  const stem = name.replace(/_share$/, '');
  const forms = [name, words(name), words(stem)].map(escaped).join('|');
  return new RegExp(`(?<![\\w-])(?:${forms})(?![\\w-])`, 'i').exec(text)?.index ?? -1;
}

/** Outcomes that the text names, in the order in which it does. */
export function outcomesIn(text: string, outcomes: OutcomeRow[]): string[] {
  let rest = text;
  const found: { name: string; at: number }[] = [];
  for (const { name } of [...outcomes].sort((a, b) => b.name.length - a.name.length)) {
    const at = placeOf(name, rest);
    if (at < 0) continue;
    found.push({ name, at });
    // What one name covers, a shorter one does not claim: "realised advantage", "failure demand".
    rest = rest.replace(new RegExp(escaped(words(name)), 'gi'), (match) => '·'.repeat(match.length));
  }
  return found.sort((a, b) => a.at - b.at).map((row) => row.name);
}

/** Outcomes to chart: harm, then those of which "what to notice" speaks, then headline ones if there are few. */
export function chartsOf(scenario: Pick<Scenario, 'watch'>, tables: Pick<Tables, 'outcomes'>, most = 6): string[] {
  const first = tables.outcomes[0]?.name;
  const chosen = new Set(first === undefined ? [] : [first]);
  for (const name of outcomesIn(scenario.watch, tables.outcomes)) chosen.add(name);
  for (const row of tables.outcomes) if (chosen.size < 2 && row.headline) chosen.add(row.name);
  return [...chosen].slice(0, most);
}

export interface Contrast {
  /** The story sets areas against each other. */
  areas: boolean;
  /** The story sets partnerships against each other. */
  partnerships: boolean;
  /** The story goes through them "force by force". */
  organisations: boolean;
}

/** More lines than this no one can follow. */
const mostLines = 6;

const oneByOne = /\b(force by force|organisation by organisation)\b/i;

/** What the story compares, besides responses. */
export function contrastOf(scenario: Pick<Scenario, 'watch' | 'areas' | 'partnerships' | 'organisations'>): Contrast {
  const speaksOf = (word: string): boolean => new RegExp(`\\b(?:${word})\\b`, 'i').test(scenario.watch);
  const few = (count: number): boolean => count >= 2 && count <= mostLines;
  return {
    areas: few(scenario.areas.length) && speaksOf('areas|by area|patches'),
    partnerships:
      few(scenario.partnerships.length) &&
      speaksOf('(?:two|three|four|each|both|the) (?:partnership|unit)s?|diagnosis'),
    organisations: oneByOne.test(scenario.watch) && few(scenario.organisations.length),
  };
}

/** Charts of organisations one by one: of what the sentence speaks that asks for it. */
export function organisationCharts(scenario: Pick<Scenario, 'watch'>, outcomes: OutcomeRow[]): string[] {
  const sentence = scenario.watch.split(/(?<=[.:;])\s/).find((part) => oneByOne.test(part)) ?? '';
  return outcomesIn(sentence, outcomes);
}

/** Charts of partnerships side by side: of what the story speaks, if it can be drawn, and of what they achieve. */
export function partnershipCharts(scenario: Pick<Scenario, 'watch'>, outcomes: OutcomeRow[]): string[] {
  const drawn = ['trust', 'inertia', 'realised_advantage'];
  const spoken = outcomesIn(scenario.watch, outcomes).filter((outcome) => drawn.includes(outcome));
  return [...new Set([...(spoken.length > 0 ? spoken : drawn.slice(0, 1)), 'realised_advantage'])];
}

/** The response under which the story compares places: "the two areas under upstream_prevention"; null if it names none. */
export function contrastResponse(scenario: Pick<Scenario, 'watch' | 'policies'>): string | null {
  const named = /\b(?:areas|partnerships|units|patches)\b[^.;:]{0,30}\bunder\s+`?([a-z_]+)/i.exec(scenario.watch)?.[1];
  return scenario.policies.find(({ name }) => name === named)?.name ?? null;
}

export interface Trial {
  parameter: string;
  /** Values that the text suggests; there may be none. */
  values: number[];
}

const number = '(-?\\d+(?:\\.\\d+)?)';

/** Parameters that "what to try" asks to move, with the values it names. */
export function trialsIn(text: string, parameters: ParameterRow[]): Trial[] {
  const found: (Trial & { at: number; ends: number[] })[] = [];
  for (const { name } of parameters) {
    const whole = `(?<![\\w-])\`?${name}\`?(?![\\w-])`;
    const given = [
      ...text.matchAll(
        new RegExp(
          `${whole}(?:\\s+from\\s+${number})?(?:\\s*:|\\s+to(?:\\s+its\\s+default\\s+of)?)?\\s+${number}`,
          'g',
        ),
      ),
    ];
    // A name of one word may be just a word ("the protocol"): then only an instruction makes it a parameter.
    const told = new RegExp(`\\b(?:set|raise|lower|shorten|lengthen|vary)\\s+${whole}`, 'i').exec(text);
    const named = name.includes('_') ? new RegExp(whole).exec(text) : null;
    const match = given[0] ?? told ?? named;
    if (match === null) continue;
    const values = given.map((one) => Number(one[2]));
    found.push({ parameter: name, values, at: match.index, ends: given.map((one) => one.index + one[0].length) });
  }
  found.sort((a, b) => a.at - b.at);
  const starts = found.map(({ at }) => at);
  for (const { values, ends } of found)
    for (const end of ends) {
      // "…, then to 1", "…, to 0", "Set it to 0.8": further values before another parameter's turn.
      const next = Math.min(end + 220, ...starts.filter((start) => start > end));
      const further = new RegExp(
        `(?:\\b(?:then|or|set it)|,)(?:\\s+to)?(?:\\s+its\\s+default\\s+of)?\\s+${number}(?![\\w.]*\\w)`,
        'gi',
      );
      for (const [, value] of text.slice(end, next).matchAll(further)) values.push(Number(value));
    }
  return found.map(({ parameter, values }) => ({ parameter, values: [...new Set(values)] }));
}

/** Answers that the question itself offers: "…: a tenth, a quarter, nearly half?" Empty if it offers none. */
export function answersIn(prediction: string): string[] {
  const list = /:\s*([^:?.]+)\?/.exec(prediction)?.[1];
  if (list === undefined) return [];
  const answers = list.split(/,\s*(?:or\s+)?|\s+or\s+/).map((answer) => answer.trim());
  const short = answers.every((answer) => answer !== '' && answer.split(/\s+/).length <= 4);
  return short && answers.length >= 2 && answers.length <= 6 ? answers : [];
}

export interface Piece {
  text: string;
  form: 'plain' | 'name' | 'code';
}

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
