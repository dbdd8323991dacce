// The scenario being written: its files, what the engine says of them, and what was there before. Lives as long as the page.

import { app } from '../../state/app.svelte';
import type { Files, ForceRequest, Loaded, Problem, Remarks } from '../../engine/types';
import { entryWith } from '../../state/library';
import { arrivalOf, type Patch } from './arrival';

/** Milliseconds without a key before the text is checked. */
const pause = 250;

/** The program reads larger files; a page that holds and edits them would stall. */
const largestFile = 20_000_000;

/** Longer files are checked and run, but not shown for editing. */
export const longestShown = 1_000_000;

export interface Jump {
  file: string;
  line: number;
  column: number;
}

/** Files that were not taken in; what was open stays as it was. */
export interface Refusal {
  /** Their names, without folders. */
  names: string[];
  /** In words, or as the messages of the program. */
  why: string;
  problems: Problem[];
}

class Draft {
  main = $state('');
  files = $state.raw<Files>({});
  /** The file in the editor. */
  shown = $state('');
  /** Changed since it was opened. */
  edited = $state(false);
  loaded = $state.raw<Loaded | null>(null);
  checking = $state(false);
  /** What came of the files brought last. */
  notice = $state('');
  /** How old the figures of a force's patch are, those to replace first first; empty of other scenarios. */
  ages = $state.raw<string[]>([]);
  /** What `concord check` remarks on it; null while it has problems. */
  remarks = $state.raw<Remarks | null>(null);
  /** What was taken for what in a table of organisations. */
  notes = $state.raw<string[]>([]);
  /** What was brought last and not taken in, and why. */
  refused = $state.raw<Refusal | null>(null);
  /** What an opening replaced though it had been edited. */
  previous = $state.raw<Patch | null>(null);
  /** Where the editor is to go; it takes the wish away. */
  wanted = $state.raw<Jump | null>(null);

  readonly isOpen = $derived(this.main !== '');
  readonly names = $derived(Object.keys(this.files));
  /** Tables that the scenario names and that are not there. */
  readonly missing = $derived((this.loaded?.tables ?? []).filter((name) => !(name in this.files)));
  readonly problems = $derived(this.loaded?.problems ?? []);
  readonly scenario = $derived(this.loaded?.scenario ?? null);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #check = 0;

  open(main: string, files: Files): void {
    this.previous = this.isOpen && this.edited ? { main: this.main, files: this.files } : null;
    this.main = main;
    this.files = files;
    this.shown = main;
    this.edited = false;
    this.notice = '';
    this.notes = [];
    this.ages = [];
    this.refused = null;
    void this.check();
  }

  /** Opens the scenario that the page shows, at a problem of it, if any. */
  openShown(problem?: Problem): void {
    const { request } = app;
    if (request === null) return;
    if (this.files[request.main] !== request.files[request.main]) this.open(request.main, request.files);
    if (problem !== undefined) this.jumpTo(problem.file, problem.line, problem.column);
    app.view = 'patch';
  }

  restorePrevious(): void {
    const previous = this.previous;
    if (previous === null) return;
    this.edited = false;
    this.open(previous.main, previous.files);
    this.edited = true;
  }

