// The screens of a lecture: one idea each, for any scenario.

import type { Scenario, Tables } from '../../engine/types';
import { title, words } from '../../engine/say';
import { chartsOf, contrastsOf, oneOf, type Contrast } from '../exhibits/show';

export type Screen =
  | {
      kind: 'question' | 'patch' | 'prediction' | 'run' | 'events' | 'diagnosis' | 'try' | 'discussion' | 'sources';
      name: string;
    }
  | { kind: 'watch'; name: string; text: string; first: boolean }
  | ({ kind: 'contrast'; name: string } & Contrast)
  | { kind: 'result'; name: string; outcome: string; difference: boolean };

/** Results of which a room will not tire. */
const mostResults = 4;

/** Words on a screen that a room still reads. */
const mostWords = 62;

/** A text in parts of whole sentences, as even as they can be. */
export function partsOf(text: string, most: number): string[] {
  const sentences = text.split(/(?<=[.?!])\s+(?=[A-Z“"])/).filter(Boolean);
  const count = (part: string): number => part.split(/\s+/).length;
  const wanted = count(text) / Math.ceil(count(text) / most);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && count(last) + count(sentence) / 2 <= wanted)
      parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

export function screensOf(scenario: Scenario, tables: Pick<Tables, 'outcomes'>): Screen[] {
  const { areas, partnerships } = scenario.show.contrast;
  const places = areas !== undefined || partnerships !== undefined;
  const outcomes = chartsOf(scenario, tables, places ? 2 : mostResults);
  const first = outcomes[0];
  const events: Screen[] =
    scenario.interventions.length + scenario.shocks.length > 0 ? [{ kind: 'events', name: 'What happens when' }] : [];
  const screens: Screen[] = [
    { kind: 'question', name: 'The question' },
    { kind: 'patch', name: 'The patch' },
    ...events,
    { kind: 'prediction', name: 'What do you expect?' },
    { kind: 'run', name: 'The run' },
  ];
  for (const contrast of contrastsOf(scenario)) {
    // A room looks at areas once.
    if (contrast.places === 'areas' && contrast.outcome !== areas?.[0]) continue;
    const one = oneOf(contrast.places);
    screens.push({ kind: 'contrast', ...contrast, name: `${title(contrast.outcome)}, ${one} by ${one}` });
  }
  const reference = scenario.policies[0]?.name ?? '';
  for (const outcome of outcomes) {
    screens.push({ kind: 'result', outcome, difference: false, name: title(outcome) });
    if (outcome === first && !places && scenario.policies.length > 1)
      screens.push({
        kind: 'result',
        outcome,
        difference: true,
        name: `${title(outcome)}, difference from ${words(reference)}`,
      });
  }
  const parts = partsOf(scenario.watch, mostWords);
  parts.forEach((text, at) => {
    const place = parts.length > 1 ? `, ${at + 1} of ${parts.length}` : '';
    screens.push({ kind: 'watch', name: `What to notice${place}`, text, first: at === 0 });
  });
  if (scenario.partnerships.some(({ kind }) => kind !== 'contract'))
    screens.push({ kind: 'diagnosis', name: 'What holds the partnerships back' });
  if (scenario.try !== '') screens.push({ kind: 'try', name: 'What to try' });
  if (scenario.discussion.length > 0) screens.push({ kind: 'discussion', name: 'Questions for the room' });
  screens.push({ kind: 'sources', name: 'Sources, and how to repeat it' });
  return screens;
}

/** Results stay hidden until the run has been pressed. */
export function isAfterRun(screens: Screen[], at: number): boolean {
  return at > screens.findIndex(({ kind }) => kind === 'run');
}

/** Where a key leads; null if it is no key of the lecture. */
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
