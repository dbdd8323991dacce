// Names, numbers, dates and sentences for people, as the program writes them: asked of an instance of the engine on the page's own thread.

import { EngineModule } from './module.js';
import type { Better, ParameterRow, Spread, Value } from './types';

let voice: EngineModule | null = null;

/** Nothing below can be asked before this is done. */
export async function startVoice(module: WebAssembly.Module): Promise<void> {
  voice = await EngineModule.start(module);
}

type Given = string | Value | readonly (string | Value)[];

/** JSON has no numbers without an end. */
const plain = (given: string | Value): string | Value =>
  typeof given === 'number' && !Number.isFinite(given) ? (Number.isNaN(given) ? null : `${given}`) : given;

function said(what: string, ...given: Given[]): string {
  if (voice === null) throw new Error('the engine has not started');
  const asked = given.map((one) => (typeof one === 'object' && one !== null ? one.map(plain) : plain(one)));
  return voice.say(JSON.stringify([what, ...asked]));
}

const known = new Map<string, string>();

/** A text that never changes, kept: names come again and again. */
function keptText(what: string, name = ''): string {
  const key = `${what} ${name}`;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = said(what, name)));
  return text;
}

// --- names ----------------------------------------------------------------------------------------------------------------------

/** A name of the tables as words: `data_sharing` becomes `data sharing`. */
export const words = (name: string): string => keptText('words', name);
/** `data_sharing` becomes `Data sharing`. */
export const title = (name: string): string => keptText('title', name);
/** What is said of one or of many: `reserves are`, `trust is`. */
export const isOrAre = (name: string): string => keptText('is or are', name);
/** `a, b and c`. */
export const listed = (parts: readonly string[]): string => said('list', parts);
/** `1 area`, `2 areas`. */
export const counted = (count: number, what: string): string => said('counted', count, what);

// --- numbers --------------------------------------------------------------------------------------------------------------------

/** Three significant digits; a dash if undefined. */
export const rounded = (value: Value): string => said('rounded', value);
/** The same with its sign. */
export const signed = (value: Value): string => said('signed', value);
/** Three significant digits at most, without zeros that say nothing. */
export const short = (value: number): string => said('short', value);
export const fixedText = (value: Value, decimals: number): string => said('fixed', value, decimals);
/** A share as a percentage, without claiming certainty. */
export const percent = (share: Value): string => said('percent', share);
/** Money in £m; the same with its sign. */
export const pounds = (value: Value): string => said('pounds', value);
export const signedPounds = (value: Value): string => said('signed pounds', value);
/** Numbers that stand one below the other, written alike. */
export const column = (values: readonly Value[], hasSign = false): string[] =>
  JSON.parse(said('column', values, Number(hasSign))) as string[];

/** So many squares, `count` in all, for these amounts by largest remainder; none for nothing. */
export const squaresOf = (amounts: readonly number[], count: number): number[] =>
  JSON.parse(said('squares', amounts, count)) as number[];

/** `lower is better`; empty if neither is. */
export const directionWords = (better: Better): string => keptText('direction', better);

// --- dates ----------------------------------------------------------------------------------------------------------------------

/** Years of so many months; `never` if infinite. */
export const years = (months: Value): string => said('years', months);
/** `April 2010` for a start `2010-04`; empty while there is no start. */
export const longDate = (start: string, months = 0): string => (start === '' ? '' : said('date', start, months));
/** A year of the run, from 1, by its calendar: `2010–11`. */
export const yearText = (start: string, year: number): string => (start === '' ? '' : said('year', start, year));

// --- what holds partnerships back -----------------------------------------------------------------------------------------------

/** A cause by its row as a phrase inside a sentence: `lack of trust`. */
export const causePhrase = (cause: number): string => said('cause', cause);
export const advantageWords = (realised: Value, potential: Value): string => said('advantage', realised, potential);
export const advantageShort = (realised: Value, potential: Value): string =>
  said('advantage in short', realised, potential);
/** How much of what partners could achieve together arrives. */
export const arrivesWords = (realised: Value, potential: Value): string => said('in short', realised, potential);
/** How much of it does not: `The rest`, `Nearly all`, `More than all`; empty where nothing could be added. */
export const lostWords = (realised: Value, potential: Value): string => said('lost', realised, potential);
/** The largest of the leaks. */
export const leakWords = (leaks: readonly number[]): string => said('leak', leaks);
/** All of them as shares, for those who do not see a bar. */
export const leaksText = (leaks: readonly number[]): string => said('leaks', leaks);
/** A term that a newcomer meets first, in one sentence. */
export const termWords = (name: string): string => keptText('term', name);
export const inertiaWords = (inertia: Value): string => said('inertia', inertia);
export const holdbackSentence = (causes: readonly number[], who: string, response: string, year: string): string =>
  said('holdback', causes, who, response, year);
/** What stands out in one partnership, by the row of the cause; −1: nothing. */
export const standsOutWords = (cause: number): string => said('stands out', cause);
/** ` in 3 of 5 partnerships`, ` in all of them`; empty for one alone. */
export const amongWords = (count: number, all: number): string => said('among', count, all);
/** How far it is at work; empty if throughout. */
export const workWords = (activeShare: number): string => said('work', activeShare);
/** A word of caution about a gain; empty where its whole spread is one. */
export const releaseNote = ({ median, low, high }: Spread): string => said('release', median, low, high);

// --- of parameters --------------------------------------------------------------------------------------------------------------

/** How far a parameter moves a response: its difference from the reference at either end of what is plausible, and who is best there. */
export const influenceSentence = (
  { name }: ParameterRow,
  outcome: string,
  response: string,
  difference: readonly [low: number, high: number],
  best: readonly [low: string, high: string],
  reference: string,
): string => said('influence', name, outcome, response, ...difference, ...best, reference);

/** The title of a chart of places: where an outcome ends with most and with least of it, in the middle over runs or in the first. */
export const placesTitle = (
  outcome: string,
  names: readonly string[],
  ends: readonly Value[],
  ofOneRun: boolean,
): string => said('places', outcome, names, ends, Number(ofOneRun));

// --- said once where something is drawn -----------------------------------------------------------------------------------------

export const spreadNote = (): string => keptText('spread note');
export const marksNote = (): string => keptText('marks note');
export const estimateNote = (): string => keptText('estimate note');
export const contractNote = (): string => keptText('contract note');
