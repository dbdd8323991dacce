/** What the page changed, each as the program's option would be written; empty: as the scenario says. */
export interface Changes {
  set: string[];
  seed: string;
  replicates: string;
}

/** What a comparison says: a heading as JSON, and rows of numbers as sim/wasm/comparison.hpp says. */
export interface Told {
  heading: string;
  summary: Float64Array;
  breakEven: Float64Array;
}

/**
 * One instance of the engine. Texts that a call gives are JSON unless said otherwise; files of scenarios ("patches"), changed scenarios
 * made ready ("prepared") and comparisons are known by numbers that the caller chooses.
 */
export class EngineModule {
  constructor(module: WebAssembly.Module);
  version(): string;
  describe(): string;
  read(patch: number, main: string, files: Record<string, string | Uint8Array>): void;
  forgetPatch(patch: number): void;
  /** What is wrong; nothing is ready then. */
  prepare(prepared: number, patch: number, changes: Changes): string;
  show(prepared: number): string;
  /** YAML. */
  yaml(prepared: number): string;
  forgetPrepared(prepared: number): void;
  /** Eight replicates of all responses; with `everything` also organisations and areas, which only files need. */
  runBlock(prepared: number, block: number, everything: boolean): Uint8Array<ArrayBuffer>;
  map(prepared: number, response: string): Float32Array<ArrayBuffer>;
  beginComparison(comparison: number, prepared: number, everything: boolean): void;
  /** Blocks come in order. */
  takeBlock(comparison: number, block: number, numbers: Uint8Array): void;
  endComparison(comparison: number): Told;
  /** The whole of it, as the program prints it. */
  summary(comparison: number): string;
  /** What diagnosis and releases need to know of it, in whatever instance. */
  means(comparison: number): Float64Array<ArrayBuffer>;
  monthly(comparison: number, outcome: string): Float64Array<ArrayBuffer>;
  files(comparison: number): string;
  forgetComparison(comparison: number): void;
  /** Rows of numbers, as sim/wasm/comparison.hpp says. */
  diagnosis(prepared: number, means: Float64Array, response: string): Float64Array<ArrayBuffer>;
  /** Of one partnership, by its row. */
  releases(prepared: number, partnership: number, means: Float64Array, response: string): string;
  newPatch(title: string, name: string, content: string): string;
}
