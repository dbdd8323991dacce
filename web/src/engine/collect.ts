// A run in blocks: all workers run them, the first one takes them in order and says in the end what they tell.

import type { Told } from './module.js';
import type { Hand, Job, Workers } from './workers';

export interface Blocks {
  /** The comparison's number, and that of the scenario made ready for it. */
  comparison: number;
  prepared: number;
  /** How many there are. */
  count: number;
  /** Organisations and areas too. */
  everything: boolean;
  makeReady: (hand: Hand) => Promise<unknown>;
}

export interface Watch {
  onProgress?: (done: number, total: number) => void;
  /** Stops the run, between two blocks of each worker. */
  signal?: AbortSignal;
}

export function stopped(): DOMException {
  return new DOMException('the run was given up', 'AbortError');
}

export function collected(workers: Workers, blocks: Blocks, { onProgress, signal }: Watch = {}): Promise<Told> {
  const { comparison, prepared, count, everything, makeReady } = blocks;
  let given = 0;
  let taken = 0;
  let ended = false;
  const finished = new Map<number, Uint8Array<ArrayBuffer>>();
  return new Promise<Told>((resolve, reject) => {
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
    const begin = async (hand: Hand): Promise<void> => {
      await makeReady(hand);
      if (!isStopped()) await hand.call('beginComparison', comparison, prepared, everything);
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
            await makeReady(hand);
            const numbers = await hand.call('runBlock', prepared, block, everything);
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
    // The first one is given this before any block to take; the others have begun to run blocks by then.
    void workers.do(begin, workers.first).catch(giveUp);
    workers.begin(job);
  });
}
