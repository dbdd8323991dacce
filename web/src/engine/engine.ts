// The engine as the page sees it: scenarios are read, changed, run and asked about, in workers, by promises.

import { gunzipSync } from 'fflate';
import { plainFromSimd, simd } from 'virtual:concord-engine';
import { applied } from './delta';
import type { Changes } from './module.js';
import type {
  BreakEvenRow,
  Comparison,
  DiagnosisRow,
  Files,
  Loaded,
  MapFrames,
  MonthlyBands,
  NewPatch,
  Problem,
  Release,
  Request,
  Scenario,
  Tables,
  Version,
} from './types';
import { Workers, type Hand, type Job } from './workers';

/** Replicates that run side by side. */
const lanes = 8;

/** Files, or changed scenarios, that stay ready: the one shown, the one before, one being written, one for a moment. */
const mostReady = 4;

const mostWorkers = 8;

/** Files of a scenario that workers may have read. */
interface Patch {
  number: number;
  main: string;
  files: Files;
}

/** A changed scenario that workers may have made ready. */
interface Prepared {
  number: number;
  patch: Patch;
  changes: Changes;
  loaded: Promise<Loaded> | null;
}

/** A run whose results can be asked for. */
interface Run {
  number: number;
  prepared: Prepared;
  scenario: Scenario;
  /** What the diagnosis and releases need to know. */
  means: Float64Array | null;
  files: Promise<Record<string, string>> | null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
}

/** A module of one function that makes a vector of 128 bits and drops it. */
// prettier-ignore
const oneVector = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11]);

function isSame(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return a === b || (names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]));
}

function changesOf(request: Request): Changes {
  return {
    set: Object.entries(request.set).map(([name, value]) => `${name}=${value}`),
    seed: request.seed === undefined ? '' : `${request.seed}`,
    replicates: request.replicates === undefined ? '' : `${request.replicates}`,
  };
}

function stopped(): DOMException {
  return new DOMException('the run was given up', 'AbortError');
}

/** JSON has no infinity: a break-even that is never reached comes as null. */
function orNever(month: number | null): number {
  return month ?? Infinity;
}

export class Engine {
  #patches: Patch[] = [];
  #prepared: Prepared[] = [];
  #numbers = 0;
  /** The run asked about. */
  #run: Run | null = null;
  /** Runs that still need what is ready for them. */
  #running = new Set<Prepared>();

  private constructor(
    readonly tables: Tables,
    readonly version: Version,
    private readonly workers: Workers,
  ) {}

  /** Starts the workers: as many as the machine has cores unless told otherwise. */
  static async start(workers = Math.min(navigator.hardwareConcurrency || 2, mostWorkers)): Promise<Engine> {
    const hasVectors = WebAssembly.validate(oneVector);
    const bytes = bytesOf(simd);
    const module = await WebAssembly.compile(hasVectors ? bytes : applied(bytes, bytesOf(plainFromSimd)));
    const all = new Workers(module, Math.max(1, workers));
    const [tables, version] = await Promise.all([
      all.do((hand) => hand.call('describe')),
      all.do((hand) => hand.call('version')),
    ]);
    const { version: name } = JSON.parse(version) as { version: string };
    return new Engine(JSON.parse(tables) as Tables, { version: name, simd: hasVectors }, all);
  }

  /** What is wrong with a scenario, or else the scenario. */
  load(request: Request): Promise<Loaded> {
    return this.#loaded(this.#preparedFor(request));
  }

