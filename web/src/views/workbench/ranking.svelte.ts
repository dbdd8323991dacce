// Ranks the parameters by how far they move the answer here: runs of its own beside those of the page.

import { app } from '../../state/app.svelte';
import { Engine } from '../../engine/engine';
import type { Files } from '../../engine/types';
import type { Probe } from './influence';

/** Enough to rank parameters, few enough to wait for. */
export const runsForRanking = 16;

class Ranking {
  running = $state(false);
  done = $state(0);
  total = $state(0);
  probes = $state.raw<Probe[]>([]);
  failure = $state('');
  /** The scenario that was ranked. */
  files = $state.raw<Files | null>(null);

  #engine: Promise<Engine> | null = null;
  #cancel: AbortController | null = null;

  async start(): Promise<void> {
    const { request, tables } = app;
    if (request === null || tables === null || this.running) return;
    const rows = tables.parameters.filter(({ role }) => role !== 'constant');
    const cancel = new AbortController();
    this.#cancel = cancel;
    Object.assign(this, {
      running: true,
      done: 0,
      total: 2 * rows.length,
      probes: [],
      failure: '',
      files: request.files,
    });
    try {
      this.#engine ??= Engine.start(Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)));
      const engine = await this.#engine;
      const probes: Probe[] = [];
      for (const row of rows) {
        const at = async (value: number) => {
          const { comparison } = await engine.compare(
            { ...request, replicates: runsForRanking, set: { ...request.set, [row.name]: value } },
            { signal: cancel.signal },
          );
          ++this.done;
          return comparison;
        };
        probes.push({ row, low: await at(row.plausible[0]), high: await at(row.plausible[1]) });
        if (cancel.signal.aborted) return;
      }
      this.probes = probes;
    } catch (error) {
      if (!cancel.signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#cancel === cancel) this.running = false;
    }
  }

  stop(): void {
    this.#cancel?.abort();
    this.running = false;
  }
}

export const ranking = new Ranking();
