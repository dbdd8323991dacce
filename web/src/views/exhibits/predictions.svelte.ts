// What people expected before the run: kept while the page is open, and nowhere else.

import { SvelteMap } from 'svelte/reactivity';

export interface Prediction {
  /** Name of the choice; empty if none was made. */
  choice: string;
  words: string;
  /** Show of hands, by choice. */
  hands: Record<string, number>;
}

const empty: Prediction = { choice: '', words: '', hands: {} };
const kept = new SvelteMap<string, Prediction>();

export function predictionOf(story: string): Prediction {
  return kept.get(story) ?? empty;
}

export function predict(story: string, change: Partial<Prediction>): void {
  kept.set(story, { ...predictionOf(story), ...change });
}

export function raiseHand(story: string, choice: string, by: 1 | -1): void {
  const { hands } = predictionOf(story);
  predict(story, { hands: { ...hands, [choice]: Math.max(0, (hands[choice] ?? 0) + by) } });
}
