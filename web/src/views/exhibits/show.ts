// How a scenario is shown: as it says itself (its key `show`), or else by what every scenario has.

import type { Places, Scenario, Tables } from '../../engine/types';

/** Outcomes to chart: those the scenario names, or the first headline ones. */
export function chartsOf({ show }: Pick<Scenario, 'show'>, { outcomes }: Pick<Tables, 'outcomes'>, most = 6): string[] {
  const headline = outcomes.filter((row) => row.headline).map(({ name }) => name);
  return (show.charts.length > 0 ? show.charts : headline.slice(0, 2)).slice(0, most);
}

/** A chart of places side by side. */
export interface Contrast {
  places: Places;
  outcome: string;
}

export function contrastsOf({ show }: Pick<Scenario, 'show'>): Contrast[] {
  return (['areas', 'partnerships', 'organisations'] as const).flatMap((places) =>
    (show.contrast[places] ?? []).map((outcome) => ({ places, outcome })),
  );
}

/** One of them: `area`. */
export function oneOf(places: Places): string {
  return places.slice(0, -1);
}
