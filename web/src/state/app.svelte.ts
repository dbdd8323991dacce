// The page's state in one place: which scenario, what was changed, what the engine said. Views read it and call its verbs.

import { Engine } from '../engine/engine';
import type { Comparison, DiagnosisRow, Files, Loaded, MonthlyBands, Request, Tables } from '../engine/types';
import { entryOf, library, type LibraryEntry } from './library';
import { fragmentOf, stateOf, type State, type View } from './share';

/** Replicates of a first run: enough for steady bands, few enough to answer a slider at once. */
const firstReplicates = 64;

/** Milliseconds from one word on the progress of a run to the next. */
const tellingPause = 250;

/** What `concord explore` embedded. */
interface Embedded {
  main: string;
  files: Files;
  set?: Record<string, number>;
  seed?: number;
  replicates?: number;
}

function embeddedScenario(): Embedded | null {
  const text = document.getElementById('concord-scenario')?.textContent ?? 'null';
  return JSON.parse(text) as Embedded | null;
}

export class App {
  engine = $state.raw<Engine | null>(null);
  tables = $state.raw<Tables | null>(null);
  /** Why there is no engine, in words for the person in front of the page. */
  failure = $state('');

  view = $state<View>('exhibits');
  /** The exhibits view shows the open exhibit rather than the gallery. */
  reading = $state(false);
  lecture = $state(false);
  /** Screen of the lecture, from 0. */
  screen = $state(0);

  /** The shipped scenario shown; null for one's own. */
  entry = $state.raw<LibraryEntry | null>(null);
  request = $state.raw<Request | null>(null);
  loaded = $state.raw<Loaded | null>(null);
  /** The last finished comparison; of an earlier request while `running`. */
  comparison = $state.raw<Comparison | null>(null);
  running = $state(false);
  done = $state(0);
  total = $state(0);

  /** Responses left out of the charts. */
  hidden = $state.raw<string[]>([]);
  outcome = $state('harm');
  /** The response that map and diagnosis look at. */
  response = $state('hold');
  /** The partnership looked at; empty: all. */
  partnership = $state('');
  /** The month that cursors and the map show. */
  month = $state(0);

  readonly scenario = $derived(this.loaded?.scenario ?? null);
  readonly problems = $derived(this.loaded?.problems ?? []);
  readonly embedded: Embedded | null = embeddedScenario();

  /** The command that gives the digest shown. */
  readonly command = $derived.by(() => {
    const request = this.request;
    if (request === null || this.scenario === null) return '';
    const file = this.entry === null ? request.main : `scenarios/${this.entry.path}`;
    const changes = Object.entries(request.set).map(([name, value]) => ` --set ${name}=${value}`);
    const { seed, replicates } = { seed: this.scenario.seed, replicates: this.scenario.replicates, ...request };
    return `concord compare ${file} --seed ${seed} --replicates ${replicates}${changes.join('')}`;
  });

