// Made by `concord docs` from `sim/results/columns.cpp`; do not edit.

/** Null where it is undefined; Infinity for a break-even that never comes. */
export type Value = number | null;

/** Lists of names that are the same for every scenario. */
export const fixedNames = {
  outcomes: ['harm', 'harm_gap', 'public_value', 'demand', 'failure_share', 'backlog', 'unmet_share', 'need', 'prevention', 'workforce', 'capability', 'reserves', 'insolvent_months', 'spend', 'trust', 'weakest_trust', 'openness', 'openness_everyone', 'openness_first_line', 'openness_mid_level', 'openness_senior', 'openness_chief', 'realised_advantage', 'potential_advantage', 'inertia', 'active_partnerships', 'hollow_partnerships', 'legitimacy', 'share_choosing_retreat_or_savings', 'share_choosing_investment'],
  statistics: ['end', 'mean', 'total'],
  units: ['£m of weighted cases', '£m-years of weighted cases', 'ratio', '', 'share of start', '£m a year', '£m', 'share of demand', '£m of cases', 'share of load', 'ratio to start', 'ratio to baseline', 'organisations', 'organisation-months', 'share', 'partnerships', 'share of organisations'],
  directions: ['higher', 'lower', 'none'],
  break_evens: ['monthly', 'cumulative'],
  partnership_kinds: ['local', 'between_forces', 'contract'],
  causes: ['trust', 'governance', 'data_sharing', 'language', 'culture', 'interoperability', 'overhead', 'purposes'],
  interventions: ['co_location', 'data_sharing_protocol', 'ict_interoperability', 'joint_training', 'secondment', 'champion', 'governance_charter', 'core_group', 'action_inquiry', 'celebrate_success', 'co_production', 'leadership_development', 'research_partner', 'ring_fence', 'performance_targets', 'outsourcing_contract', 'slow_the_pace'],
  kinds: ['force', 'council', 'health', 'probation', 'voluntary', 'fire', 'commissioner', 'contractor'],
  choices: ['hold', 'silo_retreat', 'short_term_savings', 'fundamental_questions', 'collaborative_advantage', 'upstream_prevention'],
  trends: ['', '+', '-', 'bent'],
  evidence: ['measured', 'estimated', 'calibrated', 'assumed'],
  box_questions: ['best', 'not_best', 'worst', 'not_worst', 'not_acceptable', 'acceptable'],
  verdicts: ['described', 'too_few', 'not_described'],
  bounds: ['at_most', 'at_least'],
  yardsticks: ['unit', 'start', 'reference'],
  signposts: ['harm', 'demand', 'failure_share', 'backlog', 'unmet_share', 'workforce', 'reserves', 'spend', 'trust', 'openness', 'active_partnerships', 'legitimacy'],
  sides: ['above', 'below'],
} as const;
/** Lists of names that a scenario has. */
export type ScenarioNames = 'responses' | 'partnerships' | 'organisations' | 'areas' | 'questions' | 'leaders';

/** A column of numbers: of a name its place in a list (-1: none), of a date the count of its month. */
export interface Column {
  name: string;
  list?: ScenarioNames | keyof typeof fixedNames;
  isDate?: true;
}

