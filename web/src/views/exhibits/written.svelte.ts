// The comparison of a story as written, to hold changes against.

import { app } from '../../state/app.svelte';
import type { Comparison } from '../../engine/types';

let kept = $state.raw<{ story: string; comparison: Comparison } | null>(null);

/** Name under which predictions and comparisons of the scenario shown are kept. */
export function storyName(): string {
  return app.entry?.id ?? `own ${app.scenario?.title ?? ''}`;
}

/** Keeps each comparison that nothing was changed for; call it in an effect. */
export function keepWritten(): void {
  const { comparison, request, running } = app;
  if (comparison === null || request === null || running || Object.keys(request.set).length > 0) return;
  kept = { story: storyName(), comparison };
}

export function writtenComparison(): Comparison | null {
  return kept !== null && kept.story === storyName() ? kept.comparison : null;
}
