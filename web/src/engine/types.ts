// What the engine tells the page. Names are those of the tables, the scenario file and the result files.

import type * as tables from './tables';
import type { Value } from './tables';

export type { Value } from './tables';

/** One file of a scenario by the name the scenario uses for it; the key `main` of a request names the YAML. */
export type Files = Record<string, string>;

/** A scenario and what the page changed in it. Equal requests give equal digests. */
export interface Request {
  /** Name of the YAML file in `files`. */
  main: string;
  files: Files;
  /** Parameters changed from the scenario's values, as `--set` does. */
  set: Record<string, number>;
  seed?: number;
  replicates?: number;
}

/** One thing wrong with a scenario; `message` is the line that `concord check` prints. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  what: string;
  remedy: string;
  message: string;
}

export type Better = 'higher' | 'lower' | 'none';
export type StatisticName = 'end' | 'mean' | 'total';
export type Range = [low: number, high: number];

/** A row of each table, as `describe` gives it. */
export interface ParameterRow {
  name: string;
  group: string;
  symbol: string;
  unit: string;
  default: number;
  valid: Range;
  plausible: Range;
  role: 'uncertainty' | 'choice' | 'constant' | 'solved';
  evidence: string;
  source: string;
  meaning: string;
}
export interface OutcomeRow {
  name: string;
  unit: string;
  better: Better;
  headline: boolean;
  statistics: { name: StatisticName; unit: string }[];
  meaning: string;
}
export interface ResponseRow {
  name: string;
  meaning: string;
  [field: string]: number | string;
}
export interface InterventionRow {
  name: string;
  strength: number;
  highest: number;
  fade: number;
  effects: { lever: string; per_strength: number }[];
  source: string;
  meaning: string;
}
export interface ShockRow {
  name: string;
  size: number;
  valid: Range;
  unit: string;
  months: number;
  has_problem: boolean;
  source: string;
  meaning: string;
}
export interface KindRow {
  name: string;
  expertise: Record<string, number>;
  relevant_share: number;
  elected: boolean;
  serves: boolean;
  cut: number;
  elections: string[];
}
export interface ScenarioKeyRow {
  section: string;
  name: string;
  form: string;
  required: boolean;
  meaning: string;
  valid?: Range;
  unit?: string;
  default?: string;
  choices?: string[];
}
export interface Tables {
  parameters: ParameterRow[];
  outcomes: OutcomeRow[];
  responses: ResponseRow[];
  response_fields: { name: string; unit: string; valid: Range; meaning: string }[];
  interventions: InterventionRow[];
  shocks: ShockRow[];
  capabilities: string[];
  problems: { name: string; weights: Record<string, number>; case_share: number; harm_weight: number }[];
  kinds: KindRow[];
  leadership_levels: string[];
  scenario_keys: ScenarioKeyRow[];
  /** The causes of lost quality, in the order of their columns. */
  causes: { name: string; meaning: string }[];
  /** The causes and what else takes from advantage, each with how it shows in a meeting. */
  leaks: { name: string; meaning: string; example: string }[];
}

/** How responses and causes are drawn, everywhere. */
export interface Styles {
  /** Colours on light and dark, and dashes as in SVG. */
  lines: { light: string; dark: string; dashes: string }[];
  /** In the order of the leaks, of which the causes are the first; ink is that of the letter on the colour. */
  causes: { colour: string; ink: string; letter: string }[];
  /** Names of the shapes of kinds of organisation. */
  shapes: string[];
}

/** How those of a scenario are drawn. */
export interface Looks {
  /** Row of `Styles.lines` for each response. */
  lines: number[];
  /** Each response that an organisation may follow, and its row of `Styles.lines`. */
  choices: { name: string; line: number }[];
  /** Name of the shape of each kind of organisation. */
  shapes: Record<string, string>;
}

export interface Version {
  version: string;
}

/** Whom an event hits, by id; all null: everyone. */
export interface Target {
  partnership: string | null;
  organisation: string | null;
  area: string | null;
}

