import type * as told from './types';

/** What the page changed, each as the program's option would be written; empty: as the scenario says. */
export interface Changes {
  set: string[];
  seed: string;
  replicates: string;
}

/** What is wrong. */
export interface Checked {
  problems: told.Problem[];
}

/** What a comparison says; the summary in rows of numbers as sim/wasm/comparison.hpp says. */
export interface Stock {
  heading: told.Heading;
  rankings: Record<string, told.Ranking>;
  summary: Float64Array;
}

/** What holds partnerships back: rows of numbers as sim/wasm/comparison.hpp says, and all together. */
export interface Diagnosed {
  rows: Float64Array;
  holdbacks: told.Holdback[];
}

/** One run: its frames as a row of numbers (sim/wasm/frames.hpp), and what happens in it. */
export interface Played {
  numbers: Float32Array<ArrayBuffer>;
  story: told.Story;
}

/** The futures of a comparison, without their numbers. */
export type FuturesTold = Omit<told.Futures, 'values' | 'outcomes'> & {
  values: Omit<told.DrawnValue, 'numbers'>[];
  outcomes: Omit<told.FutureOutcome, 'numbers'>[];
};

/**
 * One instance of the engine. Files of scenarios ("patches"), changed scenarios made ready ("prepared") and comparisons are known by numbers
 * that the caller chooses.
 */
export class EngineModule {
  private constructor();
  /** At once, in a worker; a page's own thread has to wait. */
  static of(module: WebAssembly.Module): EngineModule;
  static start(module: WebAssembly.Module): Promise<EngineModule>;
  version(): told.Version;
  describe(): told.Tables;
  styles(): told.Styles;
  /** A text for people, by its name and what it is to be said of: sim/wasm/wording.cpp. */
  say(json: string): string;
  read(patch: number, main: string, files: Record<string, string | Uint8Array>): void;
  /** CSV files that the scenario names, there or not. */
  tables(patch: number): string[];
  /** Of the bytes of a file. */
  checkText(name: string, content: Uint8Array): Checked;
  forgetPatch(patch: number): void;
  /** Nothing is ready if anything is wrong. */
  prepare(prepared: number, patch: number, changes: Changes): Checked;
  show(prepared: number): Omit<told.Scenario, 'looks'>;
  looks(prepared: number): told.Looks;
  yaml(prepared: number): string;
  forgetPrepared(prepared: number): void;
  /** Eight runs of all responses; with `everything` also organisations and areas, which only files need. */
  runBlock(prepared: number, block: number, everything: boolean): Uint8Array<ArrayBuffer>;
  map(prepared: number, response: string): Played;
  beginComparison(comparison: number, prepared: number, everything: boolean): void;
  /** Blocks come in order. */
  takeBlock(comparison: number, block: number, numbers: Uint8Array): void;
  /** Of the blocks taken so far; more may come. What follows is asked about what was told last. */
  takeStock(comparison: number): Stock;
  /** The whole of it, as the program prints it. */
  summary(comparison: number): unknown;
  /** What diagnosis and releases need to know of it, in whatever instance. */
  means(comparison: number): Float64Array<ArrayBuffer>;
  monthly(comparison: number, outcome: string): Float64Array<ArrayBuffer>;
  told(comparison: number, outcome: string): told.Told;
  futures(comparison: number): FuturesTold;
  /** Every drawn value, then every outcome, run by run. */
  futureNumbers(comparison: number): Float64Array<ArrayBuffer>;
  deciders(comparison: number): told.Decider[];
  boxes(comparison: number): told.ResponseBoxes[];
  bet(comparison: number): told.BetAnswer;
  /** As JSON: a guess, or hands by id. */
  judgeBet(comparison: number, guess: string): string;
  judgeHands(comparison: number, hands: string): string;
  /** The rows of a result by its name. */
  rows(comparison: number, table: 'areas' | 'organisations'): told.PlaceRow[];
  files(comparison: number): told.Files;
  forgetComparison(comparison: number): void;
  diagnosis(prepared: number, means: Float64Array, response: string): Diagnosed;
  /** Of one partnership, by its row. */
  releases(prepared: number, partnership: number, means: Float64Array, response: string): told.Release[];
  /** A round's choices in plain words. */
  roundChoices(): told.RoomChoice[];
  /** What a room has come to; and the scenario with its plan among the responses. `plan`: a `RoomPlan` as JSON. */
  round(prepared: number, plan: string): told.RoomTold;
  roundYaml(prepared: number, plan: string): string;
  newPatch(title: string, name: string, content: Uint8Array): told.NewPatch;
  remarks(prepared: number): told.Remarks;
  /** `england.yaml` and its tables, which what follows is asked of. */
  readEngland(files: told.Files): told.England;
  forcesMeant(text: string): told.ForcesMeant;
  /** `request`: a `ForceRequest` as JSON. */
  forcePatch(request: string): told.ForcePatch;
}
