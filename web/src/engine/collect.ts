// A run in blocks: all workers run them, the first one takes them in order and says what they tell.

import type { Hand, Job, Workers } from './workers';

/** How many runs a block holds (`lane_count` of sim/core). */
const runsOfBlock = 8;

/** How many blocks hold so many runs. */
export const blocksFor = (runs: number): number => Math.ceil(runs / runsOfBlock);

export interface Blocks<Told> {
  /** The comparison's number, and that of the scenario made ready for it. */
  comparison: number;
  prepared: number;
  /** How many there are. */
  count: number;
  /** Organisations and areas too. */
  everything: boolean;
  /** Has a worker make the scenario ready for what it is asked next; fails if it cannot. */
  makeReady: (hand: Hand) => Promise<void>;
  /** Asks the first worker what the blocks taken so far say: all at once, so that it need not wait for the page in between. */
  ask: (first: Hand) => Promise<Told>;
}

export interface Watch<Told> {
  onProgress?: (done: number, total: number) => void;
  /** Stops the run, between two blocks of each worker. */
  signal?: AbortSignal;
  /** Numbers of runs, rising, after which is told what they say, before all of them have been run. */
  parts?: readonly number[];
  /** What a part tells. While this goes on, no further one is told. */
  onPart?: (told: Told) => Promise<void>;
}

export function stopped(): DOMException {
  return new DOMException('the run was given up', 'AbortError');
}

export function collected<Told>(
  workers: Workers,
  { comparison, prepared, count, everything, makeReady, ask }: Blocks<Told>,
  { onProgress, signal, parts = [], onPart }: Watch<Told> = {},
): Promise<Told> {
  const stops = [...parts.map(blocksFor).filter((blocks) => blocks < count), count];
  let given = 0;
  let taken = 0;
  /** Blocks of which it has been told what they say. */
  let told = 0;
  let isTelling = false;
  const finished = new Map<number, Uint8Array<ArrayBuffer>>();
  return new Promise<Told>((resolve, reject) => {
    const isStopped = (): boolean => signal?.aborted === true;
    const abort = (): void => giveUp(stopped());
    const giveUp = (error: unknown): void => {
      signal?.removeEventListener('abort', abort);
      workers.end(job);
      given = count;
      finished.clear();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    /** What a worker gives once the scenario is ready: asked for at once, so that no worker waits for the page in between. */
    const asked = async <Value>(hand: Hand, question: () => Promise<Value>): Promise<Value> => {
      const made = makeReady(hand);
      const answer = question();
      answer.catch(() => undefined); // if the scenario is not ready, that is the reason to give
      await made;
      return answer;
    };
    /** How many blocks the next part needs. */
    const needed = (): number => stops.find((blocks) => blocks > told) ?? Infinity;
    const takeNext = async (hand: Hand, numbers: Uint8Array<ArrayBuffer>): Promise<void> => {
      finished.delete(taken);
      const taking = hand.call('takeBlock', comparison, taken++, numbers);
      const done = taken;
      await taking;
      if (!isStopped()) onProgress?.(done, count);
    };
    /** Has what is there taken, up to the next part, and that told if nothing is being told. */
    const take = async (hand: Hand): Promise<void> => {
      const takings: Promise<void>[] = [];
      while (!isStopped() && taken !== needed()) {
        const numbers = finished.get(taken);
        if (numbers === undefined) break;
        takings.push(takeNext(hand, numbers));
      }
      if (!isStopped() && taken === needed() && !isTelling) tell(hand);
      await Promise.all(takings);
    };
    const tell = (hand: Hand): void => {
      isTelling = true;
      told = taken;
      const isAll = told === count;
      const telling = ask(hand);
      const goOn = async (): Promise<void> => {
        const answer = await telling;
        if (isStopped()) return;
        if (isAll) {
          signal?.removeEventListener('abort', abort);
          workers.end(job);
          return resolve(answer);
        }
        await onPart?.(answer);
        isTelling = false;
        await workers.do(take, workers.first);
      };
      goOn().catch(giveUp);
    };
    const job: Job = {
      isPatient: everything,
      next: (hand) => {
        // The first one has no block to run while a part waits for it to be taken and told.
        const isWanted = hand === workers.first && (isTelling || given >= needed());
        if (isStopped() || given >= count || isWanted) return null;
        const block = given++;
        return async (hand) => {
          try {
            const numbers = await asked(hand, () => hand.call('runBlock', prepared, block, everything));
            if (isStopped()) return;
            finished.set(block, numbers);
            if (finished.has(taken)) workers.do(take, workers.first).catch(giveUp);
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
    // The first one is asked this before any block, which it may be asked for at once.
    asked(workers.first, () => workers.first.call('beginComparison', comparison, prepared, everything)).catch(giveUp);
    workers.begin(job);
  });
}
