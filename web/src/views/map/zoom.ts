// The part of the map in the window: a scale and a middle.

export interface Zoom {
  /** 1: the whole map fits. */
  factor: number;
  /** Middle of the window, as shares of the map. */
  x: number;
  y: number;
}

export const whole: Zoom = { factor: 1, x: 0.5, y: 0.5 };
export const closest = 8;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Keeps the window on the map. */
export function kept({ factor, x, y }: Zoom): Zoom {
  const f = within(factor, 1, closest);
  const half = 0.5 / f;
  return { factor: f, x: within(x, half, 1 - half), y: within(y, half, 1 - half) };
}

/** Nearer or farther by a factor around a point of the window, in shares of the window from its middle. */
export function zoomedAt(zoom: Zoom, by: number, atX = 0, atY = 0): Zoom {
  const factor = within(zoom.factor * by, 1, closest);
  const shift = 1 / zoom.factor - 1 / factor;
  return kept({ factor, x: zoom.x + atX * shift, y: zoom.y + atY * shift });
}

/** Moved by shares of the window. */
export function panned(zoom: Zoom, byX: number, byY: number): Zoom {
  return kept({ ...zoom, x: zoom.x + byX / zoom.factor, y: zoom.y + byY / zoom.factor });
}
