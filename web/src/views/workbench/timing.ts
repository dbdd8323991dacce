// How long a slider takes to show in the picture: from the input to the repaint of every chart.

export const repaintMeasure = 'concord: slider to repaint';

let since: number | null = null;

/** A change that was asked for at that time is being made; an earlier one that has not shown yet is overtaken. */
export function moved(at: number): void {
  since = at;
}

/** The picture of the newest run is drawn; to be called after the frame. */
export function repainted(): void {
  if (since === null) return;
  performance.measure(repaintMeasure, { start: since, end: performance.now() });
  since = null;
}
