// What people bet before the run, by story: kept while the page is open, and nowhere else.

import { SvelteMap } from 'svelte/reactivity';
import type { Guess } from '../../engine/types';

interface Kept {
  /** One person's strokes, the last at the end; empty: nothing guessed yet. */
  strokes: Guess[];
  /** Hands of a room in the order in which they went up, by what for. */
  hands: string[];
}

/** Strokes that can be taken back. */
const mostStrokes = 50;

const kept = new SvelteMap<string, Kept>();
const keptOf = (story: string): Kept => kept.get(story) ?? { strokes: [], hands: [] };

export const guessOf = (story: string): Guess | null => keptOf(story).strokes.at(-1) ?? null;

/** How many hands went up for what. */
export function handsOf(story: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const hand of keptOf(story).hands) counts[hand] = (counts[hand] ?? 0) + 1;
  return counts;
}

export const handCount = (story: string): number => keptOf(story).hands.length;

/** A new stroke, or the same one as it goes on. */
export function guess(story: string, stroke: Guess, goesOn = false): void {
  const { strokes, hands } = keptOf(story);
  const before = goesOn ? strokes.slice(0, -1) : strokes.slice(1 - mostStrokes);
  kept.set(story, { strokes: [...before, stroke], hands });
}

export function raiseHand(story: string, hand: string): void {
  const { strokes, hands } = keptOf(story);
  kept.set(story, { strokes, hands: [...hands, hand] });
}

/** Takes back the last stroke, or the last hand. */
export function undo(story: string, isRoom: boolean): void {
  const { strokes, hands } = keptOf(story);
  kept.set(story, isRoom ? { strokes, hands: hands.slice(0, -1) } : { strokes: strokes.slice(0, -1), hands });
}

/** Takes back all strokes, or all hands. */
export function drawAgain(story: string, isRoom: boolean): void {
  const { strokes, hands } = keptOf(story);
  kept.set(story, isRoom ? { strokes, hands: [] } : { strokes: [], hands });
}