/** What can be set side by side. */
export type Places = 'areas' | 'partnerships' | 'organisations';

/**
 * A question put before the run, which the run answers. Guesses, `range`, `level` and `within` are counted in `unit`: per cent more than
 * `than` where there is one, else the outcome's own unit, of shares per cent.
 */
export interface Bet {
  /** A line month by month, the date at which a level is first passed, a number at a date, or a choice among options. */
  kind: 'line' | 'date' | 'number' | 'choice';
  ask: string;
  outcome: string;
  /** What the exhibit is about: guesses are under it, and so is what is set side by side. */
  response: string;
  /** The place whose outcome it is; all null: of the whole. */
  area: string | null;
  partnership: string | null;
  organisation: string | null;
  /** `start`, a response, another place, or empty. */
  than: string;
  /** What is guessed, in words: the subtitle of its chart. */
  measure: string;
  unit: string;
  /** What a choice picks from; of other kinds empty. */
  options: { id: string; name: string }[];
  among: 'responses' | Places;
  pick: 'highest' | 'lowest';
  /** Month since the start that a number or a choice asks about. */
  month: number;
  /** What a date waits for; null of other kinds. */
  level: number | null;
  above: number | null;
  below: number | null;
  /** Between what guesses of a line or a number lie, and the axis to draw on. */
  range: Range | null;
  /** Up to which distance a guess is right; of a date months. */
  within: number;
  /** What a show of hands asks: options, years of the run, or stretches of the range; null ends are open. */
  hands: Hand[];
}
export interface Hand {
  id: string;
  name: string;
  /** From and up to: months of a date, else in the bet's unit; null of options. */
  low: number | null;
  high: number | null;
}
/** The id of an option; or one value a month from month 0 (null: nothing drawn), one month of a date (or never), one number. */
export type Guess = string | (number | null | 'never')[];

/** What came of a bet. */
export interface BetAnswer {
  /** A value a month of a line, the month of a date (null: never), one value of a number; the id of an option of a choice. */
  truth: (number | null)[] | string;
  /** The 5th and 95th percentile over runs, of the same shape; null of a choice. */
  low: (number | null)[] | null;
  high: (number | null)[] | null;
  /** The id of the hand that is right. */
  hand: string;
  /** The answer: a chart's title. */
  sentence: string;
  /** How sure that is; may be empty. */
  sure: string;
  /** What the answer is drawn from, in the bet's unit: one line for each option, else the one that was guessed. Places have years. */
  lines: BetLine[];
}
export interface BetLine {
  id: string;
  name: string;
  months: number[];
  median: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
}

/** What a reader moves to see the bet turn out otherwise. */
export interface Lever {
  /** As in `Request.set`. */
  parameter: string;
  ask: string;
  unit: string;
  low: number;
  high: number;
  /** Where it stands in the scenario shown. */
  value: number;
  /** To try; may be empty. */
  values: number[];
  /** Both ends in words. */
  ends: [string, string] | null;
}

/** How a scenario wants to be shown; all may be empty. */
export interface Show {
  /** Outcomes to chart. */
  charts: string[];
  /** What is set side by side, and on which outcomes; under the bet's response. */
  contrast: Partial<Record<Places, string[]>>;
  bet: Bet | null;
  /** What the exhibit is there to say, in one sentence. */
  insight: string;
  levers: Lever[];
}

