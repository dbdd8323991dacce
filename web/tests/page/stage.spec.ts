// The stage: an exhibit on one screen, at the sizes that a seminar has.

import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { library } from './support/library';
import { expect, openPage, pageUrl, ready, settled, started, stateWith, test } from './support/page';
import { fragmentOf } from '../../src/state/share';

const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const exhibits = library().filter(({ path }) => path.startsWith('exhibits/'));

/** What has to be seen without scrolling. */
const parts = ['h1', '.maps', '.ticker', '.news', '.inertia', '.chart [data-chart]', '.levers input'];

/** Runs an exhibit, with few runs where the claim does not hang on them. */
async function run(page: Page, id: string): Promise<void> {
  const state = stateWith({ view: 'exhibits', id, ran: false, seed: 1, replicates: 16 });
  await page.goto(`${pageUrl}#${fragmentOf(state)}`);
  await started(page);
  await pressRun(page);
}

async function pressRun(page: Page): Promise<void> {
  await page.locator('.stage').getByRole('button', { name: 'Run', exact: true }).click();
  await ready(page);
}

/** Parts that are missing, outside the window, cut off, or over each other. */
function faultsOf(page: Page, wanted: string[]): Promise<string[]> {
  return page.evaluate((names) => {
    const faults: string[] = [];
    if (window.scrollY !== 0) faults.push('the page has scrolled');
    const stage = document.querySelector('.stage');
    if (stage === null) return ['there is no stage'];
    if (stage.scrollHeight > stage.clientHeight + 1)
      faults.push(`the stage hides ${stage.scrollHeight - stage.clientHeight} px`);
    const boxes: { name: string; box: DOMRect }[] = [];
    for (const name of names) {
      const all = [...document.querySelectorAll(name === 'h1' ? name : `.stage ${name}`)];
      if (all.length === 0) faults.push(`${name} is missing`);
      for (const element of all) {
        const box = element.getBoundingClientRect();
        if (box.width < 40 || box.height < 10) faults.push(`${name} is ${box.width} by ${box.height}`);
        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
          faults.push(`${name} leaves the window: ${Math.round(box.top)} to ${Math.round(box.bottom)}`);
        for (let over = element.parentElement; over !== null && over !== stage; over = over.parentElement) {
          const edge = over.getBoundingClientRect();
          if (getComputedStyle(over).overflowY === 'hidden' && box.bottom > edge.bottom + 1)
            faults.push(`${name} is cut off by ${over.className}`);
        }
        boxes.push({ name, box });
      }
    }
    boxes.forEach(({ name, box }, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (other.name === name) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > 1) faults.push(`${name} and ${other.name} overlap`);
      }
    });
    return faults;
  }, wanted);
}

for (const { id, path } of exhibits) {
  test(`exhibit ${id} waits for a bet, runs and shows charts, on one screen before the run and after it`, async ({
    page,
  }) => {
    const fitsIn = async (wanted: string[]): Promise<void> => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await settled(page);
        expect(await faultsOf(page, wanted), `${size.width} by ${size.height}`).toEqual([]);
      }
    };
    await openPage(page);
    await page.locator(`#card-${id}`).click();
    await expect(page.locator('.stage .maps svg').first()).toBeVisible();
    await expect(page.locator('.stage').getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await expect(page.getByRole('heading', { name: 'Before the run' })).toBeVisible();
    const charts = page.getByRole('heading', { name: 'All charts' });
    await expect(charts, `${path} shows results before the run`).toBeHidden();
    await fitsIn(['h1', '.maps', '.inertia', '.chart [data-chart]']);

    await pressRun(page);
    await expect(charts).toBeVisible();
    await expect(page.getByRole('heading', { name: /notice/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Questions for the room/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Where it comes from' })).toBeVisible();
    const drawn = (): Promise<number> =>
      page
        .locator('main svg')
        .evaluateAll(
          (all) =>
            all.filter(
              (svg) => svg.getBoundingClientRect().width > 200 && svg.querySelectorAll('path, rect').length > 2,
            ).length,
        );
    await expect.poll(drawn).toBeGreaterThan(0);
    await fitsIn(parts);
  });
}

test('the stage once run: its end, its bar, its terms, its loops and its lever', async ({ page }) => {
  await run(page, 'silo-retreat');
  const month = page.getByRole('slider', { name: 'Month shown', exact: true });

  await test.step('where nothing may move, the end is there at once', async () => {
    await expect(month).toHaveValue('120');
    await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  });

  await test.step('the bar moves with the month, and says what arrives', async () => {
    const bar = page.locator('.stage .inertia').getByRole('img').first();
    const told: string[] = [];
    for (const at of ['0', '24', '60']) {
      await month.fill(at);
      told.push((await bar.getAttribute('aria-label')) ?? '');
    }
    expect(new Set(told).size).toBe(told.length);
    for (const text of told) expect(text).toMatch(/Together they could add £/);
    await month.fill('120');
  });

  await test.step('a loop says what it does', async () => {
    await page.getByRole('button', { name: /^Strain → prevention → need: Biting now/ }).click();
    await expect(page.getByText('saves on prevention')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('collaborative inertia is explained behind its name', async () => {
    await page.getByRole('button', { name: 'collaborative inertia' }).click();
    await expect(page.getByText('could achieve together and do not')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Where it leaks' }).click();
    await expect(page.getByText('The police say risk, the NHS says need')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the lever moves the chart', async () => {
    const picture = (): Promise<string> =>
      page.locator('.stage .chart svg').evaluateAll((all) => all.map((svg) => svg.outerHTML).join());
    const before = await picture();
    const lever = page.locator('.stage .levers input').first();
    await lever.focus();
    for (let at = 0; at < 12; ++at) await page.keyboard.press('ArrowRight');
    await ready(page);
    await expect.poll(picture).not.toBe(before);
  });
});

test('what happens next is stepped to and told; nothing bars the way to the stage, light and dark', async ({
  page,
}) => {
  await run(page, 'one-champion-leaves');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
  await page.getByRole('slider', { name: 'Month shown', exact: true }).fill('47');
  await page.getByRole('button', { name: 'What happens next' }).click();
  await expect(page.locator('.news')).toContainText('The champion in');
  await expect(page.locator('.stage [aria-live]')).toContainText('April 2014: ');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  test('a run is played from the first month to the last', async ({ page }) => {
    await run(page, 'silo-retreat');
    const month = page.getByRole('slider', { name: 'Month shown', exact: true });
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(month).toHaveValue('120');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});
