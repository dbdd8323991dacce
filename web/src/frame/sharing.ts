// What a link holds, in words.

import type { State } from '../state/share';
import { rounded, words } from '../engine/say';

/** Characters after which mail programs and chats begin to cut links. */
export const longLink = 2000;

function list(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Lines for the dialog: scenario, changes, draws, view. */
export function contentsOf(state: State, title: string): string[] {
  const tables = Object.keys(state.files ?? {}).length - 1;
  const inside = tables < 1 ? '' : `, with ${tables === 1 ? 'its table' : `its ${tables} tables`}`;
  const scenario =
    state.files === undefined ? `the scenario “${title}”, as it ships` : `your scenario “${title}” itself${inside}`;
  const changes = Object.entries(state.set).map(([name, value]) => `${words(name)} ${rounded(value)}`);
  const left = state.hidden.map(words);
  return [
    scenario,
    changes.length === 0
      ? 'no changed parameter'
      : `${changes.length === 1 ? 'a changed parameter' : 'changed parameters'}: ${list(changes)}`,
    `seed ${state.seed} and ${state.replicates} replicates, so that the same numbers come out`,
    `the view and what is chosen in it${left.length === 0 ? '' : `, without ${list(left)}`}`,
  ];
}