/** A valid scenario as the page shows it. */
export interface Scenario {
  title: string;
  question: string;
  /** What to predict before the run: the bet's question, or the scenario's own where there is no bet. */
  prediction: string;
  watch: string;
  try: string;
  sources: string[];
  discussion: string[];
  /** First month, `2010-04`. */
  start: string;
  months: number;
  futures: Futures['kind'];
  seed: number;
  runs: number;
  /** Of eight runs each; and those after them that repeat a future to tell what random draws alone do, which only files say. */
  blocks: number;
  repeats: number;
  /** As in manifest.json. */
  hash: string;
  areas: { id: string; name: string; population: number }[];
  organisations: { id: string; name: string; kind: string; areas: string[]; budget: number }[];
  partnerships: {
    id: string;
    name: string;
    kind: 'local' | 'between_forces' | 'contract';
    areas: string[];
    members: string[];
    lead: string;
    /** `2012-04`, or null: from the start, to the end. */
    from: string | null;
    until: string | null;
  }[];
  /** Pairs of rows of `organisations` that share a partnership at any time, each pair once. */
  ties: [number, number][];
  policies: { name: string; meaning: string }[];
  interventions: (Target & { type: string; from: string | null; until: string | null; strength: number })[];
  shocks: (Target & { type: string; problem: string | null; at: string; months: number; size: number })[];
  show: Show;
  /** Every parameter's value in this run. */
  parameters: Record<string, number>;
  /** Those that the scenario has otherwise than they would be by themselves. */
  changed: string[];
  looks: Looks;
}

export interface Loaded {
  problems: Problem[];
  /** The CSV files that the scenario names, there or not. */
  tables: string[];
  /** There exactly if `problems` is empty. */
  scenario: Scenario | null;
}

export interface Spread {
  median: Value;
  low: Value;
  high: Value;
}
export interface SummaryRow extends Omit<tables.SummaryRow, 'difference' | 'difference_low' | 'difference_high'> {
  /** Paired with the reference, run by run; null for the reference itself. */
  difference: Spread | null;
}
export interface DiagnosisRow extends tables.DiagnosisRow {
  members: number;
  active_share: number;
  /** Shares of the lost quality in the order of `Tables.causes`, summing to 1; null for contracts and ended partnerships. */
  causes: number[] | null;
}
/** What a run says in words. */
export interface Heading {
  digest: string;
  seed: number;
  replicates: number;
  months: number;
  /** Three plain sentences with their spread, as `concord compare` ends with. */
  findings: string[];
}
/** The responses of an outcome, best first, and the best, with those that nothing sets apart from it, in words. */
export interface Ranking {
  order: string[];
  best: string;
}
/** What every run says; months and diagnosis are asked for by what shows them. */
export interface Comparison extends Heading {
  summary: SummaryRow[];
  /** Of every outcome with a better direction. */
  rankings: Record<string, Ranking>;
}

/** What nobody knows and every future draws. */
export interface DrawnValue {
  /** As in `--set`: `trust_down`, `upstream_prevention.prevention`, `funding.force.2030-04`. */
  name: string;
  low: number;
  high: number;
  /** As evenly on a logarithmic scale as others are on a plain one. */
  logarithmic: boolean;
  /** How well its default is known; null of what the scenario gives as a range. */
  evidence: string | null;
  /** By run. */
  numbers: Float64Array;
}
/** A headline outcome under one response. */
export interface FutureOutcome {
  response: string;
  outcome: string;
  statistic: StatisticName;
  better: Better;
  /** By run. */
  numbers: Float64Array;
}
/** The futures of a comparison: run k is in future k. */
export interface Futures {
  /** Those of the ranges that agree with every fact, any of the ranges, or one alone: then runs differ in random draws only. */
  kind: 'credible' | 'prior' | '0';
  runs: number;
  /** Empty without doubt. */
  values: DrawnValue[];
  outcomes: FutureOutcome[];
  /** Responses that can be picked: others are shown, and never best. */
  picks: string[];
}
/** A range of what nobody knows within that which is drawn from; places on a slider are in [0, 1]. */
export interface RegionSlider {
  title: string;
  meaning: string;
  /** The range: `below 0.18`. */
  words: string;
  from: number;
  to: number;
  /** The scenario's own value; null outside what is drawn from. */
  usual: number | null;
  /** What is drawn from. */
  low: string;
  high: string;
}
/** What is said of where a response wins or fails. */
export interface ResponseBoxes {
  response: string;
  /** By limit of what is acceptable: how often it is kept, until when, and what tells early. */
  keeping: string[];
  regions: { question: string; sentence: string; sliders: RegionSlider[] }[];
}
/** How far a drawn value sets the best response apart. */
export interface Decider {
  name: string;
  /** First-order share, which may be below 0 by chance. */
  share: number;
  /** The share is more than chance makes it. */
  is_named: boolean;
}

