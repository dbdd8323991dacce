import { readFileSync } from 'node:fs';
import {
  digestShown,
  expect,
  expectView,
  goTo,
  inRoot,
  openDialog,
  openPage,
  pageUrl,
  ready,
  settled,
  test,
} from './support/page';

test('a link brings back what was seen, on a fresh page and by the address', async ({ page }) => {
  await openPage(page, { id: 'black-hole', set: { trust_down: 2 }, seed: 7, view: 'diagnosis' });
  const digest = await digestShown(page);
  const dialog = await openDialog(page, 'Share');
  const link = await dialog.getByRole('textbox', { name: /^Link/ }).inputValue();
  await expect(dialog).toContainText('trust down 2');
  await expect(dialog).toContainText('the screen: Diagnosis');
  await expect(dialog).toContainText('the file index.html, which you send or copy');
  await expect(dialog).toContainText('Not in it');
  expect(link.length).toBeLessThan(2000);

  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  await expectView(page, 'diagnosis');
  expect(await digestShown(page)).toBe(digest);

  await page.goto('about:blank');
  await page.goto(pageUrl);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'waiting');
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await ready(page);
  expect(await digestShown(page)).toBe(digest);
  await page.goBack();
  await expectView(page, 'exhibits');
});

test('a pasted link is opened in this copy of the page; nonsense is refused', async ({ page }) => {
  await openPage(page, { id: 'demo', seed: 9 });
  const digest = await digestShown(page);
  let dialog = await openDialog(page, 'Share');
  const link = await dialog.getByRole('textbox', { name: /^Link/ }).inputValue();
  await page.goto('about:blank');
  await openPage(page);
  dialog = await openDialog(page, 'Share');
  const field = dialog.getByRole('textbox', { name: /Paste it here/ });
  await field.fill(`${link.slice(0, -20)}`);
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(dialog).toContainText('no link of this page');
  await field.fill(link.replace(/^file:.*#/, 'https://somewhere.example/concord.html#'));
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await ready(page);
  expect(await digestShown(page)).toBe(digest);
});

test('one’s own patch travels in the link, with a word about its length', async ({ page }) => {
  await openPage(page);
  await goTo(page, 'patch');
  const yaml = readFileSync(inRoot('scenarios/demo.yaml'), 'utf8')
    .replace(/^title:.*$/m, 'title: Our own patch')
    .replace(/^runs:.*$/m, 'runs: 16');
  await page.getByRole('combobox', { name: /start from/ }).selectOption('demo');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of demo.yaml' }).fill(yaml);
  await expect(page.getByText('Our own patch')).toBeVisible();
  await page.getByRole('button', { name: 'Run in the workbench' }).click();
  await ready(page);
  const digest = await digestShown(page);
  const dialog = await openDialog(page, 'Share');
  await expect(dialog).toContainText('Many mail programs cut long links');
  const link = await dialog.getByRole('textbox', { name: /^Link/ }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  expect(await digestShown(page)).toBe(digest);
});

test('the link and the command go to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await openPage(page, {});
  const dialog = await openDialog(page, 'Share');
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  await settled(page);
});
