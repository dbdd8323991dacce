// Where a map is laid out: a small one at once, a large one in a worker.

import { layOut, type Layout } from './layout';
import LayoutWorker from './layout.worker?worker&inline';

/** Organisations whose layout takes a moment that nobody notices. */
const atOnce = 300;

/** The layout, or the promise of one. */
export function laidOut(...[scenario, radii, aspect]: Parameters<typeof layOut>): Layout | Promise<Layout> {
  if (scenario.organisations.length <= atOnce) return layOut(scenario, radii, aspect);
  const { areas, organisations, partnerships, ties } = scenario;
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
    worker.postMessage([{ areas, organisations, partnerships, ties }, radii, aspect]);
  });
}
