// The question put before the run, the answers it offers, and what the run says to it.

import type { Comparison, OutcomeRow, Scenario, Tables } from '../../engine/types';
import { capitalised, percent, title, words } from '../../engine/words';
import { answersIn, contrastOf, outcomesIn } from './story';

export interface Poll {
  question: string;
  choices: { id: string; name: string }[];
  /** The text's own answers, which only a person can judge; or places; or responses, of which the run knows the best. */
  asks: 'text' | 'place' | 'best response';
  /** The outcome of which the best response is asked. */
  outcome: OutcomeRow | undefined;
}

const degree = (outcome: OutcomeRow): string => (outcome.better === 'lower' ? 'least' : 'most');

/** Answers that the prediction itself offers, or else: which response ends best in what the prediction speaks of? */
export function pollOf(
  scenario: Pick<Scenario, 'prediction' | 'watch' | 'policies' | 'areas' | 'partnerships' | 'organisations'>,
  tables: Pick<Tables, 'outcomes'>,
): Poll {
  const answers = answersIn(scenario.prediction);
  if (answers.length > 0)
    return {
      question: 'What do you expect?',
      choices: answers.map((answer) => ({ id: answer, name: capitalised(answer) })),
      asks: 'text',
      outcome: undefined,
    };
  const contrast = contrastOf(scenario);
  const places = contrast.areas ? scenario.areas : contrast.partnerships ? scenario.partnerships : [];
  if (places.length > 0)
    return {
      question: contrast.areas ? 'Which area will be better off at the end?' : 'Which will achieve more at the end?',
      choices: [
        ...places.map(({ id, name }) => ({ id, name: name || words(id) })),
        { id: 'no difference', name: 'No real difference' },
      ],
      asks: 'place',
      outcome: undefined,
    };
  if (scenario.policies.length < 2)
    return {
      question: 'What do you expect?',
      choices: ['Yes', 'No', 'Hard to say'].map((answer) => ({ id: answer, name: answer })),
      asks: 'text',
      outcome: undefined,
    };
  const judged = tables.outcomes.filter(({ better }) => better !== 'none');
  const spoken = outcomesIn(scenario.prediction, judged)[0];
  const outcome = judged.find(({ name }) => name === spoken) ?? judged[0];
  return {
    question: `Which response will have the ${outcome === undefined ? 'most' : `${degree(outcome)} ${words(outcome.name)}`} at the end?`,
    choices: scenario.policies.map(({ name }) => ({ id: name, name: title(name) })),
    asks: 'best response',
    outcome,
  };
}

/** What the run says to a poll on the best response; empty if it cannot say. */
export function verdictOn({ outcome }: Poll, comparison: Comparison): string {
  if (outcome === undefined) return '';
  const rows = comparison.summary.filter((row) => row.outcome === outcome.name && row.statistic === 'end');
  const best = rows.reduce<(typeof rows)[number] | null>(
    (first, row) => (first === null || (row.probability_best ?? 0) > (first.probability_best ?? 0) ? row : first),
    null,
  );
  if (best === null || best.probability_best === null) return '';
  return (
    `${words(best.response)} ends with the ${degree(outcome)} ${words(outcome.name)} in ` +
    `${percent(best.probability_best)} of replicates.`
  );
}
