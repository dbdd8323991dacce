// The whole state of the page as a link: what to show, of which scenario, with which changes.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Files, Range } from '../engine/types';
import { views, type View } from './views';

/** A range for each of some drawn values. */
export type Ranges = Record<string, Range>;

/** A round as a link holds it: what was chosen says all the rest. */
export interface RoundPlayed {
  level: string;
  /** Id of the one organisation that is played; empty: all. */
  alone: string;
  /** The run that is played, from 0. */
  future: number;
  /** Responses, step by step, of those who play. */
  choices: string[][];
}

/** All that a link holds. A scenario that ships goes by its id, any other by its files. */
export interface State {
  view: View;
  /** Whether its results are shown: whoever has yet to predict must not see them. */
  ran: boolean;
  /** Id of a shipped scenario; empty if `files` hold the scenario. */
  id: string;
  main?: string;
  files?: Files;
  set: Record<string, number>;
  seed: number;
  replicates: number;
  /** Responses left out of the charts. */
  hidden: string[];
  outcome: string;
  believed: Ranges;
  response: string;
  partnership: string;
  month: number;
  lecture: boolean;
  /** Screen of the lecture, from 0. */
  screen: number;
  /** Of the view `round`. */
  round?: RoundPlayed;
}

const toUrl = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const fromUrl = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** The part of a link after `#`. */
export function fragmentOf(state: State): string {
  return `s=${toUrl(deflateSync(strToU8(JSON.stringify(state)), { level: 9 }))}`;
}

const isRecordOf = (value: unknown, type: 'number' | 'string' | 'object'): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((x) => typeof x === type);

const isRange = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [low, high] = value as [unknown, unknown];
  return typeof low === 'number' && typeof high === 'number' && low <= high;
};

const isRound = ({ level, alone, future, choices }: RoundPlayed): boolean =>
  [level, alone].every((x) => typeof x === 'string') &&
  Number.isSafeInteger(future) &&
  future >= 0 &&
  Array.isArray(choices) &&
  choices.every((step) => Array.isArray(step) && step.every((x) => typeof x === 'string'));

/** The state a link holds, or null if it holds none: a stranger's link is never trusted. */
export function stateOf(fragment: string): State | null {
  const packed = /(?:^|[#&])s=([\w-]+)/.exec(fragment)?.[1];
  if (packed === undefined) return null;
  try {
    // Links made before there were futures believe nothing.
    const held = JSON.parse(strFromU8(inflateSync(fromUrl(packed)))) as Omit<State, 'believed'> & Partial<State>;
    const state: State = { ...held, believed: held.believed ?? {} };
    const sound =
      views.includes(state.view) &&
      typeof state.id === 'string' &&
      isRecordOf(state.set, 'number') &&
      isRecordOf(state.believed, 'object') &&
      Object.values(state.believed).every(isRange) &&
      (state.files === undefined || (isRecordOf(state.files, 'string') && typeof state.main === 'string')) &&
      [state.seed, state.replicates, state.month, state.screen].every((x) => Number.isSafeInteger(x) && x >= 0) &&
      Array.isArray(state.hidden) &&
      state.hidden.every((x) => typeof x === 'string') &&
      [state.outcome, state.response, state.partnership].every((x) => typeof x === 'string') &&
      (state.round === undefined || isRound(state.round)) &&
      typeof state.ran === 'boolean' &&
      typeof state.lecture === 'boolean';
    return sound ? state : null;
  } catch {
    return null;
  }
}
