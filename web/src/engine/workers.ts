// The workers, and who does what next. Each has an instance of the engine and does one task at a time.

import type { EngineModule } from './module.js';
import EngineWorker from './worker?worker&inline';
import type { Problem } from './types';
import type { Answer, Question } from './worker';

type Calls = {
  [Name in keyof EngineModule]: (...args: Parameters<EngineModule[Name]>) => Promise<ReturnType<EngineModule[Name]>>;
};

/** One worker: asks its engine, and remembers what the engine holds. */
export class Hand {
  readonly patches = new Set<number>();
  /** What is wrong with each changed scenario; it is ready if nothing is. */
  readonly prepared = new Map<number, Promise<Problem[]>>();
  isBusy = false;
  #worker = new EngineWorker();
  #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #questions = 0;

  constructor(module: WebAssembly.Module) {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failure' in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.value as never);
    };
    this.#worker.onerror = (event) => this.#giveUp(event.message);
    this.#worker.onmessageerror = () => this.#giveUp('the engine could not be handed to a worker');
    this.#worker.postMessage(module);
  }

  /** One call of the engine; bytes among the arguments are handed over. */
  call<Name extends keyof EngineModule>(name: Name, ...args: Parameters<EngineModule[Name]>): ReturnType<Calls[Name]> {
    const id = ++this.#questions;
    const transfer = args
      .filter((arg): arg is Uint8Array<ArrayBuffer> => arg instanceof Uint8Array)
      .map((arg) => arg.buffer);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call: name, args } satisfies Question, { transfer });
    }) as ReturnType<Calls[Name]>;
  }

  #giveUp(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason || 'a worker failed'));
    this.#waiting.clear();
  }
}

interface Task {
  /** Who alone can do it; null: anybody. */
  by: Hand | null;
  start: (hand: Hand) => Promise<void>;
}

/** Work that is handed out piece by piece, so that it can be stopped between pieces. */
export interface Job {
  /** The next piece for this one, or null if there is none. */
  next: (hand: Hand) => ((hand: Hand) => Promise<void>) | null;
  /** It waits while something urgent is done. */
  isPatient: boolean;
}

/** Hands out tasks first, then pieces of the job that was begun last; nothing of patient jobs while something is urgent. */
export class Workers {
  #tasks: Task[] = [];
  #jobs: Job[] = [];
  #urgent = 0;

  constructor(readonly hands: readonly Hand[]) {}

  /** The one that collects. */
  get first(): Hand {
    return this.hands[0] as Hand;
  }

  /** One that collects only if it is the only one. */
  get last(): Hand {
    return this.hands[this.hands.length - 1] as Hand;
  }

  do<Value>(work: (hand: Hand) => Promise<Value>, by: Hand | null = null): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({ by, start: (hand) => work(hand).then(resolve, reject) });
      this.#handOut();
    });
  }

  /** Lets patient jobs wait until this is done. */
  async urgently<Value>(work: () => Promise<Value>): Promise<Value> {
    ++this.#urgent;
    try {
      return await work();
    } finally {
      --this.#urgent;
      this.#handOut();
    }
  }

  begin(job: Job): void {
    this.#jobs.push(job);
    this.#handOut();
  }

  end(job: Job): void {
    this.#jobs = this.#jobs.filter((other) => other !== job);
  }

  /** The last ones first: what only the first can do then waits for less. */
  #handOut(): void {
    for (const hand of [...this.hands].reverse()) {
      if (hand.isBusy) continue;
      const start = this.#workFor(hand);
      if (start === null) continue;
      hand.isBusy = true;
      void start(hand).finally(() => {
        hand.isBusy = false;
        this.#handOut();
      });
    }
  }

  #workFor(hand: Hand): ((hand: Hand) => Promise<void>) | null {
    const row = this.#tasks.findIndex(({ by }) => by === null || by === hand);
    if (row >= 0) return this.#tasks.splice(row, 1)[0]?.start ?? null;
    for (const job of [...this.#jobs].reverse()) {
      if (job.isPatient && this.#urgent > 0) continue;
      const piece = job.next(hand);
      if (piece !== null) return piece;
    }
    return null;
  }
}
