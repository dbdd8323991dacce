/** What the page changed, each as the program's option would be written; empty: as the scenario says. */
export interface Changes {
  set: string[];
  seed: string;
  replicates: string;
}

/** What a comparison says: heading and rankings as JSON, and rows of numbers as sim/wasm/comparison.hpp says. */
export interface Ended {
  heading: string;
  rankings: string;
  summary: Float64Array;
}

/** What holds partnerships back: rows of numbers as sim/wasm/comparison.hpp says, and all together as JSON. */
export interface Diagnosed {
  rows: Float64Array;
  holdbacks: string;
}

/**
 * One instance of the engine. Texts that a call gives are JSON unless said otherwise; files of scenarios ("patches"), changed scenarios
 * made ready ("prepared") and comparisons are known by numbers that the caller chooses.
 */
export class EngineModule {
  private constructor();
  /** At once, in a worker; a page's own thread has to wait. */
  static of(module: WebAssembly.Module): EngineModule;
  static start(module: WebAssembly.Module): Promise<EngineModule>;
  version(): string;
  describe(): string;
  styles(): string;
  /** A text for people, by its name and what it is to be said of: sim/wasm/wording.cpp. */
  say(json: string): string;
  read(patch: number, main: string, files: Record<string, string | Uint8Array>): void;
  /** CSV files that the scenario names, there or not. */
  tables(patch: number): string;
  /** What is wrong with the bytes of a file. */
  checkText(name: string, content: Uint8Array): string;
  forgetPatch(patch: number): void;
  /** What is wrong; nothing is ready then. */
  prepare(prepared: number, patch: number, changes: Changes): string;
  show(prepared: number): string;
  looks(prepared: number): string;
  /** YAML. */
  yaml(prepared: number): string;
  forgetPrepared(prepared: number): void;
  /** Eight replicates of all responses; with `everything` also organisations and areas, which only files need. */
  runBlock(prepared: number, block: number, everything: boolean): Uint8Array<ArrayBuffer>;
  map(prepared: number, response: string): Float32Array<ArrayBuffer>;
  beginComparison(comparison: number, prepared: number, everything: boolean): void;
  /** Blocks come in order. */
  takeBlock(comparison: number, block: number, numbers: Uint8Array): void;
  endComparison(comparison: number): Ended;
  /** The whole of it, as the program prints it. */
  summary(comparison: number): string;
  /** What diagnosis and releases need to know of it, in whatever instance. */
  means(comparison: number): Float64Array<ArrayBuffer>;
  monthly(comparison: number, outcome: string): Float64Array<ArrayBuffer>;
  told(comparison: number, outcome: string): string;
  /** The rows of a result by its name. */
  rows(comparison: number, table: string): string;
  files(comparison: number): string;
  forgetComparison(comparison: number): void;
  diagnosis(prepared: number, means: Float64Array, response: string): Diagnosed;
  /** Of one partnership, by its row. */
  releases(prepared: number, partnership: number, means: Float64Array, response: string): string;
  newPatch(title: string, name: string, content: Uint8Array): string;
}
