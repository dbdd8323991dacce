// The page while it is being printed. Nothing is measured anew for paper, so what is drawn in pixels must be told.

import { flushSync } from 'svelte';

/** Pixels across an A4 sheet inside its margins and a card's. */
const width = 640;

let printing = $state(false);

export const paper = {
  /** Lists that stop early on the screen go on. */
  get on(): boolean {
    return printing;
  },
  /** What is as wide as this on the screen, on paper: never wider than the sheet, so that its letters keep their size. */
  fitted: (onScreen: number): number => (printing ? Math.min(onScreen, width) : onScreen),
};

/** To be called as printing begins and ends: the document is as it must be when this returns. */
export function print(on: boolean): void {
  flushSync(() => (printing = on));
}