/** summary.csv: every outcome of every response: median, spread, difference from the reference, shares of runs, regret. */
export interface SummaryRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** How an outcome is made one number of a run: end, its last month; mean, over the months; total, over the years (of events, their number). */
  statistic: (typeof fixedNames.statistics)[number];
  /** The unit of median, low, high and the differences. */
  unit: (typeof fixedNames.units)[number];
  /** Which direction is better: higher, lower or none. */
  better: (typeof fixedNames.directions)[number];
  /** Median over runs of the state at the start, the same under every response. Empty of a total. */
  start: Value;
  /** Half of the runs are above it, half below. */
  median: Value;
  /** The 5th percentile over runs: each in a future of its own, with random draws of its own. */
  low: Value;
  /** The 95th percentile over runs: each in a future of its own, with random draws of its own. */
  high: Value;
  /** Median over runs of the paired difference: this response less the reference (hold, unless another is named), in the same future under the same random draws. Empty for the reference. */
  difference: Value;
  /** The 5th percentile of the paired difference from the reference. */
  difference_low: Value;
  /** The 95th percentile of the paired difference from the reference. */
  difference_high: Value;
  /** Monte Carlo error of the difference: how far it may be off because the runs are so few. More of them make it smaller. */
  difference_error: Value;
  /** Share of runs in which the response is better than the reference in the same future under the same random draws; ties count half. Empty where all tie. (share) */
  share_better: Value;
  /** Share of runs in which the response is the best of all that can be picked; ties are shared. (share) */
  share_best: Value;
  /** Share of runs in which the response is the worst of all that can be picked; ties are shared. (share) */
  share_worst: Value;
  /** Median over runs of the regret: how much worse the response is than the best of the same run, itself included. Below 0 only of what cannot be picked. */
  regret_median: Value;
  /** The 95th percentile of the regret. */
  regret_high: Value;
  /** Part of the variance of the difference that random draws alone make: within four futures, each run with eight sets of draws. The rest is doubt about everything else. Empty without it. (share) */
  draws_share: Value;
}

/** monthly.csv: the same month by month. */
export interface MonthlyRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** Months since the start. */
  month: number;
  /** The first day of the month. */
  date: string;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** The unit of median, low, high and the differences. */
  unit: (typeof fixedNames.units)[number];
  /** Half of the runs are above it, half below. */
  median: Value;
  /** The 5th percentile over runs: each in a future of its own, with random draws of its own. */
  low: Value;
  /** The 95th percentile over runs: each in a future of its own, with random draws of its own. */
  high: Value;
  /** Median over runs of the paired difference: this response less the reference (hold, unless another is named), in the same future under the same random draws. Empty for the reference. */
  difference: Value;
  /** The 5th percentile of the paired difference from the reference. */
  difference_low: Value;
  /** The 95th percentile of the paired difference from the reference. */
  difference_high: Value;
  /** Share of runs in which the response is better than the reference in the same future under the same random draws; ties count half. Empty where all tie. (share) */
  share_better: Value;
}

/** breakeven.csv: the month from which a response stays ahead of the reference. */
export interface BreakEvenRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** Of a break-even: monthly, ahead of the reference and stays so; or cumulative, ahead in the sum since the start. */
  kind: (typeof fixedNames.break_evens)[number];
  /** The median month of break-even; empty for never. (months since the start) */
  month: Value;
  /** The 5th percentile over runs: each in a future of its own, with random draws of its own. (months since the start) */
  low: Value;
  /** The 95th percentile over runs: each in a future of its own, with random draws of its own. (months since the start) */
  high: Value;
  /** Share of runs in which the response never stays ahead of the reference. (share) */
  never_share: Value;
  /** The median month in those futures alone that also agree with the evidence on when prevention pays (fact prevention_pays, by which no future is accepted); empty for never. (months since the start) */
  believed_month: Value;
  /** Of those futures, the share in which the response never stays ahead of the reference. (share) */
  believed_never_share: Value;
  /** How many futures these are; 0 where futures are not the credible ones. (runs) */
  believed_runs: number;
}

/** diagnosis.csv: what holds each partnership back, year by year. */
export interface DiagnosisRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** The id that the scenario gives. */
  partnership: string;
  /** Year of the run, from 1. */
  year: number;
  /** Of a partnership: local, between_forces or contract. */
  kind: (typeof fixedNames.partnership_kinds)[number];
  /** How many members are present, mean over the year. */
  members: Value;
  /** Share of runs and months of the year in which the partnership is at work. (share) */
  active_share: Value;
  /** What its joint work closes beyond what the same effort would close alone, mean over all runs and months of the year. (£m a year) */
  realised_advantage: Value;
  /** What its joint work would close beyond that, at perfect working quality. (£m a year) */
  potential_advantage: Value;
  /** The share of the potential advantage that is lost; empty where it never worked. (share) */
  inertia: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  trust: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  governance: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  data_sharing: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  language: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  culture: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  interoperability: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  overhead: Value;
  /** Share of the lost working quality that this cause has, while at work. (share) */
  purposes: Value;
  /** The cause of lost working quality that is furthest above a usual start, that of the defaults. */
  stands_out: (typeof fixedNames.causes)[number] | '';
  /** The intervention that is estimated to release most of the advantage that is lost. */
  best_intervention: (typeof fixedNames.interventions)[number] | '';
  /** What the best intervention is estimated to add to realised advantage. (£m a year) */
  released: Value;
}

