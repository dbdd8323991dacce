// The engine as the page sees it: scenarios are read, changed, run and asked about, in workers, by promises.

import packed from 'virtual:concord-engine';
import { blocksFor, collected, stopped, type Blocks, type Watch } from './collect';
import { diagnosisRows, futuresWith, mapFrames, monthlyBands, summaryRows } from './results';
import { Forces } from './england';
import { unpacked } from './packed';
import { orForgotten, Ready, type Prepared } from './ready';
import { startVoice } from './say';
import type {
  BetAnswer,
  Comparison,
  Decider,
  Diagnosis,
  Files,
  Futures,
  Guess,
  Loaded,
  MapFrames,
  MonthlyBands,
  NewPatch,
  PlaceRow,
  Problem,
  Release,
  Remarks,
  Request,
  ResponseBoxes,
  RoomChoice,
  RoomPlan,
  RoomTold,
  Scenario,
  Styles,
  Tables,
  Told,
  Version,
} from './types';
import { Hand, Workers, type Job } from './workers';

const mostWorkers = 8;

/** A run whose results can be asked for. */
interface Run {
  number: number;
  prepared: Prepared;
  scenario: Scenario;
  /** What the diagnosis and releases need to know. */
  means: Promise<Float64Array> | null;
  /** The number of the same run with organisations and areas too, once it is needed. */
  everything: Promise<number> | null;
}

/** A comparison as it is told: with it the months of an outcome, and its futures, if they were asked for. */
export interface ToldComparison {
  comparison: Comparison;
  months: MonthlyBands | null;
  futures: Futures | null;
}

export interface Comparing extends Watch<ToldComparison> {
  /** What is told with a comparison, asked each time anew: an outcome whose months, and whether its futures. */
  beside?: () => { outcome: string; futures: boolean };
}

/** A module of one function that makes a vector of 128 bits and drops it. */
// prettier-ignore
const oneVector = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11]);

const tooOld =
  'it is too old for this page. Please open the page in Chrome, Edge or Firefox from 2024 or later, or in Safari 17 or later.';

export class Engine {
  readonly #ready: Ready;
  #numbers = 0;
  /** The run asked about. */
  #run: Run | null = null;
  /** Runs that still need what is ready for them. */
  #running = new Set<Prepared>();

  readonly forces: Forces;

  private constructor(
    readonly tables: Tables,
    readonly styles: Styles,
    readonly version: Version,
    private readonly workers: Workers,
  ) {
    this.#ready = new Ready(workers, () => new Set([...this.#running, this.#run?.prepared]));
    this.forces = new Forces(workers);
  }

  /** Starts the workers: as many as the machine has cores unless told otherwise. */
  static async start(workers = Math.min(navigator.hardwareConcurrency || 2, mostWorkers)): Promise<Engine> {
    if (typeof WebAssembly !== 'object' || !WebAssembly.validate(oneVector)) throw new Error(tooOld);
    const module = await WebAssembly.compile(unpacked(packed));
    const all = new Workers(Array.from({ length: Math.max(1, workers) }, () => new Hand(module)));
    const [tables, styles, version] = await Promise.all([
      all.do((hand) => hand.call('describe')),
      all.do((hand) => hand.call('styles')),
      all.do((hand) => hand.call('version')),
      startVoice(module),
    ]);
    return new Engine(tables, styles, version, all);
  }

  /** What is wrong with a scenario, or else the scenario. */
  load(request: Request): Promise<Loaded> {
    return this.#ready.loaded(this.#ready.preparedFor(request));
  }

