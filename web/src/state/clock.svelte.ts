// Moves the month that everything shows, as time goes by. Where nothing may move, the end is there at once.

import { MediaQuery } from 'svelte/reactivity';
import { app } from './app.svelte';

const still = new MediaQuery('(prefers-reduced-motion: reduce)');

export class Clock {
  playing = $state(false);
  #frame = 0;

  /** Nothing may move. */
  get isStill(): boolean {
    return still.current;
  }

  /** On from the month shown, from the first if that is the last. */
  play(months: number, perSecond: number): void {
    this.stop();
    if (app.month >= months) app.month = 0;
    if (still.current) {
      app.month = months;
      return;
    }
    this.playing = true;
    let at = app.month;
    let last = performance.now();
    const tick = (now: number): void => {
      // Somebody else has moved the month.
      if (Math.floor(at) !== app.month) at = app.month;
      at = Math.min(months, at + (Math.min(200, Math.max(0, now - last)) / 1000) * perSecond);
      last = now;
      app.month = Math.floor(at);
      if (at >= months) this.playing = false;
      else this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  /** To a month, and stays there. */
  goTo(month: number, months: number): void {
    this.stop();
    app.month = Math.max(0, Math.min(months, Math.round(month)));
  }
}