/** organisations.csv: each organisation, year by year. */
export interface OrganisationRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** The id that the scenario gives. */
  id: string;
  /** Year of the run, shown in its last month; 0 is the start. Insolvent months count over the year. */
  year: number;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** The unit of median, low and high. */
  unit: (typeof fixedNames.units)[number];
  /** Half of the runs are above it, half below. */
  median: Value;
  /** The 5th percentile over runs: each in a future of its own, with random draws of its own. */
  low: Value;
  /** The 95th percentile over runs: each in a future of its own, with random draws of its own. */
  high: Value;
}

/** areas.csv: each area, year by year. */
export interface AreaRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** The id that the scenario gives. */
  id: string;
  /** Year of the run, shown in its last month; 0 is the start. Insolvent months count over the year. */
  year: number;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** The unit of median, low and high. */
  unit: (typeof fixedNames.units)[number];
  /** Half of the runs are above it, half below. */
  median: Value;
  /** The 5th percentile over runs: each in a future of its own, with random draws of its own. */
  low: Value;
  /** The 95th percentile over runs: each in a future of its own, with random draws of its own. */
  high: Value;
}

/** choices.csv: which response the organisations of each kind follow, year by year. */
export interface ChoiceRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** Year of the run, from 1, shown in its last month. */
  year: number;
  /** Kind of organisation. */
  kind: (typeof fixedNames.kinds)[number];
  /** How many organisations are of this kind. */
  organisations: number;
  /** The response that they follow: under adaptive what they chose, else what they were given. */
  choice: (typeof fixedNames.choices)[number];
  /** Share of these organisations that follow it at the year's end, mean over runs; what none follows has no row. (share) */
  share: Value;
}

/** drivers.csv: what decides: which uncertainties move the answer, where the best response changes, what knowing them is worth. */
export interface DriverRow {
  /** What is moved: a response's difference of harm at the end from the reference, or best, which response has least. */
  question: string;
  /** What futures draw: a parameter, a number of a response, or what the scenario gives as a range. */
  uncertainty: string;
  /** How well its default is known: measured, estimated, calibrated or assumed; empty of the scenario's own ranges. */
  evidence: (typeof fixedNames.evidence)[number] | '';
  /** Share of the variance over futures that goes with this one alone: correlation ratio over bins of equal numbers of futures, adjusted for chance, so that it may be below 0. (share) */
  share: Value;
  /** 1 where the share is above what chance gives the largest of all in 95 of 100 shuffles, else 0. */
  named: number;
  /** Of the difference as the uncertainty rises: +, - or bent; of what is named. */
  direction: (typeof fixedNames.trends)[number];
  /** The value at which another response leads, in the uncertainty's unit; empty where none does, or where too unsure. */
  flip: Value;
  /** The 5th percentile of the flip over resamples. */
  flip_low: Value;
  /** The 95th percentile of the flip over resamples. */
  flip_high: Value;
  /** The response that leads below the flip. */
  below: string;
  /** The response that leads above it. */
  above: string;
  /** Regret avoided on average if this one thing were known before choosing, in the unit of harm; less what chance gives, so that it may be below 0. Of the question best. */
  knowing: Value;
  /** 1 where that is above what chance gives the largest of all in 95 of 100 shuffles, else 0. */
  worth_knowing: number;
}

