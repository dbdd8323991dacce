// What is run: which scenario, with which changes, and what the engine said of it. Whoever looks at it stands in app.svelte.ts.

import { Engine, type ToldComparison } from '../engine/engine';
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

/** Runs that are shown before those that make steady bands: few enough to answer a hand at once. */
const glimpsedRuns = 16;

/** Runs that are shown before all of many: enough for steady bands. */
export const firstRuns = 64;

/** Runs of a comparison that nobody asked a number of: where futures are drawn, more than random draws alone need. */
const usualRuns = ({ runs, futures }: Scenario): number => Math.min(runs, futures === '0' ? firstRuns : 256);

/** Milliseconds from one word on the progress of a run to the next. */
const tellingPause = 250;

/** Milliseconds after which a picture counts as painted: a page that is out of sight paints none. */
const longestPaint = 100;

/** When what has just changed is on the screen. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longestPaint);
  });
}

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
  /** The comparison shown is of all runs, not of the first of them. */
  readonly isWhole = $derived(
    this.comparison !== null && this.comparison.replicates >= (this.request?.replicates ?? 0),
  );
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

  /** The outcome that has its months as soon as a run is shown, and whether the view shows the futures too. */
  protected abstract get first(): string;
  protected abstract get showsFutures(): boolean;

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
    this.#maps = new Map();
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
   * Runs the present request, and shows what its first runs say before all are there; an earlier run that is still going is given up. Done
   * when something is there to be seen: the others follow.
   */
  async run(): Promise<void> {
    const { engine, request } = this;
    if (engine === null || request === null) return;
    this.#cancel?.abort();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.running = true;
    this.done = 0;
    await new Promise<void>((isSeen) => {
      void this.#runAll(engine, request, cancel.signal, isSeen).finally(() => {
        if (this.#cancel === cancel) {
          this.running = false;
          this.#cancel = null;
        }
        isSeen();
      });
    });
  }

  /**
   * Scenario, answer and the months looked at change together: one picture, and nothing drawn while the run needs the machine. Says when
   * something is seen.
   */
  async #runAll(engine: Engine, request: Request, signal: AbortSignal, isSeen: () => void): Promise<void> {
    let told = performance.now();
    const all = request.replicates ?? firstRuns;
    try {
      const show = async ({ comparison, months, futures }: ToldComparison): Promise<void> => {
        const loaded = await loading;
        if (signal.aborted) return;
        if (this.loaded !== loaded) this.#maps = new Map(); // one run makes them, however many are compared
        this.loaded = loaded;
        this.#show(comparison);
        if (months !== null) this.#monthly.set(months.outcome, Promise.resolve(months));
        this.#futures = futures && Promise.resolve(futures);
        isSeen();
        await painted(); // which goes before the next block of the worker that waits for this
      };
      const comparing = engine.compare(request, {
        beside: () => ({ outcome: this.first, futures: this.showsFutures }),
        signal,
        parts: [glimpsedRuns, firstRuns].filter((runs) => 2 * runs <= all),
        onPart: show,
        onProgress: (done, total) => {
          // Each telling is painted, which takes time from the run.
          if (performance.now() - told < tellingPause) return;
          told = performance.now();
          this.done = done;
          this.total = total;
        },
      });
      comparing.catch(() => undefined); // a scenario with problems is told as such
      const loading = engine.load(request);
      const loaded = await loading;
      if (signal.aborted) return;
      if (loaded.scenario === null) this.loaded = loaded;
      else await show(await comparing);
    } catch (error) {
      if (!signal.aborted) this.failure = `The run failed: ${textOf(error)}`;
    }
  }

  #show(comparison: Comparison | null): void {
    this.#monthly = new Map();
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
