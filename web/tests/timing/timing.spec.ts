// Limits on the time that people wait. They want the machine to themselves; what was measured is printed.

import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, openPage, pageFile, pageUrl, ready, stateWith, test } from '../page/support/page';
import { fragmentOf } from '../../src/state/share';

const tries = 15;

/** Of the comparison on show. */
const runs = 64;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Runs that a picture speaks of, and milliseconds from the slider to it. */
type Picture = [runs: number, time: number];

/**
 * Moves a slider on and on, each time to where nothing has been run; of each move the pictures, which the page itself measures. It is not asked
 * in between: that would take time from it.
 */
async function sliderToRepaint(page: Page): Promise<Picture[][]> {
  const slider = page.locator('main input[type="range"]').first();
  await slider.focus();
  const moves: Picture[][] = [];
  for (let at = 0; at < tries; ++at) {
    const pictures = await page.evaluateHandle((wanted) => {
      const seen: Picture[] = [];
      const all = new Promise<Picture[]>((done) => {
        new PerformanceObserver((list, observer) => {
          for (const one of list.getEntriesByName('concord: slider to repaint'))
            seen.push([(one as PerformanceMeasure).detail as number, one.duration]);
          if (seen.at(-1)?.[0] !== wanted) return;
          observer.disconnect();
          done(seen);
        }).observe({ type: 'measure' });
      });
      return { all };
    }, runs);
    await page.keyboard.press('ArrowRight');
    moves.push(await pictures.evaluate(({ all }) => all));
    await ready(page);
  }
  return moves;
}

test('the page is one file below 1.6 MB', () => {
  const size = statSync(pageFile).size;
  console.log(`page: ${(size / 1000).toFixed(0)} kB`);
  expect(size).toBeLessThan(1_600_000);
});

test('the first chart is there within 2 s', async ({ page }) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const path = [...document.querySelectorAll('main svg path')].some((at) => at.getBoundingClientRect().width > 200);
      if (!path) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('first chart'));
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${pageUrl}#${fragmentOf(stateWith({ id: 'demo', replicates: 64 }))}`);
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first chart').length)).toBe(1);
  const time = await page.evaluate(() => performance.getEntriesByName('first chart')[0]?.startTime ?? NaN);
  console.log(`first chart: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(2000);
});

// The goal is what a hand on a slider should wait for, and is printed beside what was measured. Machines differ, and a busy one is no fault
// of the page: only a wait of several goals fails.
const mostGoals = 4;
const firstGoal = 1000;
test(`north-east: the first futures within ${mostGoals * firstGoal} ms of the tap, and how many they are`, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('#answer-heading + ol') === null) return;
      watch.disconnect();
      performance.mark('first futures', { detail: document.getElementById('answer-heading')?.textContent });
    });
    watch.observe(document, { subtree: true, childList: true });
    addEventListener('click', () => performance.mark('tap'), true);
  });
  await openPage(page);
  await page.locator('#card-north-east').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Seven forces of the North East');
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first futures').length)).toBe(1);
  const { time, said } = await page.evaluate(() => {
    const mark = (name: string): PerformanceEntry | undefined => performance.getEntriesByName(name)[0];
    const first = mark('first futures') as PerformanceMark | undefined;
    return { time: (first?.startTime ?? NaN) - (mark('tap')?.startTime ?? NaN), said: `${first?.detail}` };
  });
  console.log(`north-east: first futures after ${time.toFixed(0)} ms; goal ${firstGoal} ms`);
  expect(said).toMatch(/the first \d+ of 256 futures; the others are being run/);
  expect(time).toBeLessThan(mostGoals * firstGoal);
});

// A hand is answered by the picture of the first runs, which says that they are the first; of the north-east all 64 are to be in it.
for (const { id, wanted, goal, most } of [
  { id: 'north-east', wanted: 64, goal: 500, most: 1800 },
  { id: 'demo', wanted: 16, goal: 100, most: 250 },
]) {
  test(`${id}: from a slider to the picture of ${wanted} runs within ${most} ms`, async ({ page }) => {
    await openPage(page, { id, replicates: runs });
    const moves = await sliderToRepaint(page);
    const timesTo = (least: number): number[] =>
      moves.map((pictures) => pictures.find(([shown]) => shown >= least)?.[1] ?? NaN);
    for (const shown of new Set(moves.flatMap((pictures) => pictures.map(([each]) => each)))) {
      const times = timesTo(shown);
      console.log(
        `${id}: slider to the picture of ${shown} runs, median ${median(times).toFixed(0)} ms of ` +
          `${times.map((time) => time.toFixed(0)).join(' ')}${shown === wanted ? `; goal ${goal} ms` : ''}`,
      );
    }
    expect(median(timesTo(wanted))).toBeLessThan(most);
  });
}

test('the chart of the first exhibit is there within 1 s of the tap', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('click', () => performance.mark('tap'), { capture: true, once: true });
    const watch = new MutationObserver(() => {
      const chart = document.querySelector('.stage .chart svg');
      if (chart === null || chart.getBoundingClientRect().height < 40) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('exhibit chart'));
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await openPage(page);
  await page.locator('[id^="card-"]').first().click();
  const marked = (name: string): Promise<number[]> =>
    page.evaluate((mark) => performance.getEntriesByName(mark).map(({ startTime }) => startTime), name);
  await expect.poll(() => marked('exhibit chart')).toHaveLength(1);
  const time = ((await marked('exhibit chart'))[0] ?? NaN) - ((await marked('tap'))[0] ?? NaN);
  console.log(`chart of the first exhibit: ${time.toFixed(0)} ms after the tap`);
  expect(time).toBeLessThan(1000);
});
