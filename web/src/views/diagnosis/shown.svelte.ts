// The diagnosis on show: that of the last finished run, until the next one is there. Only what shows it has it worked out.

import { app } from '../../state/app.svelte';
import type { Diagnosis } from '../../engine/types';

/** Follows the page's comparison; null before there is anything, and if it is not wanted. To be made while a component starts. */
export function shownDiagnosis(isWanted: () => boolean = () => true): { readonly now: Diagnosis | null } {
  let now = $state.raw<Diagnosis | null>(null);
  $effect(() => {
    if (app.comparison === null || !isWanted()) {
      now = null;
      return;
    }
    let stale = false;
    const ask = async (): Promise<void> => {
      try {
        const diagnosis = await app.diagnosis();
        if (!stale) now = diagnosis;
      } catch {
        // A run that was overtaken has no diagnosis to give; the next one has.
      }
    };
    void ask();
    return () => (stale = true);
  });
  return {
    get now() {
      return now;
    },
  };
}
