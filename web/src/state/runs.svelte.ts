// What is run: which scenario, with which changes, and what the engine said of it. Whoever looks at it stands in app.svelte.ts.

import { Engine } from '../engine/engine';
import type {
  BetAnswer,
  Comparison,
  Decider,
  Diagnosis,
  Futures,
  Loaded,
  MapFrames,
  MonthlyBands,
  Request,
  ResponseBoxes,
  Scenario,
  Tables,
} from '../engine/types';
import { useStyles } from '../chart/palette';

/** Runs that are shown first: enough for steady bands, few enough to answer a slider at once. */
export const firstRuns = 64;

/** Runs that are shown before those where nothing is there yet: a page that is just opened is not blank for long. */
const glimpsedRuns = 16;

/** Runs of a comparison that nobody asked a number of: where futures are drawn, more than random draws alone need. */
const usualRuns = ({ runs, futures }: Scenario): number => Math.min(runs, futures === '0' ? firstRuns : 256);

/** Milliseconds from one word on the progress of a run to the next. */
const tellingPause = 250;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export abstract class Runs {
  engine = $state.raw<Engine | null>(null);
  tables = $state.raw<Tables | null>(null);
  /** Why there is no engine or no result, in words for the person in front of the page. */
  failure = $state('');

  request = $state.raw<Request | null>(null);
  loaded = $state.raw<Loaded | null>(null);
  /** The last finished comparison; of an earlier request while `running`. */
  comparison = $state.raw<Comparison | null>(null);
  running = $state(false);
  done = $state(0);
  total = $state(0);

  /** How much of a run is done. */
  readonly share = $derived(this.total > 0 ? this.done / this.total : 0);
  readonly scenario = $derived(this.loaded?.scenario ?? null);
  /** What differences and break-even are taken against. */
  readonly reference = $derived(this.scenario?.policies[0]?.name ?? 'hold');
  readonly problems = $derived(this.loaded?.problems ?? []);

  #begin: () => void = () => undefined;
  /** Resolves when there is an engine: what was chosen before waits for it. */
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));
  #cancel: AbortController | null = null;
  /** What was asked about the comparison shown. */
  #monthly = new Map<string, Promise<MonthlyBands>>();
  #maps = new Map<string, Promise<MapFrames>>();
  #diagnosis: Promise<Diagnosis> | null = null;
  #bet: Promise<BetAnswer> | null = null;
  #futures: Promise<Futures> | null = null;
  #deciders: Promise<Decider[]> | null = null;
  #boxes: Promise<ResponseBoxes[]> | null = null;

  /** The outcome that has its months as soon as a run is shown. */
  protected abstract get first(): string;

  /** False if this browser has no engine. */
  protected async begin(): Promise<boolean> {
    try {
      this.engine = await Engine.start();
      useStyles(this.engine.styles);
      this.tables = this.engine.tables;
      this.#begin();
      return true;
    } catch (error) {
      this.failure = `The simulator could not start in this browser: ${textOf(error)}`;
      return false;
    }
  }

  /** Reads a scenario as it is. False if there is no engine. */
  protected async load(request: Request): Promise<boolean> {
    await this.#begun;
    const engine = this.engine;
    if (engine === null) return false;
    this.#cancel?.abort();
    const loaded = await engine.load(request);
    this.#show(null);
    this.loaded = loaded;
    this.request = {
      ...request,
      replicates: request.replicates ?? (loaded.scenario === null ? firstRuns : usualRuns(loaded.scenario)),
    };
    return true;
  }

  /** Changes one parameter and runs again; the scenario's own value takes the change away. */
  async setParameter(name: string, value: number): Promise<void> {
    const request = this.request;
    if (request === null) return;
    await this.#change({ ...request, set: { ...request.set, [name]: value } });
  }

  async resetParameter(name: string): Promise<void> {
    if (this.request === null) return;
    const { [name]: _, ...set } = this.request.set;
    await this.#change({ ...this.request, set });
  }

  async resetParameters(): Promise<void> {
    if (this.request !== null) await this.#change({ ...this.request, set: {} });
  }

  async setDraws(draws: { seed?: number; replicates?: number }): Promise<void> {
    if (this.request !== null) await this.#change({ ...this.request, ...draws });
  }

  /** Bands of one outcome of the comparison shown; computed once. */
  monthly(outcome: string): Promise<MonthlyBands> {
    return this.#once(this.#monthly, outcome, (engine) => engine.monthly(outcome));
  }

  /** The map under one response, of the comparison shown or, before there is one, of what is to be run; computed once. */
  map(response: string): Promise<MapFrames> {
    const { comparison, request } = this;
    return this.#once(this.#maps, response, (engine) =>
      engine.map(response, comparison === null && request !== null ? request : undefined),
    );
  }

  #once<Value>(
    known: Map<string, Promise<Value>>,
    name: string,
    ask: (engine: Engine) => Promise<Value>,
  ): Promise<Value> {
    if (this.engine === null) return Promise.reject(new Error('no engine'));
    let answer = known.get(name);
    if (answer === undefined) {
      answer = ask(this.engine);
      answer.catch(() => known.delete(name));
      known.set(name, answer);
    }
    return answer;
  }

  /** What held the partnerships back in the comparison shown, under every response; computed once. */
  diagnosis(): Promise<Diagnosis> {
    this.#diagnosis ??= this.engine?.diagnosis() ?? Promise.reject(new Error('no engine'));
    return this.#diagnosis;
  }

  /** What the comparison shown says to the bet; asked once. */
  bet(): Promise<BetAnswer> {
    this.#bet ??= this.engine?.bet() ?? Promise.reject(new Error('no engine'));
    return this.#bet;
  }

  /** The futures of the comparison shown; asked once. */
  futures(): Promise<Futures> {
    this.#futures ??= this.engine?.futures() ?? Promise.reject(new Error('no engine'));
    return this.#futures;
  }

  /** What decides which response is best in them; computed once. */
  deciders(): Promise<Decider[]> {
    this.#deciders ??= this.engine?.deciders() ?? Promise.reject(new Error('no engine'));
    return this.#deciders;
  }

  /** Where each response wins and fails in them; computed once. */
  boxes(): Promise<ResponseBoxes[]> {
    this.#boxes ??= this.engine?.boxes() ?? Promise.reject(new Error('no engine'));
    return this.#boxes;
  }

  /**
   * Runs the present request, the first runs of many before all of them; an earlier run that is still going is given up. Done when
   * something is there to be seen: the others follow.
   */
  async run(): Promise<void> {
    const { request } = this;
    if (this.engine === null || request === null) return;
    this.#cancel?.abort();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.running = true;
    this.done = 0;
    const all = request.replicates ?? firstRuns;
    const stages = [...(this.comparison === null ? [glimpsedRuns] : []), firstRuns].filter((runs) => 2 * runs <= all);
    const [first = all, ...more] = [...stages, all];
    const isShown = await this.#runNow({ ...request, replicates: first }, cancel.signal);
    const ended = this.#runOn(isShown ? more : [], request, cancel.signal).finally(() => {
      if (this.#cancel !== cancel) return;
      this.running = false;
      this.#cancel = null;
    });
    if (more.length === 0) await ended;
  }

  /** One number of runs after the other, as long as they can be run. */
  async #runOn(stages: readonly number[], request: Request, signal: AbortSignal): Promise<void> {
    for (const replicates of stages) {
      if (!(await this.#runNow({ ...request, replicates }, signal))) return;
    }
  }

  /**
   * Scenario, answer and the months looked at change together: one picture, and nothing drawn while the run needs the machine. False if
   * there is no answer.
   */
  async #runNow(request: Request, signal: AbortSignal): Promise<boolean> {
    const { engine } = this;
    if (engine === null) return false;
    let told = performance.now();
    try {
      const loading = engine.load(request);
      const comparing = engine.compare(request, {
        signal,
        onProgress: (done, total) => {
          // Each telling is painted, which takes time from the run.
          if (performance.now() - told < tellingPause) return;
          told = performance.now();
          this.done = done;
          this.total = total;
        },
      });
      comparing.catch(() => undefined); // a scenario with problems is told as such
      const loaded = await loading;
      if (signal.aborted) return false;
      if (loaded.scenario === null) {
        this.loaded = loaded;
        return false;
      }
      const comparison = await comparing;
      if (signal.aborted) return false;
      const outcome = this.first;
      const months = engine.monthly(outcome);
      await months;
      if (signal.aborted) return false;
      this.loaded = loaded;
      this.#show(comparison);
      this.#monthly.set(outcome, months);
      return true;
    } catch (error) {
      if (!signal.aborted) this.failure = `The run failed: ${textOf(error)}`;
      return false;
    }
  }

  #show(comparison: Comparison | null): void {
    this.#monthly = new Map();
    this.#maps = new Map();
    this.#diagnosis = null;
    this.#bet = null;
    this.#futures = null;
    this.#deciders = null;
    this.#boxes = null;
    this.comparison = comparison;
  }

  /** Takes a changed request at once, so that a change which follows close builds on it. */
  async #change(request: Request): Promise<void> {
    this.request = request;
    await this.run();
  }
}
