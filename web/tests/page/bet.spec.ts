// A bet is drawn by pointer, by touch and by keys, or made by the hands of a room, and answered in the same picture.

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { expect, openPage, ready, settled, test } from './support/page';

/** The screen of the ten-minute kit on which the bet stands, or what came of it. */
const bet = { lecture: true, screen: 1 };

async function openBet(page: Page, id: string): Promise<Locator> {
  await openPage(page, { id, ...bet });
  const chart = page.getByRole('region', { name: /^Screen/ });
  await expect(chart.locator('svg[data-chart]')).toBeVisible();
  return chart;
}

/** Shows what came; the words on it. */
async function answered(page: Page): Promise<string> {
  await page.getByRole('combobox', { name: 'Screen' }).selectOption('3');
  const words = page.getByRole('region', { name: /^Screen/ }).getByRole('status');
  await expect(words).not.toBeEmpty();
  await settled(page);
  return (await words.innerText()).replace(/\s+/g, ' ').trim();
}

const guessPath = (chart: Locator): Promise<string> =>
  chart.locator('path.guess').evaluate((path) => path.getAttribute('d') ?? '');

test('a line is drawn by pointer, undone, drawn again, and judged with the gap', async ({ page }) => {
  const chart = await openBet(page, 'silo-retreat');
  const box = (await chart.getByRole('group', { name: /Your guess/ }).boundingBox())!;
  const stroke = async (height: number): Promise<void> => {
    await page.mouse.move(box.x + 2, box.y + height * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + height * box.height, { steps: 12 });
    await page.mouse.up();
  };
  const empty = await guessPath(chart);
  await stroke(0.3);
  const first = await guessPath(chart);
  expect(first).not.toBe(empty);
  await stroke(0.9);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await guessPath(chart), 'undone').toBe(first);
  await page.getByRole('button', { name: 'Start again' }).click();
  expect(await guessPath(chart), 'begun again').toBe(empty);
  await stroke(0.9);
  expect(await answered(page)).toMatch(/^In 2020, .+ harm .+ You drew .+ less harm in \d{4} than came\./);
  await expect(chart.locator('path.gap')).toBeAttached();
  await chart.getByRole('button', { name: 'Bet again' }).click();
  await expect(chart.locator('path.gap, path.line')).toHaveCount(0);
  await chart.getByRole('button', { name: 'Show what came' }).click();
  await expect(chart.locator('path.line')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('a guess is kept while the page is open, and its story alone has it', async ({ page }) => {
  const chart = await openBet(page, 'silo-retreat');
  await chart.getByRole('slider').first().press('ArrowUp');
  const drawn = await guessPath(chart);
  for (const screen of ['0', '1']) await page.getByRole('combobox', { name: 'Screen' }).selectOption(screen);
  await expect.poll(() => guessPath(chart)).toBe(drawn);
});

test('a line is drawn by keys, a point a year', async ({ page }) => {
  const chart = await openBet(page, 'silo-retreat');
  const points = chart.getByRole('slider');
  const count = await points.count();
  expect(count).toBeGreaterThan(8);
  await points.first().focus();
  await expect(points.first()).toHaveAttribute('aria-valuetext', /not drawn yet/);
  for (let point = 0; point < count; ++point) {
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
  }
  await expect(points.last()).toBeFocused();
  await expect(points.last()).toHaveAttribute('aria-valuetext', /^-?−?\d.* %$/);
  await expect(points.last()).toHaveAccessibleName(/^\w+ \d{4}$/);
  expect(await answered(page)).toMatch(/You /);
});

test('a date is placed by keys, and judged in months', async ({ page }) => {
  const chart = await openBet(page, 'the-savings-trap');
  const mark = chart.getByRole('slider');
  await mark.focus();
  await page.keyboard.press('Home');
  await expect(mark).toHaveAttribute('aria-valuetext', 'April 2010');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(mark).toHaveAttribute('aria-valuetext', 'May 2011');
  await expect(chart.getByText('Your guess: May 2011')).toBeVisible();
  expect(await answered(page)).toMatch(/^The bill arrived in \w+ \d{4}\. .+ later than you said\./);
});

test('that a date never comes can be said too', async ({ page }) => {
  const chart = await openBet(page, 'the-savings-trap');
  const never = chart.getByRole('button', { name: /Not by/ });
  await never.click();
  await expect(never).toHaveAttribute('aria-pressed', 'true');
  expect(await answered(page)).toContain('You said that it would not come');
});

test('the hands of a room become bars on the chart', async ({ page }) => {
  const chart = await openBet(page, 'the-savings-trap');
  await chart.getByRole('checkbox', { name: /hands/ }).check();
  const bars = chart.getByRole('group', { name: 'Hands of the room' }).getByRole('button');
  await bars.nth(3).click();
  await bars.nth(3).click();
  await bars.nth(6).click();
  await expect(bars.nth(3)).toHaveAccessibleName(/2 hands/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bars.nth(6)).toHaveAccessibleName(/0 hands/);
  await bars.nth(0).click();
  expect(await axeFaults(page)).toEqual([]);
  expect(await answered(page)).toMatch(/of three saw it coming|None of three|All three/);
  await expect(bars.nth(3)).toHaveAccessibleName(/2 hands/);
});

test('an option is chosen, and the right one is marked afterwards', async ({ page }) => {
  const chart = await openBet(page, 'black-hole');
  const options = chart.getByRole('listitem').getByRole('button');
  await options.first().click();
  await expect(options.first()).toHaveAttribute('aria-pressed', 'true');
  expect(await answered(page)).toMatch(/trusts its partners least\. You /);
  await expect(chart.getByRole('listitem').filter({ hasText: '✓' })).toHaveCount(1);
  expect(await axeFaults(page)).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a line and a number are drawn by touch', async ({ page, context }) => {
    const touches = await context.newCDPSession(page);
    const at = (x: number, y: number) => [{ x, y }];
    for (const id of ['silo-retreat', 'learning-to-dance']) {
      await page.goto('about:blank');
      const chart = await openBet(page, id);
      const box = (await chart.getByRole('group', { name: /Your guess/ }).boundingBox())!;
      const [left, right, y] = [box.x + 3, box.x + box.width - 2, box.y + 0.7 * box.height];
      await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(left, y) });
      for (let step = 1; step <= 10; ++step)
        await touches.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: at(left + (step / 10) * (right - left), y),
        });
      await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
      expect(await answered(page)).toMatch(/You (drew|said|saw)/);
    }
  });
});

