// A story in ten minutes: seven screens, one idea each, and what whoever teaches it may want to say beside them.

import type { BetAnswer, Scenario } from '../../engine/types';
import { longDate, short } from '../../engine/say';
import { datedEvents } from '../exhibits/contrast';
import { patchWords } from '../exhibits/setup';
import { amountText } from '../workbench/belief';

export const screens = [
  { kind: 'hook', name: 'The question' },
  { kind: 'bet', name: 'Bet' },
  { kind: 'run', name: 'The run' },
  { kind: 'surprise', name: 'Answer' },
  { kind: 'why', name: 'Why' },
  { kind: 'lever', name: 'What if?' },
  { kind: 'question', name: 'Over to you' },
] as const;

export type Kind = (typeof screens)[number]['kind'];

export const runAt = screens.findIndex(({ kind }) => kind === 'run');

/** Words that a room reads at a glance: no screen has more. */
export const mostWords = 25;

export const minutes = 10;

/** A story with all that the screens need. */
export function canTeach({ show, discussion }: Pick<Scenario, 'show' | 'discussion'>): boolean {
  return show.bet !== null && show.insight !== '' && show.levers.length > 0 && discussion.length > 0;
}

/** What a screen says under its name; axes and what is on buttons aside. */
export function textsOf(
  kind: Kind,
  { question, show, discussion }: Scenario,
  answer: BetAnswer | null,
  judged = '',
): string[] {
  const ask = show.levers[0]?.ask ?? '';
  const came = answer?.sentence ?? '';
  const texts: Record<Kind, string[]> = {
    hook: [question],
    bet: [show.bet?.ask ?? ''],
    run: [],
    surprise: [came, judged],
    why: [show.insight],
    lever: [ask, came],
    question: [discussion[0] ?? ''],
  };
  return texts[kind].filter((text) => text !== '');
}

export const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);

/** A text in parts of whole sentences, as even as they can be. */
export function partsOf(text: string, most: number): string[] {
  const sentences = text.split(/(?<=[.?!])\s+(?=[A-Z“"])/).filter(Boolean);
  const wanted = wordsIn([text]) / Math.ceil(wordsIn([text]) / most);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && wordsIn([last]) + wordsIn([sentence]) / 2 <= wanted)
      parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

/** For whoever speaks: from the story's own texts. */
export function notesOf(kind: Kind, scenario: Scenario, answer: BetAnswer | null): string[] {
  const { prediction, watch, discussion, sources, start, show } = scenario;
  const [first = '', ...rest] = partsOf(watch, Math.ceil(wordsIn([watch]) / 2));
  const notes: Record<Kind, () => string[]> = {
    hook: () => [patchWords(scenario)],
    bet: () => [prediction, show.bet?.measure ?? ''],
    run: () => datedEvents(scenario).map(({ month, texts }) => `${longDate(start, month)}: ${texts.join('; ')}.`),
    surprise: () => [answer?.sure ?? '', first],
    why: () => rest,
    lever: () => [scenario.try, ...show.levers.map(({ ask, values, unit }) => triedText(ask, values, unit))],
    question: () => [...discussion.slice(1), ...sources],
  };
  return notes[kind]().filter((note) => note !== '');
}

const triedText = (ask: string, values: readonly number[], unit: string): string =>
  values.length === 0
    ? ask
    : `${ask} Try ${values.map((value, at) => (at + 1 < values.length ? short(value) : amountText(value, unit))).join(', ')}.`;

/** `3:07`, of seconds. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${`${whole % 60}`.padStart(2, '0')}`;
}

/** Where a key leads; null if it is no key that turns screens. */
export function screenAfterKey(key: string, shift: boolean, at: number, count: number): number | null {
  const last = count - 1;
  const targets: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    PageDown: at + 1,
    ' ': shift ? at - 1 : at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    PageUp: at - 1,
    Home: 0,
    End: last,
  };
  const to = targets[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

/** -1 back, 1 on, 0 nothing: a clear sideways stroke of a finger. */
export function swipeOf(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < 60 || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}