/** When a response pays, in words, and the month to be marked on its line, if any. */
export interface When {
  text: string;
  never: string;
  month: number | null;
}
/** What a run says of one outcome. */
export interface Told {
  responses: Record<
    string,
    {
      /** With spread and shares. */
      sentence: string;
      /** Without them: the title of a chart. */
      finding: string;
      /**
       * Ahead of the reference to stay, and early losses paid back; `title` is that of a chart of differences and may be empty. Null for the
       * reference itself, and where neither way is better.
       */
      pays: { ahead: When; paid: When; title: string } | null;
    }
  >;
}

/** What holds all partnerships of a response back together in a year. */
export interface Holdback {
  year: number;
  /** Contracts aside. */
  partnerships: number;
  at_work: number;
  realised: Value;
  potential: Value;
  inertia: Value;
  /** Shares of the lost quality in the order of `Tables.causes`; null if none is at work. */
  causes: number[] | null;
  /** A sentence. */
  stands_out: string;
  /** Name of the intervention that would release most in most of them, or empty. */
  best: string;
  best_in: number;
}
export interface Diagnosis {
  rows: DiagnosisRow[];
  /** By response, year by year. */
  holdbacks: Record<string, Holdback[]>;
}

/** An area or organisation in a year: year 0 is the start. */
export type PlaceRow = tables.AreaRow | tables.OrganisationRow;

