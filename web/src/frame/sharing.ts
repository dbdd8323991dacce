// What a link holds, in words.

import type { State } from '../state/share';
import { nameOf } from '../state/views';
import { counted, listed, rounded, words } from '../engine/say';

/** Characters after which mail programs and chats begin to cut links. */
export const longLink = 2000;

/** What one might think to have sent. */
export const notInLink = [
  'the page itself: who opens the link needs it too',
  'the results: the page works them out again, and they come out the same to the last digit',
  'what you expected, wrote or counted in the room',
  'text of Own patch that has not been run',
];

/** Lines for the dialog: scenario, changes, draws, view. */
export function contentsOf(state: State, title: string): string[] {
  const tables = Object.keys(state.files ?? {}).length - 1;
  const inside = tables < 1 ? '' : `, with ${tables === 1 ? 'its table' : `its ${tables} tables`}`;
  const scenario =
    state.files === undefined ? `the scenario “${title}”, as it ships` : `your scenario “${title}” itself${inside}`;
  const changes = Object.entries(state.set).map(([name, value]) => `${words(name)} ${rounded(value)}`);
  const left = state.hidden.map(words);
  const believed = Object.keys(state.believed).length;
  return [
    scenario,
    changes.length === 0
      ? 'no changed parameter'
      : `${changes.length === 1 ? 'a changed parameter' : 'changed parameters'}: ${listed(changes)}`,
    `seed ${state.seed} and ${state.replicates} runs, so that the same numbers come out`,
    ...(believed === 0 ? [] : [`what one believes of ${counted(believed, 'thing')} that nobody knows`]),
    `the screen: ${state.lecture ? `number ${state.screen + 1} of the lecture` : nameOf(state.view)}, with what is chosen in it${left.length === 0 ? '' : `, without ${listed(left)}`}`,
  ];
}
