// A round: who plays what at which level, what has been decided, and what the town has come to. What a link holds of it is `app.round`.

import { lineStyle } from '../../chart/palette';
import { words } from '../../engine/say';
import { app } from '../../state/app.svelte';
import { library } from '../../state/library';
import { stateOf, type RoundPlayed } from '../../state/share';
import type { Request, RoomChoice, RoomStep, RoomTold, Scenario } from '../../engine/types';

/** The levels, lightest cuts first. */
const order = ['gentle', 'usual', 'deep'];
export const levels = library
  .filter(({ group }) => group === 'round')
  .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

/** The scenario that holds what a room did. */
export const roomFile = 'the-room.yaml';

export type Stage = 'setup' | 'choose' | 'happened' | 'debrief';

class Round {
  level = $state('usual');
  /** Id of the one organisation that is played; empty: all. */
  alone = $state('');
  stage = $state<Stage>('setup');
  /** Of this step, by organisation: what has been tapped. */
  picked = $state.raw<Record<string, string>>({});
  told = $state.raw<RoomTold | null>(null);
  scenario = $state.raw<Scenario | null>(null);
  words = $state.raw<RoomChoice[]>([]);
  failure = $state('');
  busy = $state(false);

  /** What the page's link holds of what is shown. */
  held: RoundPlayed | null = null;

  #future = 0;
  #choices = $state.raw<string[][]>([]);

  /** The step to decide, or the one that has just been played. */
  readonly at = $derived(this.stage === 'choose' ? this.#choices.length : Math.max(0, this.#choices.length - 1));
  readonly step = $derived<RoomStep | null>(this.told?.steps[this.at] ?? null);
  /** Those who are played, in the order of their cards. */
  readonly played = $derived(
    this.scenario?.organisations.filter(({ id }) => this.alone === '' || id === this.alone) ?? [],
  );
  readonly missing = $derived(this.played.filter(({ id }) => this.picked[id] === undefined).length);
  readonly choices = $derived(this.#choices);

  get future(): number {
    return this.#future;
  }

  get request(): Request | null {
    const entry = levels.find(({ id }) => id === this.level);
    return entry === undefined ? null : { main: entry.main, files: entry.files, set: {} };
  }

  /** The plain word of a response; its own name for what is no choice of a round. */
  word(response: string): string {
    return this.words.find((choice) => choice.response === response)?.word ?? words(response);
  }

  /** Who there is to play, before anything is played. */
  async meet(): Promise<void> {
    const { engine } = app;
    const { request } = this;
    if (engine !== null && request !== null) this.scenario = (await engine.load(request)).scenario;
  }

  /** A response looks here as it does in every chart. */
  colour(response: string): string {
    return lineStyle(this.scenario?.looks.choices.find(({ name }) => name === response)?.line ?? 0).colour;
  }

  async begin(): Promise<void> {
    this.#choices = [];
    this.#future = Math.floor(Math.random() * 128);
    await this.#show('choose');
  }

  pick(organisation: string, response: string): void {
    this.picked = { ...this.picked, [organisation]: response };
  }

  /** Two years go by. */
  async goOn(): Promise<void> {
    if (this.missing > 0 || this.busy) return;
    this.#choices = [...this.#choices, this.played.map(({ id }) => this.picked[id] ?? '')];
    await this.#show('happened');
  }

  /** To the next choice, or to the end. */
  next(): void {
    const { told } = this;
    if (told === null) return;
    this.stage = this.#choices.length < told.count ? 'choose' : 'debrief';
    this.picked = {};
  }

  again(): void {
    this.stage = 'setup';
    this.told = null;
    this.held = null;
    app.round = null;
    keep();
  }

  /** Takes up what a link holds. */
  async resume({ level, alone, future, choices }: RoundPlayed): Promise<void> {
    this.level = level;
    this.alone = alone;
    this.#future = future;
    this.#choices = choices;
    await this.#show('choose');
    if (this.told !== null && choices.length >= this.told.count) this.stage = 'debrief';
  }

  /** The scenario with what the room did, to be compared with every response. */
  async comparison(): Promise<Request | null> {
    const { engine } = app;
    const { request } = this;
    if (engine === null || request === null) return null;
    return { main: roomFile, files: { [roomFile]: await engine.roundYaml(request, this.#plan()) }, set: {} };
  }

  #plan() {
    return { future: this.#future, played: this.played.map(({ id }) => id), choices: this.#choices };
  }

  async #show(stage: Stage): Promise<void> {
    const { engine } = app;
    const { request } = this;
    if (engine === null || request === null) return;
    this.busy = true;
    try {
      const [loaded, words] = await Promise.all([engine.load(request), engine.roundChoices()]);
      this.scenario = loaded.scenario;
      this.words = words;
      this.told = await engine.round(request, this.#plan());
      this.stage = stage;
      this.picked = {};
      this.held = { level: this.level, alone: this.alone, future: this.#future, choices: this.#choices };
      app.round = this.held;
      keep();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
    }
  }
}

const plain = (): string => location.href.replace(/#.*$/, '');

/** A page that is read again goes on where the round was. */
function keep(): void {
  history.replaceState(null, '', app.round === null ? plain() : app.link());
}

/** But not once something else is looked at. */
export function leave(): void {
  if (stateOf(location.hash)?.view === 'round') history.replaceState(null, '', plain());
}

export const round = new Round();