/** One outcome month by month: each response, month 0 … months. */
export interface MonthlyBands {
  outcome: string;
  responses: { response: string; value: Bands; difference: Bands | null; share_better: Float64Array | null }[];
  told: Told;
}
export interface Bands {
  median: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** The partnership map under one response in run 1, month 0 … months: choices have no mean. */
export interface MapFrames extends Story {
  response: string;
  months: number;
  /** [month][tie]: mean of the two directions of trust, in the order of `Scenario.ties`. */
  trust: Float32Array;
  /** [month][partnership]: 1 where it is at work, 0 where not. */
  active: Float32Array;
  /** [month][partnership]: inertia; NaN where it does not work. */
  inertia: Float32Array;
  /** [month][partnership]: what the members could achieve together, £m a year. */
  potential: Float32Array;
  /** [month][partnership]: what arrives of it. */
  realised: Float32Array;
  /** [month][partnership][leak]: where the rest leaks away, in the order of `Tables.leaks`; each at least 0. */
  leaks: Float32Array;
  /** [month][partnership]: 1 where it works with hardly any trust left. */
  hollow: Float32Array;
  /** [month][organisation]: budget of the month for these problems, £m a year. */
  budget: Float32Array;
  /** [month][organisation]: strain. */
  strain: Float32Array;
  /** [month][organisation]: what it follows, as a row of `Looks.choices`. */
  choice: Float32Array;
  /** [month][area]: share of the work on a case that goes on finding whose it is. */
  bounced: Float32Array;
  /** [month][quantity of the loops]: ratio to the start, or the value itself. */
  turning: Float32Array;
  /** [month][quantity of the loops]: −1 worse than at the start, 1 better, 0 neither. */
  turned: Float32Array;
}

/** What happens in a run that a watcher would notice. */
export interface Story {
  happenings: {
    month: number;
    text: string;
    /** Rows of whom it happens to. */
    organisations: number[];
    partnerships: number[];
    /** Who did what a partner did before, and that partner. */
    followers: [who: number, whom: number][];
  }[];
  /** Share of the work on a case from which it is seen to bounce. */
  bounced_from: number;
  /** Months in which a person is there who makes partnerships work; until null: to the end. */
  champions: { partnerships: number[]; from: number; until: number | null }[];
  loops: Loop[];
}

/** Three quantities that act on each other in a circle. */
export interface Loop {
  name: string;
  /** What it does where all three are worse than at the start, and where all are better. */
  vicious: string;
  virtuous: string;
  /** Rows of the quantities in the frames. */
  through: { row: number; name: string; meaning: string; is_relative: boolean }[];
}

/** One intervention on one partnership, re-run: paired gain in realised advantage, £m a year. */
export interface Release {
  partnership: string;
  intervention: string;
  estimated: number;
  released: Spread;
}

/** A commented scenario to start from, or what is wrong with the table it was to be made of. */
export interface NewPatch {
  yaml: string | null;
  /** The table as the scenario names it, cleaned. */
  csv: string | null;
  problems: Problem[];
  /** What was taken for what. */
  notes: string[];
}

/** What is right by the rules and yet unlikely, and what is unusual beside England's forces under its heading. */
export interface Remarks {
  warnings: Problem[];
  notes: Problem[];
  notes_heading: string;
}

// --- England's forces (sim/wasm/forces.cpp) --------------------------------------------------------------------------------------

export interface England {
  /** By the alphabet. */
  forces: { name: string; people: number; areas: number }[];
  /** A cut of one's own, as it is unless somebody says otherwise, and what its numbers may be. */
  cut: { start: string; percent: number; years: number; percent_range: Range; years_range: Range };
  /** Above the ages of a patch's figures, and how their order is known. */
  ages_heading: string;
  ages_basis: string;
}

/** The forces that a text may mean: by their names, by a place that they serve, or by nearly the same spelling. */
export interface ForcesMeant {
  fit: 'name' | 'served' | 'spelling';
  names: string[];
}

export interface ForceRequest {
  /** Its name. */
  force: string;
  /** As a person writes it; null: the real cuts of 2010 to 2018. */
  cut: { start: string; percent: string; years: string } | null;
}

/** The scenario of a force's patch, or what is wrong with the cut. */
export type ForcePatch =
  | { valid: false; problems: Problem[] }
  | {
      valid: true;
      /** Name of the file. */
      main: string;
      yaml: string;
      /** How old its figures are, those to replace first first. */
      ages: string[];
    };

// --- a room that plays (sim/wasm/room.hpp) ---------------------------------------------------------------------------------------

/** A response as a choice in a round. */
export interface RoomChoice {
  response: string;
  word: string;
  says: string;
}

/** What has been decided: a response for each who plays, step by step. */
export interface RoomPlan {
  /** The run of the scenario that is played, from 0. */
  future: number;
  /** Ids of organisations; the others choose for themselves. */
  played: string[];
  choices: string[][];
}

/** An organisation as its leader knows it when a step begins. */
export interface RoomLeader {
  id: string;
  /** The response that it followed; null before the first step. */
  did: string | null;
  facts: { about: string; says: string; is_warning: boolean }[];
}

export interface RoomHappened {
  /** `better`: 1 for the better, −1 for the worse, 0 neither. */
  numbers: { outcome: string; name: string; now: string; change: string; better: number }[];
  sentences: string[];
}

export interface RoomStep {
  from: string;
  until: string;
  leaders: RoomLeader[];
  /** Trust when it begins, by rows of the organisations that share a partnership. */
  ties: { from: number; to: number; trust: number }[];
  /** Null of a step that is not decided yet. */
  happened: RoomHappened | null;
}

/** What the run contains, by a rule over its months. */
export interface RoomMechanism {
  name: string;
  title: string;
  is_trap: boolean;
  month: number;
  date: string;
  /** The outcome in whose line it is seen. */
  outcome: string;
  sentences: string[];
  rule: string;
  idea: number;
  evidence: { id: string; finding: string; source: string }[];
  /** Id of an exhibit that shows it alone; empty: none. */
  exhibit: string;
}

/** A round so far. */
export interface RoomTold {
  /** The steps decided, and the one to decide; after the last, how it ended. */
  steps: RoomStep[];
  count: number;
  /** By outcome, month by month. */
  lines: Record<string, { room: (number | null)[]; hold: (number | null)[] }>;
  /** What the room fell into, the first of it first; null until the end. */
  debrief: RoomMechanism[] | null;
}
