// The diagnosis in plain sentences.

import type { DiagnosisRow, Spread, Value } from '../../engine/types';
import { fixedText, percent, rounded, signed, words, yearOf } from '../../engine/words';
import type { CauseBar, Holdback } from './diagnosis';

/** A year of the run by its calendar: `2010–11`, or `2010` where it begins in January. */
export function yearText(start: string, year: number): string {
  const first = yearOf(start, 12 * (year - 1));
  return start.endsWith('-01') ? `${first}` : `${first}–${String((first + 1) % 100).padStart(2, '0')}`;
}

/** A cause's meaning as a phrase inside a sentence: `lack of trust`. */
export function causePhrase(cause: { name: string; meaning: string } | undefined): string {
  if (cause === undefined) return '';
  const phrase = cause.meaning.replace(/\.$/, '');
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** `£1.23m`; the unit of £m a year follows in the sentence. */
export function pounds(value: Value): string {
  if (value === null || Number.isNaN(value)) return '–';
  const text = rounded(Math.abs(value));
  return value < 0 && text !== '0' ? `−£${text}m` : `£${text}m`;
}

/** `+£0.12m` or `−£0.05m`; with as many decimals as said, for a column. */
export function signedPounds(value: Value, decimals?: number): string {
  const text =
    decimals === undefined || value === null
      ? signed(value)
      : `${value > 0 && /[1-9]/.test(value.toFixed(decimals)) ? '+' : ''}${fixedText(value, decimals)}`;
  return /^[+−]/.test(text) ? `${text.charAt(0)}£${text.slice(1)}m` : text === '–' ? text : `£${text}m`;
}

/** What is realised of what joint work could add, without jargon. */
export function advantageWords(realised: Value, potential: Value): string {
  if (realised === null || potential === null || !(potential > 1e-9)) return 'Joint work has nothing to add here.';
  const could = `Joint work could add ${pounds(potential)} a year`;
  if (realised < 0)
    return `${could} beyond what the members would do alone with the same effort. It takes ${pounds(-realised)} a year away instead: worse than working alone.`;
  return `${could} beyond what the members would do alone with the same effort. Of this, ${pounds(realised)} is realised.`;
}

/** The same in half a sentence. */
export function advantageShort(realised: Value, potential: Value): string {
  if (realised === null || potential === null || !(potential > 1e-9)) return 'joint work has nothing to add';
  if (realised < 0) return `takes ${pounds(-realised)} a year away where it could add ${pounds(potential)}`;
  return `realises ${pounds(realised)} of the ${pounds(potential)} a year it could add`;
}

/** Inertia in a sentence, after one that says whether anything is gained; empty without inertia. */
export function inertiaWords(inertia: Value): string {
  if (inertia === null || Number.isNaN(inertia)) return '';
  const number = `Inertia is ${fixedText(inertia, 2)}`;
  return inertia > 1
    ? `${number}: more than all is lost.`
    : `${number}: ${percent(inertia)} of the possible gain is lost.`;
}

/** The two largest causes, as indices; empty without causes. */
export function largest(causes: number[] | null): number[] {
  if (causes === null) return [];
  return causes
    .map((share, cause) => ({ share, cause }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.cause - b.cause)
    .slice(0, 2)
    .map(({ cause }) => cause);
}

/** The one sentence that says what holds the partnerships back most. */
export function holdbackSentence(
  causes: number[] | null,
  phrases: string[],
  who: string,
  response: string,
  year: string,
): string {
  const [first, second] = largest(causes);
  if (causes === null || first === undefined)
    return `Under ${words(response)}, nothing can be said about ${year}: ${who} is not at work.`;
  const share = (cause: number): string => `${phrases[cause]} (${percent(causes[cause] ?? null)}`;
  return (
    `What holds back ${who} most under ${words(response)} in ${year} is ${share(first)} of the lost working quality)` +
    (second === undefined ? '.' : `, then ${share(second)}).`)
  );
}

/** What stands out in one partnership. */
export function standsOutWords(row: DiagnosisRow, phraseOf: (name: string) => string): string {
  return row.stands_out === ''
    ? 'No cause is above a usual start.'
    : `What stands out is ${phraseOf(row.stands_out)}: it is furthest above a usual start.`;
}

/** ` in 3 of 5 partnerships`, ` in all of them`; empty for one alone. */
export function amongWords(count: number, all: number): string {
  if (all === 1) return '';
  return count === all ? ' in all of them' : ` in ${count} of ${all} partnerships`;
}

/** What stands out most often among several. */
export function standOutWordsOfAll(hold: Holdback, phraseOf: (name: string) => string): string {
  if (hold.atWork === 0) return '';
  if (hold.standsOut === '') return 'No cause is above a usual start.';
  return `What stands out${amongWords(hold.standsOutIn, hold.atWork)} is ${phraseOf(hold.standsOut)}: it is furthest above a usual start.`;
}

/** How far a partnership is at work in a year; empty if throughout. */
export function workWords(row: { active_share: number }): string {
  if (!(row.active_share > 0)) return 'not at work in this year';
  return row.active_share < 0.9995 ? `at work in ${percent(row.active_share)} of replicates and months` : '';
}

/** Text of a bar for those who do not see it. */
export function barText(bar: CauseBar, names: string[], year: string): string {
  if (bar.isContract) return `${year}: a contract, no causes.`;
  if (bar.causes === null) return `${year}: not at work.`;
  return `${year}: ${bar.causes.map((share, cause) => `${names[cause]} ${percent(share)}`).join(', ')}.`;
}

/** A word of caution about a paired gain: empty where its whole spread is a gain. */
export function spreadWords({ low, high }: Spread): string {
  if (low === null || high === null || low > 0) return '';
  return high < 0 ? 'takes away' : 'may not help';
}