  /** Runs every response. Rejects with an AbortError once `signal` says so, and if the scenario is not valid. */
  compare(
    request: Request,
    { onProgress, signal }: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
  ): Promise<Comparison> {
    return this.workers.urgently(() => this.#compare(request, onProgress, signal));
  }

  async #compare(
    request: Request,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Comparison> {
    const prepared = this.#preparedFor(request);
    this.#running.add(prepared);
    try {
      const { problems, scenario } = await this.#loaded(prepared);
      if (scenario === null) throw new Error(problems.map(({ message }) => message).join('\n'));
      const run: Run = { number: ++this.#numbers, prepared, scenario, means: null, files: null };
      await this.#collect(run, false, onProgress, signal);
      const means = await this.#ofFirst((hand) => hand.call('means', run.number));
      run.means = means;
      const [summary, ...rows] = await Promise.all([
        this.#ofFirst((hand) => hand.call('summary', run.number)),
        ...scenario.policies.map(({ name }) =>
          this.workers.do(async (hand) => {
            await this.#makeReady(hand, prepared);
            return hand.call('diagnosis', prepared.number, means, name);
          }),
        ),
      ]);
      if (signal?.aborted === true) {
        this.#forget(run);
        throw stopped();
      }
      if (this.#run !== null) this.#forget(this.#run);
      this.#run = run;
      const { break_even, ...comparison } = JSON.parse(summary) as Comparison;
      return {
        ...comparison,
        break_even: break_even.map((row): BreakEvenRow => ({
          ...row,
          month: orNever(row.month),
          low: orNever(row.low),
          high: orNever(row.high),
        })),
        diagnosis: rows.flatMap((numbers, policy) => this.#diagnosisRows(scenario, policy, numbers)),
      };
    } finally {
      this.#running.delete(prepared);
    }
  }

  /** One outcome of the last comparison, month by month. */
  async monthly(outcome: string): Promise<MonthlyBands> {
    const run = this.#finished();
    const numbers = await this.#ofFirst((hand) => hand.call('monthly', run.number, outcome));
    const rows = run.scenario.months + 1;
    const hasDirection = this.tables.outcomes.find(({ name }) => name === outcome)?.better !== 'none';
    const responses = run.scenario.policies.map(({ name }, policy) => {
      const column = (at: number): Float64Array =>
        Float64Array.from({ length: rows }, (_, month) => numbers[(policy * rows + month) * 7 + at] ?? NaN);
      const bands = (at: number) => ({ median: column(at), low: column(at + 1), high: column(at + 2) });
      return {
        response: name,
        value: bands(0),
        difference: policy === 0 ? null : bands(3),
        probability_better: policy === 0 || !hasDirection ? null : column(6),
      };
    });
    return { outcome, responses };
  }

  /** The partnership map of the last comparison under one response. */
  async map(response: string): Promise<MapFrames> {
    const { prepared, scenario } = this.#finished();
    const numbers = await this.workers.do(async (hand) => {
      await this.#makeReady(hand, prepared);
      return hand.call('map', prepared.number, response);
    });
    const { months, ties, partnerships, organisations } = scenario;
    const frame = ties.length + 2 * partnerships.length + 2 * organisations.length;
    let from = 0;
    const column = (width: number): Float32Array => {
      const values = new Float32Array((months + 1) * width);
      for (let month = 0; month <= months; ++month)
        values.set(numbers.subarray(month * frame + from, month * frame + from + width), month * width);
      from += width;
      return values;
    };
    return {
      response,
      replicates: Math.min(lanes, scenario.replicates),
      months,
      trust: column(ties.length),
      active: column(partnerships.length),
      inertia: column(partnerships.length),
      budget: column(organisations.length),
      strain: column(organisations.length),
    };
  }

  /** The interventions that would release most under one response, re-run alone, best first for each partnership. */
  async confirmReleases(response: string): Promise<Release[]> {
    const { prepared, scenario, means } = this.#finished();
    if (means === null) return [];
    const found: Release[][] = [];
    let given = 0;
    return new Promise((resolve, reject) => {
      const job: Job = {
        isPatient: true,
        next: () => {
          if (given >= scenario.partnerships.length) return null;
          const row = given++;
          return async (hand) => {
            try {
              await this.#makeReady(hand, prepared);
              found[row] = JSON.parse(await hand.call('releases', prepared.number, row, means, response)) as Release[];
              if (Object.keys(found).length < scenario.partnerships.length) return;
              this.workers.end(job);
              resolve(found.flat());
            } catch (error) {
              this.workers.end(job);
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          };
        },
      };
      if (scenario.partnerships.length === 0) resolve([]);
      else this.workers.begin(job);
    });
  }

  /** The files of the last comparison's result folder, by name. Runs it again to keep organisations and areas too. */
  takeAway(): Promise<Record<string, string>> {
    const run = this.#finished();
    run.files ??= this.#files(run).catch((error: unknown) => {
      run.files = null;
      throw error;
    });
    return run.files;
  }

  /** The last comparison's scenario, changes and all, as YAML. */
  yaml(): Promise<string> {
    const { prepared } = this.#finished();
    return this.workers.do(async (hand) => {
      await this.#makeReady(hand, prepared);
      return hand.call('yaml', prepared.number);
    });
  }

  /** A commented scenario to start from; with a CSV table of organisations it is about these. */
  async newScenario(title: string, table?: { name: string; text: string }): Promise<NewPatch> {
    const made = await this.workers.do((hand) => hand.call('newPatch', title, table?.name ?? '', table?.text ?? ''));
    return JSON.parse(made) as NewPatch;
  }

  #diagnosisRows({ policies, partnerships }: Scenario, policy: number, numbers: Float64Array): DiagnosisRow[] {
    const { causes, interventions } = this.tables;
    const width = 10 + causes.length;
    const orNull = (value: number | undefined): number | null =>
      value === undefined || Number.isNaN(value) ? null : value;
    return Array.from({ length: numbers.length / width }, (_, row) => {
      const [partnership = 0, year = 0, members = 0, active = 0, realised, potential, inertia, ...rest] =
        numbers.subarray(row * width, (row + 1) * width);
      const [standsOut = -1, best = -1, released] = rest.slice(causes.length);
      return {
        response: policies[policy]?.name ?? '',
        partnership: partnerships[partnership]?.id ?? '',
        year,
        kind: partnerships[partnership]?.kind ?? '',
        members,
        active_share: active,
        realised_advantage: orNull(realised),
        potential_advantage: orNull(potential),
        inertia: orNull(inertia),
        causes: orNull(rest[0]) === null ? null : rest.slice(0, causes.length),
        stands_out: causes[standsOut]?.name ?? '',
        best_intervention: interventions[best]?.name ?? '',
        released: orNull(released),
      };
    });
  }

  #finished(): Run {
    if (this.#run === null) throw new Error('nothing has been compared yet');
    return this.#run;
  }

  // --- what is ready ------------------------------------------------------------------------------------------------------------

  #preparedFor(request: Request): Prepared {
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
    const found = this.#patches.find((patch) => patch.main === main && isSame(patch.files, files));
    const patch = found ?? { number: ++this.#numbers, main, files };
    this.#patches = [patch, ...this.#patches.filter((other) => other !== patch)];
    return patch;
  }

  /** Forgets what has not been used for longest. */
  #clear(): void {
    const used = new Set([...this.#running, this.#run?.prepared]);
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

  #loaded(prepared: Prepared): Promise<Loaded> {
    prepared.loaded ??= this.workers
      .do(async (hand): Promise<Loaded> => {
        const problems = await this.#makeReady(hand, prepared);
        if (problems.length > 0) return { problems, scenario: null };
        return { problems, scenario: JSON.parse(await hand.call('show', prepared.number)) as Scenario };
      })
      .catch((error: unknown) => {
        prepared.loaded = null;
        throw error;
      });
    return prepared.loaded;
  }

  /** What is wrong; if nothing is, this worker has the scenario ready. */
  async #makeReady(hand: Hand, { number, patch, changes }: Prepared): Promise<Problem[]> {
    if (hand.prepared.has(number)) return [];
    if (!hand.patches.has(patch.number)) {
      await hand.call('read', patch.number, patch.main, patch.files);
      hand.patches.add(patch.number);
    }
    const { problems } = JSON.parse(await hand.call('prepare', number, patch.number, changes)) as {
      problems: Problem[];
    };
    if (problems.length === 0) hand.prepared.add(number);
    return problems;
  }

  // --- runs ---------------------------------------------------------------------------------------------------------------------

  /** Asks the worker that collects. */
  #ofFirst<Value>(work: (hand: Hand) => Promise<Value>): Promise<Value> {
    return this.workers.do(work, this.workers.first);
  }

  #forget(run: Run): void {
    void this.workers.first.call('forgetComparison', run.number);
  }

