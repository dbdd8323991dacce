// The month-by-month numbers on show: those of the last finished run, until the next one is there, so that nothing flickers.

import { untrack } from 'svelte';
import { app } from '../state/app.svelte';
import type { Comparison, MonthlyBands, Scenario } from '../engine/types';

export interface Shown {
  bands: MonthlyBands;
  comparison: Comparison;
  scenario: Scenario;
}

/** Milliseconds after which charts out of sight are drawn too, once all has been run: when the hand rests. */
const rest = 400;

/** Charts out of sight, one after another: a hand that moves on waits for one of them at most. */
let line: Promise<void> = Promise.resolve();

/** Numbers asked for by what is in sight. */
const asked = new Set<Promise<unknown>>();

/** The response that titles speak of: the story's own, or else the best of the others. */
export function aboutOf({ show, policies }: Pick<Scenario, 'show' | 'policies'>, ranked: readonly string[]): string {
  const reference = policies[0]?.name ?? '';
  const order = [show.bet?.response ?? '', ...ranked, ...policies.map(({ name }) => name)];
  return order.find((name) => name !== '' && name !== reference) ?? reference;
}

/** Numbers that something in sight asked for: the picture is not whole without them. */
export function inSight<Value>(asking: Promise<Value>): Promise<Value> {
  asked.add(asking);
  void asking.finally(() => asked.delete(asking)).catch(() => undefined);
  return asking;
}

/** Resolves when everything in sight has the numbers of the last run. */
export async function allShown(): Promise<void> {
  await Promise.allSettled(asked);
}

/** Follows the page's comparison for one outcome; at once if it is in sight, else a little after all runs. To be made while a component starts. */
export function shownBands(
  outcome: () => string,
  isInSight: () => boolean = () => true,
): { readonly now: Shown | null } {
  let now = $state.raw<Shown | null>(null);
  $effect(() => {
    const { comparison } = app;
    const wanted = outcome();
    // The scenario changes before its run is there: it is read when the run is.
    const scenario = untrack(() => app.scenario);
    if (comparison === null || scenario === null) {
      now = null;
      return;
    }
    let stale = false;
    const ask = async (): Promise<void> => {
      try {
        const bands = await app.monthly(wanted);
        if (!stale) now = { bands, comparison, scenario };
      } catch {
        // A run that was overtaken has no numbers to give; the next one has.
      }
    };
    if (!isInSight()) {
      if (!app.isWhole || app.running) return;
      const later = setTimeout(() => (line = line.then(() => (stale ? undefined : ask()))), rest);
      return () => {
        stale = true;
        clearTimeout(later);
      };
    }
    if (untrack(() => now?.comparison === comparison && now.bands.outcome === wanted)) return;
    void inSight(ask());
    return () => (stale = true);
  });
  return {
    get now() {
      return now;
    },
  };
}