  /**
   * Runs every response; what the first runs say may be told before all are there. Rejects with an AbortError once `signal` says so, and if
   * the scenario is not valid.
   */
  compare(request: Request, watch: Comparing = {}): Promise<ToldComparison> {
    return this.workers.urgently(() => this.#compare(request, watch));
  }

  async #compare(request: Request, { beside, ...watch }: Comparing): Promise<ToldComparison> {
    const prepared = this.#ready.preparedFor(request);
    const number = ++this.#numbers;
    const ask = async (first: Hand): Promise<ToldComparison> => {
      const { outcome, futures } = beside?.() ?? {};
      const asked = [
        first.call('takeStock', number),
        outcome === undefined ? null : this.#monthsOf(first, number, outcome),
        futures ? this.#futuresOf(first, number) : null,
        this.#ready.loaded(prepared),
      ] as const;
      const [{ heading, rankings, summary }, months, ofFutures, { scenario }] = await Promise.all(asked);
      if (scenario === null || watch.signal?.aborted === true) throw stopped();
      this.#askAbout({ number, prepared, scenario, means: null, everything: null });
      return {
        comparison: { ...heading, summary: summaryRows(scenario, summary), rankings },
        months: months && monthlyBands(this.tables, scenario, ...months),
        futures: ofFutures,
      };
    };
    this.#running.add(prepared);
    try {
      const { replicates } = request;
      const count =
        replicates === undefined ? ((await this.#ready.loaded(prepared)).scenario?.blocks ?? 0) : blocksFor(replicates);
      const telling = collected(this.workers, { ...this.#blocks(number, prepared, count, false), ask }, watch);
      // What the page shows of the scenario is made when a worker has run its first block: the block is what people wait for.
      this.#ready.loaded(prepared).catch(() => undefined); // told by whatever waits for it
      return await telling;
    } catch (error) {
      if (this.#run?.number !== number) this.#forget(number);
      throw error;
    } finally {
      this.#running.delete(prepared);
    }
  }

  /** One outcome of the last comparison, month by month, and what it says. */
  async monthly(outcome: string): Promise<MonthlyBands> {
    const { number, scenario } = this.#finished();
    const months = await this.#ofFirst((hand) => this.#monthsOf(hand, number, outcome));
    return monthlyBands(this.tables, scenario, ...months);
  }

  /** As `monthlyBands` takes them. */
  async #monthsOf(hand: Hand, comparison: number, outcome: string): Promise<[string, Float64Array, Told]> {
    const [numbers, told] = await Promise.all([
      hand.call('monthly', comparison, outcome),
      hand.call('told', comparison, outcome),
    ]);
    return [outcome, numbers, told];
  }

  /** The futures of the last comparison, run by run. */
  async futures(): Promise<Futures> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => this.#futuresOf(hand, number));
  }

  async #futuresOf(hand: Hand, comparison: number): Promise<Futures> {
    const [told, numbers] = await Promise.all([
      hand.call('futures', comparison),
      hand.call('futureNumbers', comparison),
    ]);
    return futuresWith(told, numbers);
  }

  /** What decides which response is best in the last comparison; empty without doubt. */
  deciders(): Promise<Decider[]> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => hand.call('deciders', number));
  }

