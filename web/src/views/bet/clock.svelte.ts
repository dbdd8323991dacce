// How far a run has been drawn: month by month over about two seconds, at once where nothing may move.

import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** Milliseconds from the first month to the last. */
export const drawingTime = 2000;

const still = new MediaQuery('(prefers-reduced-motion: reduce)');

/** The month reached, −1 while nothing may be seen; whole if it could be seen from the beginning. To be made while a component starts. */
export function drawingClock(months: () => number, revealed: () => boolean): { readonly month: number } {
  let month = $state(revealed() ? Infinity : -1);
  $effect(() => {
    if (!revealed()) {
      month = -1;
      return;
    }
    if (untrack(() => month) !== -1) return;
    if (still.current) {
      month = Infinity;
      return;
    }
    const last = months();
    const began = performance.now();
    let frame = requestAnimationFrame(function tick(now: number) {
      const reached = (last * Math.max(0, now - began)) / drawingTime;
      month = reached >= last ? Infinity : reached;
      if (reached < last) frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  });
  return {
    get month() {
      return month;
    },
  };
}
