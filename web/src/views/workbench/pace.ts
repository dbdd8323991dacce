// Changes one after the other, so that the picture keeps moving under a moving hand: while a short run is under way, only
// the newest position of each slider waits for it. A long run is not waited for: the next change overtakes it.

import { moved } from './timing';

/** Milliseconds that a hand can wait for a run without noticing. */
const patience = 400;

interface Change {
  verb: () => Promise<void>;
  /** When the hand moved. */
  at: number;
}

/** A queue of its own, so that it can be tested without the page. */
export class Pace {
  #waiting = new Map<string, Change>();
  #underWay = 0;
  #lastRun = 0;

  constructor(
    readonly now: () => number = () => performance.now(),
    readonly began: (at: number) => void = () => undefined,
  ) {}

  /** Makes the change now, or after the run under way; a newer change of the same thing takes its place. */
  change(what: string, verb: () => Promise<void>): void {
    const change = { verb, at: this.now() };
    if (this.#underWay > 0 && this.#lastRun < patience) this.#waiting.set(what, change);
    else void this.#go(change);
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting.clear();
  }

  async #go({ verb, at }: Change): Promise<void> {
    ++this.#underWay;
    const start = this.now();
    this.began(at);
    try {
      await verb();
    } finally {
      --this.#underWay;
      this.#lastRun = this.now() - start;
      const next = this.#waiting.entries().next().value;
      if (this.#underWay === 0 && next !== undefined) {
        this.#waiting.delete(next[0]);
        void this.#go(next[1]);
      }
    }
  }
}

export const pace = new Pace(undefined, moved);