  /** Where each response wins and fails in the last comparison; empty without doubt and without limits. */
  boxes(): Promise<ResponseBoxes[]> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => hand.call('boxes', number));
  }

  /** What came of the scenario's bet in the last comparison. Rejects where there is none. */
  bet(): Promise<BetAnswer> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => hand.call('bet', number));
  }

  /** One sentence on one guess; empty where there is nothing to say. */
  judgeBet(guess: Guess): Promise<string> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => hand.call('judgeBet', number, JSON.stringify(guess)));
  }

  /** One sentence on how many hands went up for each of `Bet.hands`; empty where none did. */
  judgeHands(hands: Record<string, number>): Promise<string> {
    const { number } = this.#finished();
    return this.#ofFirst((hand) => hand.call('judgeHands', number, JSON.stringify(hands)));
  }

  /** What held the partnerships back in the last comparison, under every response. */
  async diagnosis(): Promise<Diagnosis> {
    const run = this.#finished();
    const means = await this.#means(run);
    const found = run.scenario.policies.map(async ({ name }) => {
      const { rows, holdbacks } = await this.#ready.ask(run.prepared, (hand, number) =>
        hand.call('diagnosis', number, means, name),
      );
      return { name, rows: diagnosisRows(run.scenario, rows), holdbacks };
    });
    const all = await Promise.all(found);
    return {
      rows: all.flatMap(({ rows }) => rows),
      holdbacks: Object.fromEntries(all.map(({ name, holdbacks }) => [name, holdbacks])),
    };
  }

  /** The partnership map under one response: of the last comparison, or of what a request would compare. */
  async map(response: string, request?: Request): Promise<MapFrames> {
    const prepared = request === undefined ? this.#finished().prepared : this.#ready.preparedFor(request);
    const [played, { scenario }] = await Promise.all([
      this.#ready.ask(prepared, (hand, number) => hand.call('map', number, response)),
      this.#ready.loaded(prepared),
    ]);
    if (scenario === null) throw new Error('the scenario has problems');
    return mapFrames(this.tables, scenario, response, played);
  }

  /** The interventions that would release most under one response, re-run alone, best first for each partnership. */
  async confirmReleases(response: string): Promise<Release[]> {
    const run = this.#finished();
    const { prepared, scenario } = run;
    const means = await this.#means(run);
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
              await this.#ready.makeReady(hand, prepared);
              found[row] = await hand.call('releases', prepared.number, row, means, response);
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

  /** The files of the last comparison's result folder, by name. */
  async takeAway(): Promise<Files> {
    const again = await this.#everything(this.#finished());
    return this.#ofFirst((hand) => hand.call('files', again));
  }

  /** The areas or organisations of the last comparison, year by year. */
  async places(places: 'areas' | 'organisations'): Promise<PlaceRow[]> {
    const again = await this.#everything(this.#finished());
    return this.#ofFirst((hand) => hand.call('rows', again, places));
  }

  /** The last comparison's scenario, changes and all, as YAML. */
  yaml(): Promise<string> {
    return this.#ready.ask(this.#finished().prepared, (hand, number) => hand.call('yaml', number));
  }

  /** The choices of a round in plain words. */
  roundChoices(): Promise<RoomChoice[]> {
    return this.workers.do((hand) => hand.call('roundChoices'));
  }

  /** What a room that plays this scenario has come to. */
  round(request: Request, plan: RoomPlan): Promise<RoomTold> {
    return this.#ready.ask(this.#ready.preparedFor(request), (hand, number) =>
      hand.call('round', number, JSON.stringify(plan)),
    );
  }

  /** The scenario with what the room did among its responses, as YAML. */
  roundYaml(request: Request, plan: RoomPlan): Promise<string> {
    return this.#ready.ask(this.#ready.preparedFor(request), (hand, number) =>
      hand.call('roundYaml', number, JSON.stringify(plan)),
    );
  }

  /** A commented scenario to start from; with a CSV table of organisations it is about these. */
  newScenario(title: string, table?: { name: string; bytes: Uint8Array }): Promise<NewPatch> {
    const { name = '', bytes = new Uint8Array() } = table ?? {};
    return this.workers.do((hand) => hand.call('newPatch', title, name, bytes.slice()));
  }

  /** What is right by the rules in a scenario without problems, and yet unlikely or unusual. */
  remarks(request: Request): Promise<Remarks> {
    return this.#ready.ask(this.#ready.preparedFor(request), (hand, number) => hand.call('remarks', number));
  }

  /** What is wrong with the bytes of a file, before anything is read from it. */
  async checkText(name: string, bytes: Uint8Array): Promise<Problem[]> {
    return (await this.workers.do((hand) => hand.call('checkText', name, bytes.slice()))).problems;
  }

  #finished(): Run {
    if (this.#run === null) throw new Error('nothing has been compared yet');
    return this.#run;
  }

  #means(run: Run): Promise<Float64Array> {
    run.means ??= orForgotten(
      this.#ofFirst((hand) => hand.call('means', run.number)),
      () => (run.means = null),
    );
    return run.means;
  }

  // --- runs ---------------------------------------------------------------------------------------------------------------------

  /** Asks the worker that collects. */
  #ofFirst<Value>(work: (hand: Hand) => Promise<Value>): Promise<Value> {
    return this.workers.do(work, this.workers.first);
  }

  #forget(comparison: number): void {
    void this.workers.first.call('forgetComparison', comparison);
  }

  /** From now on this is the run asked about. */
  #askAbout(run: Run): void {
    const before = this.#run;
    this.#run = run;
    if (before === null) return;
    if (before.number !== run.number) this.#forget(before.number);
    void before.everything?.then((number) => this.#forget(number)).catch(() => undefined);
  }

  /** Runs it again to keep organisations and areas too, which a run that is only looked at leaves out. */
  #everything(run: Run): Promise<number> {
    const again = async (): Promise<number> => {
      const number = ++this.#numbers;
      this.#running.add(run.prepared);
      try {
        const { blocks, repeats } = run.scenario;
        const all = this.#blocks(number, run.prepared, blocks + repeats, true);
        await collected(this.workers, { ...all, ask: (first) => first.call('takeStock', number) });
        return number;
      } catch (error) {
        this.#forget(number);
        throw error;
      } finally {
        this.#running.delete(run.prepared);
      }
    };
    run.everything ??= orForgotten(again(), () => (run.everything = null));
    return run.everything;
  }

  #blocks(comparison: number, prepared: Prepared, count: number, everything: boolean): Omit<Blocks<unknown>, 'ask'> {
    const makeReady = async (hand: Hand): Promise<void> => {
      const problems = await this.#ready.makeReady(hand, prepared);
      if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    };
    return { comparison, prepared: prepared.number, count, everything, makeReady };
  }
}