test.describe('where things may move', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the run draws its line month by month and then says what came', async ({ page }) => {
    await openPage(page, { id: 'silo-retreat', lecture: true, screen: 2 });
    await page.evaluate(() => {
      const seen = new Set<string>();
      new MutationObserver(() => {
        const path = document.querySelector('main path.line')?.getAttribute('d');
        if (path != null) seen.add(path);
        document.body.dataset['lines'] = `${seen.size}`;
      }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['d'] });
    });
    await page.keyboard.press('PageDown');
    await expect(page.locator('main path.gap, main circle')).not.toHaveCount(0);
    await expect.poll(() => page.evaluate(() => Number(document.body.dataset['lines']))).toBeGreaterThan(5);
    await ready(page);
    await expect(page.getByRole('button', { name: /Next/ })).toBeEnabled();
  });
});

test('a chart says its values by hover, by focus and by touch', async ({ page }) => {
  await openPage(page, { id: 'silo-retreat', ...bet, screen: 3 });
  const chart = page.getByRole('region', { name: /^Screen/ });
  const cursor = chart.getByRole('slider', { name: /^Month shown/ });
  const tip = chart.locator('.tip');
  await expect(tip).toHaveCount(0);
  await cursor.hover();
  await expect(tip).toContainText(/20\d\d/);
  await page.mouse.move(0, 0);
  await expect(tip).toHaveCount(0);
  await cursor.focus();
  await expect(tip).toBeVisible();
  await cursor.blur();
  await cursor.tap({ position: { x: 40, y: 40 } }).catch(() => cursor.click({ position: { x: 40, y: 40 } }));
  await expect(tip).toContainText('%');
});
