import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, goTo, openDialog, openPage, ready, test } from './support/page';

async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Rows of a CSV; results hold no line breaks in cells. */
function rowsOf(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return lines.map((line) => [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map((match) => match[1] ?? ''));
}

test('tables parse, in one archive and each alone', async ({ page }) => {
  await openPage(page, {});
  const dialog = await openDialog(page, 'Take away');
  const everything = await download(page, dialog.getByRole('button', { name: 'Everything (.zip)' }));
  expect(everything.name).toBe('demo-results.zip');
  const files = Object.entries(unzipSync(everything.bytes));
  const names = files.map(([name]) => name);
  for (const name of ['summary.csv', 'monthly.csv', 'breakeven.csv', 'diagnosis.csv', 'report.html'])
    expect(names).toContain(`demo-results/${name}`);
  for (const [name, bytes] of files.filter(([name]) => name.endsWith('.csv'))) {
    const [head = [], ...rows] = rowsOf(strFromU8(bytes));
    expect(head.length, name).toBeGreaterThan(2);
    const isEmpty = name.endsWith('/acceptable.csv'); // the demo sets no limits
    expect(rows.length > 0, name).toBe(!isEmpty);
    expect(
      rows.filter((row) => row.length !== head.length),
      name,
    ).toEqual([]); // of each row by itself it takes a minute
  }
  const summary = await download(page, dialog.getByRole('button', { name: 'summary.csv' }));
  expect(summary.name).toBe('demo-summary.csv');
  expect(summary.bytes.toString()).toBe(
    strFromU8(files.find(([name]) => name.endsWith('/summary.csv'))?.[1] ?? new Uint8Array()),
  );
  const report = await download(page, dialog.getByRole('button', { name: 'Report (.html)' }));
  expect(report.bytes.toString()).toMatch(/^<!doctype html>/i);
});

test('the squares leave with a key of the responses that are best somewhere', async ({ page }) => {
  await openPage(page, { replicates: 64 });
  const dialog = await openDialog(page, 'Take away');
  const svg = await download(page, dialog.getByRole('button', { name: /^SVG of 100 squares/ }));
  const [squares, texts] = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = (name: string): Element[] => [...document.querySelectorAll(name)];
    return [all('svg svg rect').length, all('text').map(({ textContent }) => textContent)] as const;
  }, svg.bytes.toString());
  expect(squares).toBe(100);
  expect(texts).toContain('upstream prevention');
  expect(texts.join(' ')).not.toContain('Lines are medians');
});

test('charts leave as SVG and PNG', async ({ page }) => {
  await openPage(page, {});
  const dialog = await openDialog(page, 'Take away');
  const svg = await download(page, dialog.getByRole('button', { name: /^SVG of Harm/ }).first());
  expect(svg.name).toMatch(/^demo-.+\.svg$/);
  const text = svg.bytes.toString();
  expect(text).not.toContain('var(--');
  const sound = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'image/svg+xml');
    return document.querySelector('parsererror') === null && document.querySelectorAll('path').length > 2;
  }, text);
  expect(sound).toBe(true);

  const png = await download(page, dialog.getByRole('button', { name: /^PNG of Harm/ }).first());
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);
  expect(png.bytes.length).toBeGreaterThan(5000);
});

test('the scenario with its changes is accepted again', async ({ page }) => {
  await openPage(page, { set: { trust_down: 2 } });
  const dialog = await openDialog(page, 'Take away');
  const yaml = await download(page, dialog.getByRole('button', { name: /1 changed parameter/ }));
  expect(yaml.name).toBe('demo-changed.yaml');
  expect(yaml.bytes.toString()).toContain('trust_down: 2');
  await page.keyboard.press('Escape');
  await goTo(page, 'patch');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ]);
  await chooser.setFiles([{ name: yaml.name, mimeType: 'text/yaml', buffer: yaml.bytes }]);
  await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
  await page.getByRole('button', { name: 'Run in the workbench' }).click();
  await ready(page);
});
