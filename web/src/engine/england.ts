// England's forces: the list, the search in it, and the patch of one, by the engine's first worker, which reads England when first asked.

import packed from 'virtual:concord-england';
import { unpacked } from './packed';
import type { England, Files, ForcePatch, ForceRequest, ForcesMeant } from './types';
import type { Hand, Workers } from './workers';

export class Forces {
  #england: Promise<England> | null = null;

  constructor(private readonly workers: Workers) {}

  /** The forces by the alphabet, and what a cut of one's own may be. */
  all(): Promise<England> {
    this.#england ??= this.#ask((hand) =>
      hand.call('readEngland', JSON.parse(new TextDecoder().decode(unpacked(packed))) as Files),
    );
    return this.#england;
  }

  /** Those that a text may mean. */
  async meant(text: string): Promise<ForcesMeant> {
    await this.all();
    return this.#ask((hand) => hand.call('forcesMeant', text));
  }

  /** The patch of one as `concord new --force` writes it, or what is wrong with the cut. */
  async patch(request: ForceRequest): Promise<ForcePatch> {
    await this.all();
    return this.#ask((hand) => hand.call('forcePatch', JSON.stringify(request)));
  }

  #ask<Value>(work: (hand: Hand) => Promise<Value>): Promise<Value> {
    return this.workers.do(work, this.workers.first);
  }
}