  #begin: () => void = () => undefined;
  /** Resolves when there is an engine: what was chosen before waits for it. */
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));
  #cancel: AbortController | null = null;
  /** What was asked about the comparison shown. */
  #monthly = new Map<string, Promise<MonthlyBands>>();
  #diagnosis: Promise<DiagnosisRow[]> | null = null;

  /** Starts the engine, then shows what the link, the file or the gallery has to show. */
  async start(): Promise<void> {
    try {
      this.engine = await Engine.start();
      this.tables = this.engine.tables;
      this.#begin();
    } catch (error) {
      this.failure = `The simulator could not start in this browser: ${error instanceof Error ? error.message : String(error)}`;
      return;
    }
    const state = stateOf(location.hash);
    if (state !== null) await this.restore(state);
    else if (this.embedded !== null) {
      const { main, files, set, seed, replicates } = this.embedded;
      this.view = 'workbench';
      await this.open({
        main,
        files,
        set: set ?? {},
        ...(seed !== undefined && { seed }),
        ...(replicates !== undefined && { replicates }),
      });
    }
  }

  /** Opens a shipped scenario as it is. Exhibits wait for the person to press run: predict first. */
  async openShipped(id: string, run = true): Promise<void> {
    const entry = entryOf(id);
    if (entry === undefined) return;
    this.entry = entry;
    await this.#load({ main: entry.main, files: entry.files, set: {} }, run);
  }

  /** Opens a scenario of one's own. */
  async open(request: Request, run = true): Promise<void> {
    this.entry = null;
    await this.#load(request, run);
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

  async setLuck(luck: { seed?: number; replicates?: number }): Promise<void> {
    if (this.request !== null) await this.#change({ ...this.request, ...luck });
  }

  toggle(response: string): void {
    this.hidden = this.hidden.includes(response)
      ? this.hidden.filter((name) => name !== response)
      : [...this.hidden, response];
  }

  /** Bands of one outcome of the comparison shown; computed once. */
  monthly(outcome: string): Promise<MonthlyBands> {
    const engine = this.engine;
    if (engine === null) return Promise.reject(new Error('no engine'));
    let bands = this.#monthly.get(outcome);
    if (bands === undefined) {
      bands = engine.monthly(outcome);
      this.#monthly.set(outcome, bands);
    }
    return bands;
  }

  /** What held the partnerships back in the comparison shown, under every response; computed once. */
  diagnosis(): Promise<DiagnosisRow[]> {
    this.#diagnosis ??= this.engine?.diagnosis() ?? Promise.reject(new Error('no engine'));
    return this.#diagnosis;
  }

  /**
   * Runs the present request; an earlier run that is still going is given up. Scenario, answer and the months looked at change together:
   * one picture, and nothing drawn while the run needs the machine.
   */
  async run(): Promise<void> {
    const { engine, request } = this;
    if (engine === null || request === null) return;
    this.#cancel?.abort();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.running = true;
    this.done = 0;
    let told = performance.now();
    try {
      const loading = engine.load(request);
      const comparing = engine.compare(request, {
        signal: cancel.signal,
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
      if (cancel.signal.aborted) return;
      if (loaded.scenario === null) {
        this.loaded = loaded;
        return;
      }
      const comparison = await comparing;
      if (cancel.signal.aborted) return;
      const { outcome } = this;
      const months = engine.monthly(outcome);
      await months;
      if (cancel.signal.aborted) return;
      this.loaded = loaded;
      this.#show(comparison);
      this.#monthly.set(outcome, months);
    } catch (error) {
      if (!cancel.signal.aborted)
        this.failure = `The run failed: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      if (this.#cancel === cancel) {
        this.running = false;
        this.#cancel = null;
      }
    }
  }

  /** What a link holds of this moment. */
  state(): State {
    const request = this.request;
    return {
      view: this.view,
      ran: this.comparison !== null,
      id: this.entry?.id ?? '',
      ...(this.entry === null && request !== null && { main: request.main, files: request.files }),
      set: request?.set ?? {},
      seed: request?.seed ?? this.scenario?.seed ?? 0,
      replicates: request?.replicates ?? firstReplicates,
      hidden: this.hidden,
      outcome: this.outcome,
      response: this.response,
      partnership: this.partnership,
      month: this.month,
      lecture: this.lecture,
      screen: this.screen,
    };
  }

  link(): string {
    return `${location.href.replace(/#.*$/, '')}#${fragmentOf(this.state())}`;
  }

  /** Shows what a link holds. */
  async restore(state: State): Promise<void> {
    const entry = entryOf(state.id);
    this.entry = entry ?? null;
    this.view = state.view;
    this.reading = state.view === 'exhibits' && entry?.group === 'exhibit';
    const { main, files } = entry ?? { main: state.main, files: state.files };
    if (main !== undefined && files !== undefined)
      await this.#load({ main, files, set: state.set, seed: state.seed, replicates: state.replicates }, false);
    // What this scenario has not, a link made for another one cannot show.
    const scenario = this.scenario;
    const policies = scenario?.policies.map(({ name }) => name) ?? [];
    this.hidden = state.hidden.filter((name) => policies.includes(name));
    if (this.tables?.outcomes.some(({ name }) => name === state.outcome)) this.outcome = state.outcome;
    if (policies.includes(state.response)) this.response = state.response;
    if (scenario?.partnerships.some(({ id }) => id === state.partnership)) this.partnership = state.partnership;
    this.month = Math.min(state.month, scenario?.months ?? 0);
    this.lecture = state.lecture;
    this.screen = state.screen;
    if (state.ran) await this.run();
  }

  #show(comparison: Comparison | null): void {
    this.#monthly.clear();
    this.#diagnosis = null;
    this.comparison = comparison;
  }

  async #load(request: Request, run: boolean): Promise<void> {
    await this.#begun;
    const engine = this.engine;
    if (engine === null) return;
    this.#cancel?.abort();
    const loaded = await engine.load(request);
    this.#show(null);
    this.loaded = loaded;
    this.hidden = [];
    this.partnership = '';
    this.response = loaded.scenario?.policies.at(-1)?.name ?? 'hold';
    this.month = loaded.scenario?.months ?? 0;
    this.screen = 0;
    this.request = {
      ...request,
      replicates: request.replicates ?? Math.min(firstReplicates, loaded.scenario?.replicates ?? firstReplicates),
    };
    if (run) await this.run();
  }

  /** Takes a changed request at once, so that a change which follows close builds on it. */
  async #change(request: Request): Promise<void> {
    this.request = request;
    await this.run();
  }
}

export const app = new App();
export { library };