  edit(name: string, text: string): void {
    this.files = { ...this.files, [name]: text };
    this.edited = true;
    this.checking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), pause);
  }

  async check(): Promise<void> {
    clearTimeout(this.#timer);
    const { engine } = app;
    if (engine === null || !this.isOpen) return;
    this.checking = true;
    const check = ++this.#check;
    const request = { main: this.main, files: this.files, set: {} };
    const loaded = await engine.load(request);
    const remarks = loaded.scenario === null ? null : await engine.remarks(request);
    // A later check is under way: its answer counts.
    if (check !== this.#check) return;
    this.loaded = loaded;
    this.remarks = remarks;
    this.checking = false;
  }

  /** A commented scenario to start from; with a table of organisations, about these. */
  async start(table?: { name: string; bytes: Uint8Array }): Promise<void> {
    const { engine } = app;
    if (engine === null) return;
    const { yaml, csv, problems, notes } = await engine.newScenario('My patch', table);
    if (yaml === null) {
      this.refused = { names: table === undefined ? [] : [table.name], why: '', problems };
      return;
    }
    const main = 'my-patch.yaml';
    // A table that needed no cleaning stays as it came.
    const files = table === undefined ? {} : { [table.name]: csv ?? new TextDecoder().decode(table.bytes) };
    this.open(main, { [main]: yaml, ...files });
    this.notes = notes;
    if (table !== undefined)
      this.notice = `A scenario about the organisations of ${table.name} is written for you to complete: put in the real populations.`;
  }

  /** The patch of an English force, as the program writes it; what is wrong with the cut, if anything. */
  async startFromForce(request: ForceRequest): Promise<Problem[]> {
    const { engine } = app;
    if (engine === null) return [];
    const made = await engine.forces.patch(request);
    if (!made.valid) return made.problems;
    this.open(made.main, { [made.main]: made.yaml });
    this.ages = made.ages;
    return [];
  }

  /** Takes files that were dropped or chosen. */
  async bring(list: Iterable<File>): Promise<void> {
    const { engine } = app;
    if (engine === null) return;
    this.notice = '';
    this.refused = null;
    const refuse = (name: string, why: string): void => {
      this.refused = { names: [name], why, problems: [] };
    };
    const bytes = new Map<string, Uint8Array>();
    for (const file of list) {
      if (file.size > largestFile) {
        refuse(file.name, `It is too large for the page (${Math.round(file.size / 1e6)} MB); the program reads it.`);
        return;
      }
      try {
        bytes.set(file.name, new Uint8Array(await file.arrayBuffer()));
      } catch {
        refuse(file.name, 'It could not be read. A folder cannot be brought: choose the files in it.');
        return;
      }
    }
    const brought = [...bytes].map(([name, content]) => ({ name, text: new TextDecoder().decode(content) }));
    const open = this.isOpen ? { main: this.main, files: this.files } : null;
    const arrival = await arrivalOf(brought, open, async (patch) => (await engine.load({ ...patch, set: {} })).tables);
    // A lone table may be as spreadsheets write it; what goes into a scenario must be text.
    if (arrival.kind === 'scenario' || arrival.kind === 'tables') {
      const checks = [...bytes].map(([name, content]) => engine.checkText(name, content));
      const problems = (await Promise.all(checks)).flat();
      if (problems.length > 0) {
        this.refused = { names: [...new Set(problems.map(({ file }) => file))], why: '', problems };
        return;
      }
    }
    switch (arrival.kind) {
      case 'scenario':
        this.open(arrival.main, arrival.files);
        if (arrival.unused.length > 0)
          this.notice = `${arrival.main} does not name ${arrival.unused.join(', ')}: left out.`;
        break;
      case 'tables':
        this.files = { ...this.files, ...arrival.files };
        this.edited = true;
        this.notice = `Taken into ${this.main}: ${Object.keys(arrival.files).join(', ')}.`;
        await this.check();
        break;
      case 'organisations':
        await this.start({ name: arrival.name, bytes: bytes.get(arrival.name) ?? new Uint8Array() });
        break;
      case 'nothing':
        this.refused = { names: [...bytes.keys()], why: arrival.why, problems: [] };
    }
  }

  jumpTo(file: string, line: number, column: number): void {
    if (!(file in this.files)) return;
    this.shown = file;
    this.wanted = { file, line, column };
  }

  async run(): Promise<void> {
    app.view = 'workbench';
    // Text that ships as it stands goes by its name: links to it stay short.
    const shipped = entryWith(this);
    if (shipped !== undefined) await app.openShipped(shipped.id);
    else await app.open({ main: this.main, files: this.files, set: {} });
  }
}

export const draft = new Draft();
