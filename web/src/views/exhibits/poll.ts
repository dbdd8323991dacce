// The question put before the run and the answers it offers.

import type { OutcomeRow, Scenario, Tables } from '../../engine/types';
import { title, words } from '../../engine/say';

export interface Poll {
  question: string;
  choices: { id: string; name: string }[];
  /** The outcome whose best response is asked for, which the run knows; null if only a person can judge the answers. */
  outcome: OutcomeRow | null;
}

const same = (answers: readonly string[]): Poll['choices'] => answers.map((answer) => ({ id: answer, name: answer }));

/** Answers that the scenario offers, or places that it sets side by side, or else: which response ends best? */
export function pollOf(
  { show, areas, partnerships, policies }: Pick<Scenario, 'show' | 'areas' | 'partnerships' | 'policies'>,
  { outcomes }: Pick<Tables, 'outcomes'>,
): Poll {
  const open = { question: 'What do you expect?', outcome: null };
  if (show.bet !== null) return { question: show.bet.ask, choices: show.bet.hands, outcome: null };
  const places =
    show.contrast.areas !== undefined ? areas : show.contrast.partnerships !== undefined ? partnerships : [];
  if (places.length > 0)
    return {
      question: places === areas ? 'Which area will be better off at the end?' : 'Which will achieve more at the end?',
      choices: [
        ...places.map(({ id, name }) => ({ id, name: name || words(id) })),
        { id: 'no difference', name: 'No real difference' },
      ],
      outcome: null,
    };
  const judged = outcomes.filter(({ better }) => better !== 'none');
  const outcome = judged.find(({ name }) => name === show.charts[0]) ?? judged[0];
  if (policies.length < 2 || outcome === undefined) return { ...open, choices: same(['Yes', 'No', 'Hard to say']) };
  return {
    question: `Which response will have the ${outcome.better === 'lower' ? 'least' : 'most'} ${words(outcome.name)} at the end?`,
    choices: policies.map(({ name }) => ({ id: name, name: title(name) })),
    outcome,
  };
}
