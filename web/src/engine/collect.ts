// A run in blocks: all workers run them, the first one takes them in order and says in the end what they tell.

import type { Ended } from './module.js';
import type { Hand, Job, Workers } from './workers';

export interface Blocks {
  /** The comparison's number, and that of the scenario made ready for it. */
  comparison: number;
  prepared: number;
  /** How many there are. */
  count: number;
  /** Organisations and areas too. */
  everything: boolean;
  /** Has a worker make the scenario ready for what it is asked next; fails if it cannot. */
  makeReady: (hand: Hand) => Promise<void>;
}

export interface Watch {
  onProgress?: (done: number, total: number) => void;
  /** Stops the run, between two blocks of each worker. */
  signal?: AbortSignal;
}

export function stopped(): DOMException {
  return new DOMException('the run was given up', 'AbortError');
}

export function collected(workers: Workers, blocks: Blocks, { onProgress, signal }: Watch = {}): Promise<Ended> {
  const { comparison, prepared, count, everything, makeReady } = blocks;
  let given = 0;
  let taken = 0;
  let ended = false;
  const finished = new Map<number, Uint8Array<ArrayBuffer>>();
  return new Promise<Ended>((resolve, reject) => {
    const isStopped = (): boolean => signal?.aborted === true;
    const abort = (): void => giveUp(stopped());
    const giveUp = (error: unknown): void => {
      signal?.removeEventListener('abort', abort);
      workers.end(job);
      given = count;
      finished.clear();
      void workers.first.call('forgetComparison', comparison);
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    /** What a worker gives once the scenario is ready: asked for at once, so that no worker waits for the page in between. */
    const asked = async <Value>(hand: Hand, ask: () => Promise<Value>): Promise<Value> => {
      const made = makeReady(hand);
      const answer = ask();
      answer.catch(() => undefined); // if the scenario is not ready, that is the reason to give
      await made;
      return answer;
    };
    const begin = (hand: Hand): Promise<void> => {
      if (isStopped()) return Promise.resolve();
      asked(hand, () => hand.call('beginComparison', comparison, prepared, everything)).catch(giveUp);
      return Promise.resolve(); // the worker has a block to run meanwhile
    };
    const take = async (hand: Hand): Promise<void> => {
      for (let numbers = finished.get(taken); numbers !== undefined; numbers = finished.get(taken)) {
        finished.delete(taken);
        await hand.call('takeBlock', comparison, taken++, numbers);
        onProgress?.(taken, count);
      }
      // A block that came while the last one was taken asks again when all is done.
      if (taken < count || ended || isStopped()) return;
      ended = true;
      signal?.removeEventListener('abort', abort);
      workers.end(job);
      resolve(await hand.call('endComparison', comparison));
    };
    const job: Job = {
      isPatient: everything,
      next: () => {
        if (isStopped() || given >= count) return null;
        const block = given++;
        return async (hand) => {
          try {
            const numbers = await asked(hand, () => hand.call('runBlock', prepared, block, everything));
            if (isStopped()) return;
            finished.set(block, numbers);
            if (finished.has(taken)) void workers.do(take, workers.first).catch(giveUp);
          } catch (error) {
            giveUp(error);
          }
        };
      },
    };
    if (isStopped()) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    // The first one is asked this before any block.
    void workers.do(begin, workers.first);
    workers.begin(job);
  });
}
