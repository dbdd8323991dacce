// "Teach this in ten minutes": seven screens, one idea each, by keys, with notes, a timer and a handout.

import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { layoutFaults } from './support/layout';
import { expect, openPage, ready, settled, test } from './support/page';

const story = { view: 'exhibits', id: 'the-savings-trap', lecture: true } as const;
const names = ['The question', 'Bet', 'The run', 'Answer', 'Why', 'What if?', 'Over to you'];

const screen = (page: Page, at: number) => page.getByRole('region', { name: `Screen ${at + 1} of 7` });

test('a clicker leads through the seven screens; on the run’s screen it runs', async ({ page }) => {
  await openPage(page, story);
  for (const [at, name] of names.entries()) {
    await expect(screen(page, at)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    if (name === 'The run') {
      await expect(screen(page, at).locator('path.line')).toHaveCount(0);
      await page.keyboard.press('PageDown');
      await expect(screen(page, at), 'it runs before it goes on').toBeVisible();
      await expect(screen(page, at).locator('path.line')).not.toHaveCount(0);
    }
    await page.keyboard.press('PageDown');
  }
  await expect(screen(page, 6), 'the last stays').toBeVisible();
  for (const [key, at] of [
    ['Home', 0],
    ['End', 6],
    ['ArrowLeft', 5],
  ] as const) {
    await page.keyboard.press(key);
    await expect(screen(page, at)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
});

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];
for (const id of ['the-savings-trap', 'black-hole', 'silo-retreat']) {
  test(`${id}: nothing scrolls and nothing is cut off on any screen at two sizes; axe finds nothing`, async ({
    page,
  }) => {
    await openPage(page, { id, lecture: true });
    for (const at of names.keys()) {
      await page.getByRole('combobox', { name: 'Screen' }).selectOption(`${at}`);
      await expect(screen(page, at)).toBeVisible();
      for (const size of sizes) {
        const where = `screen ${at + 1} at ${size.width}`;
        expect(await layoutFaults(page, size), where).toEqual([]);
        const scrolled = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        await expect.poll(scrolled, where).toBeLessThanOrEqual(0);
        if (id === 'the-savings-trap') expect(await axeFaults(page), where).toEqual([]);
      }
    }
  });
}

test('a lever moves the line of the bet at once, beside the line as it was', async ({ page }) => {
  await openPage(page, { ...story, screen: 5 });
  const chart = screen(page, 5);
  const line = () => chart.locator('path.line').evaluate((path) => path.getAttribute('d'));
  const before = await line();
  await expect(chart.locator('path.line')).toBeVisible();
  await chart.locator('input[type="range"]').focus();
  await page.keyboard.press('Home');
  await ready(page);
  await expect.poll(line).not.toBe(before);
  await expect(chart.locator('path.ghost')).toBeVisible();
  await chart.getByRole('button', { name: 'As it was' }).click();
  await ready(page);
  await expect.poll(line).toBe(before);
});

test('notes are shown and hidden, and tell nothing of the run before it', async ({ page }) => {
  await openPage(page, { ...story, screen: 1 });
  const notes = page.getByRole('complementary', { name: 'Speaker notes' });
  await expect(notes).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes).not.toBeEmpty();
  await page.getByRole('combobox', { name: 'Screen' }).selectOption('4');
  await expect(notes).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Notes' }).click();
  await expect(notes).toBeHidden();
});

test('the timer counts quietly and begins anew', async ({ page }) => {
  await page.clock.install();
  await openPage(page, story);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveAttribute('aria-live', 'off');
  await page.clock.runFor(65_000);
  await expect(timer).toHaveText(/^1:0\d$/);
  await page.getByRole('button', { name: /of 10 min/ }).click();
  await expect(timer).toHaveText('0:00');
});

test('each screen has a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await openPage(page, { ...story, screen: 4 });
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText()).catch(() => '');
  if (link === '') return; // this browser lets no page read it
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  await expect(screen(page, 4)).toBeVisible();
});

test('the handout prints whole, with its charts', async ({ page }) => {
  await openPage(page, { ...story, screen: 2 });
  await settled(page);
  const file = test.info().outputPath('handout.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const { scenario } = await page.evaluate(() => ({
    scenario: [...document.querySelectorAll('.handout :is(p, li, h1, h2):not(.unseen)')].map(
      (at) => at.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    ),
  }));
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  const lost = scenario.flatMap((part) => part.split(/[^\p{L}\p{N}]+/u)).filter((word) => !words.has(word));
  // A long word may be broken over two lines.
  const running = text.replace(/\s+/g, '');
  expect(lost.filter((word) => !running.includes(word))).toEqual([]);
  for (const heading of ['Bet', 'Answer', 'Why', 'Questions for the room', 'Where it comes from'])
    expect(text).toContain(heading);
  expect(text.match(/2012/g)?.length ?? 0, 'years below its charts').toBeGreaterThan(3);
  expect(text).not.toContain('of 10 min');
});

test('an exhibit has the button that teaches it', async ({ page }) => {
  await openPage(page);
  await page.locator('#card-the-savings-trap').click();
  await page.getByRole('banner').getByRole('button', { name: 'Teach this in ten minutes' }).click();
  await expect(screen(page, 0)).toBeVisible();
});
