// Run 1 month by month, as networks and bars of inertia are drawn from it: the reference first, last what the story is about.

import { app } from '../../state/app.svelte';
import { latest } from '../../state/latest.svelte';
import type { MapFrames, Scenario } from '../../engine/types';

/** Those of the scenario shown; none while they are not there. To be made while a component starts. */
export function shownRuns(
  scenario: () => Scenario,
  response: () => string,
): { readonly all: MapFrames[]; readonly failure: string } {
  const pictures = latest(() => {
    void app.comparison;
    const both = response() === app.reference ? [response()] : [app.reference, response()];
    return app.engine === null ? null : Promise.all(both.map((name) => app.map(name)));
  });
  const all = $derived(
    (pictures.now ?? []).filter(
      ({ budget }) => budget.length === (scenario().months + 1) * scenario().organisations.length,
    ),
  );
  return {
    get all() {
      return all;
    },
    get failure() {
      return pictures.failure;
    },
  };
}
