import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkLines } from './support/program';
import { expect, goTo, inRoot, openPage, ready, test } from './support/page';

const demo = readFileSync(inRoot('scenarios/demo.yaml'), 'utf8');

/** A folder of this test's own, which the next run of it clears. */
function ownFolder(): string {
  const folder = test.info().outputPath('files');
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function bring(page: Page, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ]);
  await chooser.setFiles(paths);
}

test.describe('own patch', () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page);
    await goTo(page, 'patch');
  });

  test('mistakes in a YAML are said as concord check says them, and lead to their place', async ({ page }) => {
    const folder = ownFolder();
    const wrong = demo
      .replace('months:', 'monts:')
      .replace('kind: health', 'kind: helth')
      .replace('seed: 1', 'seed: -1');
    writeFileSync(join(folder, 'wrong.yaml'), wrong);
    await bring(page, [join(folder, 'wrong.yaml')]);
    const lines = checkLines(folder, 'wrong.yaml');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) await expect(page.getByRole('button', { name: line, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run in the workbench' })).toBeDisabled();

    await page.getByRole('button', { name: /unknown kind 'helth'/ }).click();
    const text = page.getByRole('textbox', { name: 'Text of wrong.yaml' });
    await expect(text).toBeFocused();
    const selected = await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe('helth');

    await text.fill(demo.replace(/^runs:.*$/m, 'runs: 16'));
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
    await page.getByRole('button', { name: 'Run in the workbench' }).click();
    await ready(page);
  });

  test('a scenario with its tables, dropped without their folder', async ({ page }) => {
    const tables = ['areas', 'organisations', 'partnerships'].map((name) =>
      inRoot(`scenarios/data/north-east-${name}.csv`),
    );
    await bring(page, [inRoot('scenarios/north-east.yaml'), ...tables]);
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'north-east-areas.csv' })).toBeVisible();
  });

  test('a mistake in a table is said as concord check says it', async ({ page }) => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'patch.yaml'), demo.replace(/^areas:\n(?: {2}- .*\n)+/m, 'areas: {file: areas.csv}\n'));
    writeFileSync(
      join(folder, 'areas.csv'),
      'id,name,population\nharbour,Harbour,250000\nvale,Vale,minus\nmilltown,Milltown,1\ncoast,Coast,2\n',
    );
    await bring(page, [join(folder, 'patch.yaml'), join(folder, 'areas.csv')]);
    const lines = checkLines(folder, 'patch.yaml');
    expect(lines.join('\n')).toContain('areas.csv:3');
    for (const line of lines) await expect(page.getByRole('button', { name: line, exact: true })).toBeVisible();
    await page.getByRole('button', { name: lines[0] ?? '', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Text of areas.csv' })).toBeFocused();
  });

  for (const [what, bytes] of [
    ['Latin-1', Buffer.from('id,name\ncafe,Caf\xe9\n', 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('concord: 1\n', 'utf16le')])],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from([0xff, 0x00])])],
  ] as const) {
    test(`a file in ${what} is refused as concord check refuses it`, async ({ page }) => {
      const folder = ownFolder();
      writeFileSync(join(folder, 'strange.yaml'), bytes);
      await bring(page, [join(folder, 'strange.yaml')]);
      const [line] = checkLines(folder, 'strange.yaml');
      expect(line).toBeDefined();
      await expect(page.getByText(line ?? '', { exact: true })).toBeVisible();
    });
  }

  test('of a table that is refused nobody could think that it is ready to run', async ({ page }) => {
    await bring(page, [inRoot('scenarios/demo.yaml')]);
    const ready = page.getByRole('heading', { name: 'Ready to run' });
    await expect(ready).toBeVisible();
    const folder = ownFolder();
    writeFileSync(join(folder, 'bodies.csv'), 'colour,size\nred,3\n');
    await bring(page, [join(folder, 'bodies.csv')]);
    await expect(page.getByRole('alert')).toContainText('Not taken in: bodies.csv');
    await expect(ready).toBeHidden();
    await expect(page.getByRole('button', { name: 'Run in the workbench' })).toBeHidden();
    await page.getByRole('button', { name: 'Go on without it' }).click();
    await expect(ready).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('a lone table of organisations becomes a scenario', async ({ page }) => {
    await bring(page, [inRoot('scenarios/data/north-east-organisations.csv')]);
    await expect(page.getByRole('textbox', { name: 'Text of my-patch.yaml' })).toHaveValue(
      /north-east-organisations\.csv/,
    );
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
  });

  test('a commented new scenario is valid, and its text survives a look at another view', async ({ page }) => {
    await page.getByRole('combobox', { name: /start from/ }).selectOption({ label: 'a new scenario, with comments' });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Text of my-patch.yaml' });
    await text.fill((await text.inputValue()).replace(/^title:.*$/m, 'title: Kept'));
    await goTo(page, 'exhibits');
    await goTo(page, 'patch');
    await expect(text).toHaveValue(/^title: Kept$/m);
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
  });

  test('a drop anywhere on the page counts', async ({ page }) => {
    const transfer = await page.evaluateHandle((yaml) => {
      const data = new DataTransfer();
      data.items.add(new File([yaml], 'dropped.yaml'));
      return data;
    }, demo);
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expect(page.getByRole('textbox', { name: 'Text of dropped.yaml' })).toBeVisible();
  });

  test('the keys can be searched', async ({ page }) => {
    await page.getByRole('searchbox', { name: /Search the/ }).fill('runs of each');
    const keys = page.getByRole('region', { name: 'Keys of a scenario' });
    await expect(keys.getByText('runs', { exact: true })).toBeVisible();
    await expect(keys.getByText('population', { exact: true })).toBeHidden();
  });
});