/** boxes.csv: where each response wins and fails: regions of what futures draw in which it is best, worst or not acceptable. */
export interface BoxRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** Where the response is best or not_best, worst or not_worst (by harm at the end, ties are both), acceptable or not_acceptable; of each pair that which fewer futures are. */
  question: (typeof fixedNames.box_questions)[number];
  /** described, with a row for each limited uncertainty; not_described, where no region does better than chance; or too_few, where fewer than 20 futures are cases. */
  verdict: (typeof fixedNames.verdicts)[number];
  /** Futures that were looked at. */
  runs: number;
  /** Futures of which the question is true. */
  cases: number;
  /** Share of all these futures that are cases. (share) */
  base_rate: Value;
  /** The uncertainty that is limited; empty where no region is described. */
  dimension: string;
  /** Lower limit of the region, in the uncertainty's unit; empty where it has none. */
  low: Value;
  /** Upper limit of the region; empty where it has none. */
  high: Value;
  /** Share of the cases that are in the region. (share) */
  coverage: Value;
  /** Share of the futures in the region that are cases; to be read beside the base rate. (share) */
  density: Value;
  /** The same where the search did not look: of regions found in one half of the futures, in the other. (share) */
  density_unseen: Value;
  /** How often chance makes so many cases in the region with this limit lifted (Bryant & Lempert 2010); too small after a search. */
  quasi_p: Value;
  /** Share of twenty half samples in which this limit is found again. (share) */
  found_again: Value;
}

/** acceptable.csv: how often each response ends within the limits that the scenario gives, from when it does not, and what tells early. */
export interface AcceptableRow {
  /** The response that was run: a built-in one, a custom one or a mix. */
  response: string;
  /** What is measured: an outcome of concord explain outcomes. */
  outcome: (typeof fixedNames.outcomes)[number];
  /** Whether the limit is at_most or at_least. */
  bound: (typeof fixedNames.bounds)[number];
  /** The limit, measured by `of`. */
  limit: Value;
  /** What the limit is measured by: the outcome's own unit, or as a ratio to the start of the same run or to the reference in the same month. */
  of: (typeof fixedNames.yardsticks)[number];
  /** Runs behind the row: those whose months are kept in memory. */
  runs: number;
  /** Share of runs that end within the limit: these never tip. (share) */
  share: Value;
  /** Of the runs that end beyond the limit, the median last month within it; 0 where there is none. (months since the start) */
  tips: Value;
  /** The 5th percentile of that month. (months since the start) */
  tips_low: Value;
  /** The 95th percentile of that month. (months since the start) */
  tips_high: Value;
  /** What people can count or ask for that tells best, after one to three years, in which runs the response will end beyond the limit; empty where nothing tells well enough. */
  signpost: (typeof fixedNames.signposts)[number] | '';
  /** Months since the start after which it is looked at; 0 without one. */
  signpost_month: number;
  /** Whether those above or below the value will end beyond the limit. */
  signpost_side: (typeof fixedNames.sides)[number] | '';
  /** The value that tells them apart. (ratio to start) */
  signpost_value: Value;
  /** Share of the runs that end beyond the limit which the sign foretells, in halves of the runs that its value was not chosen from. (share) */
  caught: Value;
  /** Share of the runs that end within the limit which it foretells to end beyond it, likewise. (share) */
  false_alarms: Value;
  /** The first month from which on the same outcome tells well enough (balanced accuracy .70); 0 without one. */
  signpost_from: number;
}

/** The rows of each result. */
export interface TableRows {
  summary: SummaryRow;
  monthly: MonthlyRow;
  breakeven: BreakEvenRow;
  diagnosis: DiagnosisRow;
  organisations: OrganisationRow;
  areas: AreaRow;
  choices: ChoiceRow;
  drivers: DriverRow;
  boxes: BoxRow;
  acceptable: AcceptableRow;
}

