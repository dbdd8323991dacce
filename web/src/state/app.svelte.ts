// What is looked at: which view of which scenario, and what is chosen in it. Views read it and call its verbs; runs are in runs.svelte.ts.

import type { Range, Request } from '../engine/types';
import { entryOf, entryWith, type LibraryEntry } from './library';
import { firstRuns, Runs } from './runs.svelte';
import { fragmentOf, stateOf, type Ranges, type RoundPlayed, type State } from './share';
import type { View } from './views';

export class App extends Runs {
  view = $state<View>('exhibits');
  /** The exhibits view shows the open exhibit rather than the gallery. */
  reading = $state(false);
  lecture = $state(false);
  /** Screen of the lecture, from 0. */
  screen = $state(0);

  /** The shipped scenario shown; null for one's own. */
  entry = $state.raw<LibraryEntry | null>(null);
  /** Responses left out of the charts. */
  hidden = $state.raw<string[]>([]);
  outcome = $state('harm');
  /** What one believes of drawn values: the range of each. Futures outside are left out. */
  believed = $state.raw<Ranges>({});
  /** The response that map and diagnosis look at. */
  response = $state('hold');
  /** The partnership looked at; empty: all. */
  partnership = $state('');
  /** The month that cursors and the map show. */
  month = $state(0);

  /** The round that is played; null before it begins. */
  round = $state.raw<RoundPlayed | null>(null);

  /** What `concord explore` embedded. */
  readonly embedded = JSON.parse(document.getElementById('concord-scenario')?.textContent ?? 'null') as Request | null;

  /** The command that gives the digest shown. */
  readonly command = $derived.by(() => {
    const request = this.request;
    if (request === null || this.scenario === null) return '';
    const file = this.entry === null ? request.main : `scenarios/${this.entry.path}`;
    const changes = Object.entries(request.set).map(([name, value]) => ` --set ${name}=${value}`);
    const { seed, replicates } = { seed: this.scenario.seed, replicates: this.scenario.runs, ...request };
    return `concord compare ${file} --seed ${seed} --runs ${replicates}${changes.join('')}`;
  });

  protected get first(): string {
    return this.outcome;
  }

  protected get showsFutures(): boolean {
    return this.view === 'workbench';
  }

  /** Starts the engine, then shows what the link, the file or the gallery has to show. */
  async start(): Promise<void> {
    if (!(await this.begin())) return;
    const state = stateOf(location.hash);
    if (state !== null) await this.restore(state);
    else if (this.embedded !== null) await this.#openEmbedded(this.embedded);
  }

  /** A scenario in the file opens on its story; an exhibit, as it ships, waits for a prediction. */
  async #openEmbedded(request: Request): Promise<void> {
    const entry = entryWith(request);
    const isExhibit = entry?.group === 'exhibit';
    this.entry = isExhibit ? entry : null;
    this.view = isExhibit ? 'exhibits' : 'story';
    this.reading = isExhibit;
    await this.#load(request, !isExhibit);
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

  /** What people call a partnership. */
  partnershipName(id: string): string {
    return this.scenario?.partnerships.find((partnership) => partnership.id === id)?.name ?? id;
  }

  toggle(response: string): void {
    this.hidden = this.hidden.includes(response)
      ? this.hidden.filter((name) => name !== response)
      : [...this.hidden, response];
  }

  /** Takes a drawn value to be in this range; null: anywhere. */
  believe(name: string, range: Range | null): void {
    const { [name]: _, ...others } = this.believed;
    this.believed = range === null ? others : { ...others, [name]: range };
  }

  /** What a link holds of this moment. */
  state(): State {
    // A round is played again from its choices.
    const round = this.view === 'round' ? this.round : null;
    const request = round === null ? this.request : null;
    return {
      view: this.view,
      ran: request !== null && this.comparison !== null,
      id: (round === null ? this.entry?.id : undefined) ?? '',
      ...(this.entry === null && request !== null && { main: request.main, files: request.files }),
      set: request?.set ?? {},
      seed: request?.seed ?? this.scenario?.seed ?? 0,
      replicates: request?.replicates ?? firstRuns,
      hidden: this.hidden,
      outcome: this.outcome,
      believed: this.believed,
      response: this.response,
      partnership: this.partnership,
      month: this.month,
      lecture: this.lecture,
      screen: this.screen,
      ...(round !== null && { round }),
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
    this.round = state.round ?? null;
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
    this.believed = state.believed;
    this.month = Math.min(state.month, scenario?.months ?? 0);
    this.lecture = state.lecture;
    this.screen = state.screen;
    if (state.ran) await this.run();
  }

  async #load(request: Request, run: boolean): Promise<void> {
    if (!(await this.load(request))) return;
    const { scenario } = this;
    this.hidden = [];
    this.believed = {};
    this.partnership = '';
    this.response = scenario?.show.bet?.response || (scenario?.policies.at(-1)?.name ?? this.reference);
    this.month = scenario?.months ?? 0;
    this.screen = 0;
    if (run) await this.run();
  }
}

export const app = new App();
