// The diagnosis on show: that of the last finished run. Only what shows it has it worked out.

import { app } from '../../state/app.svelte';
import { latest } from '../../state/latest.svelte';
import type { Diagnosis } from '../../engine/types';

/** Null before there is anything, and if it is not wanted. To be made while a component starts. */
export function shownDiagnosis(isWanted: () => boolean = () => true): { readonly now: Diagnosis | null } {
  return latest(() => (app.comparison !== null && isWanted() ? app.diagnosis() : null));
}