/** The columns of each result, in the order of its numbers. */
export const tableColumns: { readonly [Table in keyof TableRows]: readonly Column[] } = {
  summary: [
    { name: 'response', list: 'responses' },
    { name: 'outcome', list: 'outcomes' },
    { name: 'statistic', list: 'statistics' },
    { name: 'unit', list: 'units' },
    { name: 'better', list: 'directions' },
    { name: 'start' },
    { name: 'median' },
    { name: 'low' },
    { name: 'high' },
    { name: 'difference' },
    { name: 'difference_low' },
    { name: 'difference_high' },
    { name: 'difference_error' },
    { name: 'share_better' },
    { name: 'share_best' },
    { name: 'share_worst' },
    { name: 'regret_median' },
    { name: 'regret_high' },
    { name: 'draws_share' },
  ],
  monthly: [
    { name: 'response', list: 'responses' },
    { name: 'month' },
    { name: 'date', isDate: true },
    { name: 'outcome', list: 'outcomes' },
    { name: 'unit', list: 'units' },
    { name: 'median' },
    { name: 'low' },
    { name: 'high' },
    { name: 'difference' },
    { name: 'difference_low' },
    { name: 'difference_high' },
    { name: 'share_better' },
  ],
  breakeven: [
    { name: 'response', list: 'responses' },
    { name: 'outcome', list: 'outcomes' },
    { name: 'kind', list: 'break_evens' },
    { name: 'month' },
    { name: 'low' },
    { name: 'high' },
    { name: 'never_share' },
    { name: 'believed_month' },
    { name: 'believed_never_share' },
    { name: 'believed_runs' },
  ],
  diagnosis: [
    { name: 'response', list: 'responses' },
    { name: 'partnership', list: 'partnerships' },
    { name: 'year' },
    { name: 'kind', list: 'partnership_kinds' },
    { name: 'members' },
    { name: 'active_share' },
    { name: 'realised_advantage' },
    { name: 'potential_advantage' },
    { name: 'inertia' },
    { name: 'trust' },
    { name: 'governance' },
    { name: 'data_sharing' },
    { name: 'language' },
    { name: 'culture' },
    { name: 'interoperability' },
    { name: 'overhead' },
    { name: 'purposes' },
    { name: 'stands_out', list: 'causes' },
    { name: 'best_intervention', list: 'interventions' },
    { name: 'released' },
  ],
  organisations: [
    { name: 'response', list: 'responses' },
    { name: 'id', list: 'organisations' },
    { name: 'year' },
    { name: 'outcome', list: 'outcomes' },
    { name: 'unit', list: 'units' },
    { name: 'median' },
    { name: 'low' },
    { name: 'high' },
  ],
  areas: [
    { name: 'response', list: 'responses' },
    { name: 'id', list: 'areas' },
    { name: 'year' },
    { name: 'outcome', list: 'outcomes' },
    { name: 'unit', list: 'units' },
    { name: 'median' },
    { name: 'low' },
    { name: 'high' },
  ],
  choices: [
    { name: 'response', list: 'responses' },
    { name: 'year' },
    { name: 'kind', list: 'kinds' },
    { name: 'organisations' },
    { name: 'choice', list: 'choices' },
    { name: 'share' },
  ],
  drivers: [
    { name: 'question', list: 'questions' },
    { name: 'uncertainty' },
    { name: 'evidence', list: 'evidence' },
    { name: 'share' },
    { name: 'named' },
    { name: 'direction', list: 'trends' },
    { name: 'flip' },
    { name: 'flip_low' },
    { name: 'flip_high' },
    { name: 'below', list: 'leaders' },
    { name: 'above', list: 'leaders' },
    { name: 'knowing' },
    { name: 'worth_knowing' },
  ],
  boxes: [
    { name: 'response', list: 'responses' },
    { name: 'question', list: 'box_questions' },
    { name: 'verdict', list: 'verdicts' },
    { name: 'runs' },
    { name: 'cases' },
    { name: 'base_rate' },
    { name: 'dimension' },
    { name: 'low' },
    { name: 'high' },
    { name: 'coverage' },
    { name: 'density' },
    { name: 'density_unseen' },
    { name: 'quasi_p' },
    { name: 'found_again' },
  ],
  acceptable: [
    { name: 'response', list: 'responses' },
    { name: 'outcome', list: 'outcomes' },
    { name: 'bound', list: 'bounds' },
    { name: 'limit' },
    { name: 'of', list: 'yardsticks' },
    { name: 'runs' },
    { name: 'share' },
    { name: 'tips' },
    { name: 'tips_low' },
    { name: 'tips_high' },
    { name: 'signpost', list: 'signposts' },
    { name: 'signpost_month' },
    { name: 'signpost_side', list: 'sides' },
    { name: 'signpost_value' },
    { name: 'caught' },
    { name: 'false_alarms' },
    { name: 'signpost_from' },
  ],
};
