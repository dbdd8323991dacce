// What the workers have ready: files that are read, and scenarios made of them with changes.

import type { Changes } from './module.js';
import { sameFiles } from './files';
import type { Files, Loaded, Problem, Request } from './types';
import type { Hand, Workers } from './workers';

/** Files, or changed scenarios, that stay ready: the one shown, the one before, one being written, one for a moment. */
const mostReady = 4;

/** Files of a scenario that workers may have read. */
interface Patch {
  number: number;
  main: string;
  files: Files;
}

/** A changed scenario that workers may have made ready. */
export interface Prepared {
  number: number;
  patch: Patch;
  changes: Changes;
  loaded: Promise<Loaded> | null;
}

/** An answer that is kept unless there comes none. */
export function orForgotten<Value>(answer: Promise<Value>, forget: () => void): Promise<Value> {
  return answer.catch((error: unknown) => {
    forget();
    throw error;
  });
}

function changesOf(request: Request): Changes {
  return {
    set: Object.entries(request.set).map(([name, value]) => `${name}=${value}`),
    seed: request.seed === undefined ? '' : `${request.seed}`,
    replicates: request.replicates === undefined ? '' : `${request.replicates}`,
  };
}

export class Ready {
  #patches: Patch[] = [];
  #prepared: Prepared[] = [];
  #numbers = 0;

  /** `inUse`: what has to stay ready whatever else is asked for. */
  constructor(
    private readonly workers: Workers,
    private readonly inUse: () => ReadonlySet<Prepared | undefined>,
  ) {}

  preparedFor(request: Request): Prepared {
    const patch = this.#patchFor(request);
    const changes = changesOf(request);
    const key = JSON.stringify(changes);
    const found = this.#prepared.find(
      (prepared) => prepared.patch === patch && JSON.stringify(prepared.changes) === key,
    );
    const prepared = found ?? { number: ++this.#numbers, patch, changes, loaded: null };
    this.#prepared = [prepared, ...this.#prepared.filter((other) => other !== prepared)];
    this.#clear();
    return prepared;
  }

  #patchFor({ main, files }: Request): Patch {
    const found = this.#patches.find((patch) => patch.main === main && sameFiles(patch.files, files));
    const patch = found ?? { number: ++this.#numbers, main, files };
    this.#patches = [patch, ...this.#patches.filter((other) => other !== patch)];
    return patch;
  }

  /** Forgets what has not been used for longest. */
  #clear(): void {
    const used = this.inUse();
    const left = this.#prepared.filter((prepared, row) => row >= mostReady && !used.has(prepared));
    this.#prepared = this.#prepared.filter((prepared) => !left.includes(prepared));
    const patches = this.#patches.filter((patch) => this.#prepared.some((prepared) => prepared.patch === patch));
    const leftPatches = this.#patches.filter((patch) => !patches.includes(patch));
    this.#patches = patches;
    for (const hand of this.workers.hands) {
      for (const { number } of left) if (hand.prepared.delete(number)) void hand.call('forgetPrepared', number);
      for (const { number } of leftPatches) if (hand.patches.delete(number)) void hand.call('forgetPatch', number);
    }
  }

  /** What is wrong with the scenario, or else the scenario. */
  loaded(prepared: Prepared): Promise<Loaded> {
    prepared.loaded ??= orForgotten(
      // The worker is not kept waiting until the page has read the answer: it may have a block to run. The first may have one to tell of.
      this.workers
        .do((hand) => Promise.resolve({ shown: this.#shown(hand, prepared) }), this.workers.last)
        .then(({ shown }) => shown),
      () => (prepared.loaded = null),
    );
    return prepared.loaded;
  }

  async #shown(hand: Hand, prepared: Prepared): Promise<Loaded> {
    const made = this.makeReady(hand, prepared);
    const showing = Promise.all([hand.call('show', prepared.number), hand.call('looks', prepared.number)]);
    showing.catch(() => undefined); // of a scenario with problems there is nothing to show
    const problems = await made;
    const tables = await hand.call('tables', prepared.patch.number);
    if (problems.length > 0) return { problems, tables, scenario: null };
    const [shown, looks] = await showing;
    return { problems, tables, scenario: { ...shown, looks } };
  }

  /** What is wrong; if nothing is, this worker has the scenario ready for whatever it is asked next, without waiting for this. */
  makeReady(hand: Hand, prepared: Prepared): Promise<Problem[]> {
    const { number } = prepared;
    let made = hand.prepared.get(number);
    if (made === undefined) {
      made = this.#made(hand, prepared);
      hand.prepared.set(number, made);
      // What is not ready is tried again.
      made.then(
        (problems) => problems.length > 0 && hand.prepared.delete(number),
        () => hand.prepared.delete(number),
      );
    }
    return made;
  }

  /** Asks a worker that has the scenario ready. */
  ask<Value>(prepared: Prepared, ask: (hand: Hand, number: number) => Promise<Value>): Promise<Value> {
    return this.workers.do(async (hand) => {
      await this.makeReady(hand, prepared);
      return ask(hand, prepared.number);
    });
  }

  async #made(hand: Hand, { number, patch, changes }: Prepared): Promise<Problem[]> {
    const isRead = hand.patches.has(patch.number);
    hand.patches.add(patch.number);
    try {
      const read = isRead ? undefined : hand.call('read', patch.number, patch.main, patch.files);
      const [{ problems }] = await Promise.all([hand.call('prepare', number, patch.number, changes), read]);
      return problems;
    } catch (error) {
      if (!isRead) hand.patches.delete(patch.number);
      throw error;
    }
  }
}
