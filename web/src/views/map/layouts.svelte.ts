// Layouts of the map by shape of the window and scenario: a small one is made at once, a large one in a worker.

import { untrack } from 'svelte';
import type { Scenario } from '../../engine/types';
import { layOut, layoutKey, type Layout, type Margin } from './layout';
import LayoutWorker from './layout.worker?worker&inline';

/** Organisations whose layout takes a moment that nobody notices. */
const atOnce = 300;

function laidOut(
  { areas, organisations, partnerships, ties }: Scenario,
  radii: number[],
  aspect: number,
  margin: Margin,
): Promise<Layout> {
  return new Promise((resolve, reject) => {
    const worker = new LayoutWorker();
    worker.onmessage = ({ data }: MessageEvent<Layout>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage([{ areas, organisations, partnerships, ties }, radii, aspect, margin]);
  });
}

export class Layouts {
  /** Why one could not be made. */
  failure = $state('');
  /** Null while it is made. */
  readonly #known = new Map<string, Layout | null>();
  /** How many came late. */
  #late = $state(0);

  /** The layout, or null until it is there. */
  of(scenario: Scenario, radii: number[], aspect: number, margin: Margin = 'wide'): Layout | null {
    void this.#late;
    const key = `${aspect} ${margin} ${layoutKey(scenario, radii)}`;
    return untrack(() => {
      const known = this.#known.get(key);
      if (known !== undefined) return known;
      const isSmall = scenario.organisations.length <= atOnce;
      const made = isSmall ? layOut(scenario, radii, aspect, margin) : null;
      this.#known.set(key, made);
      if (!isSmall) void this.#arrival(key, laidOut(scenario, radii, aspect, margin));
      return made;
    });
  }

  async #arrival(key: string, coming: Promise<Layout>): Promise<void> {
    try {
      this.#known.set(key, await coming);
      ++this.#late;
    } catch (error) {
      this.failure = `The map could not be laid out: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}