  async #files(run: Run): Promise<Record<string, string>> {
    const again: Run = { ...run, number: ++this.#numbers };
    this.#running.add(run.prepared);
    try {
      await this.#collect(again, true);
      const files = await this.#ofFirst((hand) => hand.call('files', again.number));
      return JSON.parse(files) as Record<string, string>;
    } finally {
      this.#forget(again);
      this.#running.delete(run.prepared);
    }
  }

  /** Runs all blocks, on all workers; the first one takes them in order. */
  async #collect(
    { number, prepared, scenario }: Run,
    everything: boolean,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const blocks = Math.ceil(scenario.replicates / lanes);
    await this.#ofFirst(async (hand) => {
      await this.#makeReady(hand, prepared);
      await hand.call('beginComparison', number, prepared.number, everything);
    });
    let given = 0;
    let taken = 0;
    let ended = false;
    const finished = new Map<number, Uint8Array<ArrayBuffer>>();
    return new Promise<void>((resolve, reject) => {
      const abort = (): void => giveUp(stopped());
      const giveUp = (error: unknown): void => {
        signal?.removeEventListener('abort', abort);
        this.workers.end(job);
        given = blocks;
        finished.clear();
        void this.workers.first.call('forgetComparison', number);
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const take = async (hand: Hand): Promise<void> => {
        for (let numbers = finished.get(taken); numbers !== undefined; numbers = finished.get(taken)) {
          finished.delete(taken);
          await hand.call('takeBlock', number, taken++, numbers);
          onProgress?.(taken, blocks);
        }
        // A block that came while the last one was taken asks again when all is done.
        if (taken < blocks || ended || signal?.aborted === true) return;
        ended = true;
        signal?.removeEventListener('abort', abort);
        this.workers.end(job);
        await hand.call('endComparison', number);
        resolve();
      };
      const job: Job = {
        isPatient: everything,
        next: () => {
          if (signal?.aborted === true || given >= blocks) return null;
          const block = given++;
          return async (hand) => {
            try {
              await this.#makeReady(hand, prepared);
              const numbers = await hand.call('runBlock', prepared.number, block, everything);
              if (signal?.aborted === true) return;
              finished.set(block, numbers);
              if (finished.has(taken)) void this.#ofFirst(take).catch(giveUp);
            } catch (error) {
              giveUp(error);
            }
          };
        },
      };
      if (signal?.aborted === true) {
        abort();
        return;
      }
      signal?.addEventListener('abort', abort);
      this.workers.begin(job);
    });
  }
}
