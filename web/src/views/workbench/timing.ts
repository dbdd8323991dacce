// How long a slider takes to show in the picture: from the input to the repaint of everything in sight, by how many runs that speaks of.

export const repaintMeasure = 'concord: slider to repaint';

let since: number | null = null;

/** A change that was asked for at that time is being made; an earlier one that has not shown yet is overtaken. */
export function moved(at: number): void {
  since = at;
}

/** The picture of so many runs is drawn; to be called after the frame. */
export function repainted(runs: number): void {
  if (since !== null) performance.measure(repaintMeasure, { start: since, end: performance.now(), detail: runs });
}
