// Which response is best in how many futures, and what one would have to believe for another.

import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, inRoot, openDialog, openPage, ready, test } from './support/page';
import type { State } from '../../src/state/share';

/** The demo as a scenario that says where its futures come from. */
const demo = (futures: 'credible' | '0'): Partial<State> => ({
  id: '',
  main: 'demo.yaml',
  files: {
    'demo.yaml': `${readFileSync(inRoot('scenarios/demo.yaml'), 'utf8').replace(/^futures:.*$/m, '')}\nfutures: ${futures}\n`,
  },
  replicates: 64,
});

const card = (page: Page): Locator => page.locator('#futures');
const sentence = (page: Page): Locator => card(page).getByRole('status').first();

test('the workbench opens on a hundred squares, each response has its share of them, and where it wins and fails is told, that with the least harm first', async ({
  page,
}) => {
  await openPage(page, demo('credible'));
  const squares = card(page).getByRole('img', { name: /^100 squares, one per future: / });
  await expect(squares).toBeVisible();
  await expect(squares.locator('rect')).toHaveCount(100);
  await expect(sentence(page)).toHaveText(/ends with the least harm in \d+ of 100 futures\.$/);
  const counts = await card(page).locator('td.best').allInnerTexts();
  const shares = counts.flatMap((text) => /^(\d+) of 100$/.exec(text)?.[1] ?? []).map(Number);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);

  const responses = page.locator('#boxes details');
  await expect(responses.first()).toHaveAttribute('open', '');
  await expect(responses.first()).toContainText(/ is the best in (\d+ of 64 futures|each of the 64 futures)/);
  await expect(responses.nth(1)).not.toHaveAttribute('open', '');
});

test('a range by keys, by pointer and typed leaves futures out without a new run; it travels in the link', async ({
  page,
}) => {
  await openPage(page, demo('credible'));
  const digest = page.getByText(/^Fingerprint/);
  const before = await digest.innerText();
  const driver = card(page).locator('.driver').first();
  const [least, most] = [driver.getByRole('slider').first(), driver.getByRole('slider').last()];
  await least.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(sentence(page)).toHaveText(/^In \d+ of the \d+ futures in which .+ is at least .+, .+ is best\.$/);
  await expect(card(page).getByRole('img', { name: /left out$/ })).toBeVisible();
  await expect(least).toHaveAttribute('aria-valuetext', /\d/);

  await driver.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const box = await driver.locator('.track').boundingBox();
  if (box === null) throw new Error('no track');
  const end = await most.boundingBox();
  if (end === null) throw new Error('no end');
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(sentence(page)).toHaveText(/ is between .+ and .+, .+ is best\.$/);
  const told = await sentence(page).innerText();
  expect(await digest.innerText()).toBe(before);

  const dialog = await openDialog(page, 'Share');
  await expect(dialog).toContainText('what one believes');
  const link = await dialog.getByRole('textbox', { name: /^Link/ }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  await expect(sentence(page)).toHaveText(told);

  await driver
    .getByRole('spinbutton')
    .first()
    .fill(await most.getAttribute('aria-valuemax').then((text) => text ?? ''));
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(/too few to say anything\.$/);
  await expect(card(page).locator('td.best').first()).toHaveText('');
  await card(page).getByRole('button', { name: 'All futures' }).click();
  await expect(sentence(page)).toHaveText(/in \d+ of 100 futures\.$/);
});

test('without futures the squares are runs, and there is nothing to believe', async ({ page }) => {
  await openPage(page, demo('0'));
  await expect(card(page).getByRole('img', { name: /^100 squares, one per run: / })).toBeVisible();
  await expect(card(page)).toContainText('they differ in random draws only');
  await expect(card(page).getByRole('slider')).toHaveCount(0);
  await expect(page.locator('#boxes')).toHaveCount(0);
});
