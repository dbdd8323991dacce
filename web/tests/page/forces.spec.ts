import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { program } from './support/program';
import { expect, goTo, openPage, ready, test } from './support/page';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Name of a force' });
const options = (page: Page): Locator => page.getByRole('listbox', { name: 'Forces' }).getByRole('option');

/** What the program writes of a force. */
function byProgram(force: string, options: string[] = []): string {
  const folder = test.info().outputPath('made');
  mkdirSync(folder, { recursive: true });
  execFileSync(program(), ['new', 'made', '--force', force, ...options, '--quiet'], { cwd: folder });
  return readFileSync(join(folder, 'made.yaml'), 'utf8');
}

test.describe('the patch of an English force', () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page);
    await goTo(page, 'patch');
    await expect(field(page)).toBeVisible();
  });

  test('is found by a name spelt wrong, made and run from the keyboard', async ({ page }) => {
    await field(page).focus();
    await page.keyboard.type('warickshre');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('Warwickshire Police');
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Text of warwickshire.yaml' });
    await expect(text).toHaveValue(byProgram('Warwickshire'));
    await expect(page.getByRole('region', { name: 'Files of the scenario' })).toBeFocused();
    const ages = page.getByRole('region', { name: /^How old its figures are/ });
    await expect(ages.getByRole('listitem').first()).toHaveText(
      'when the cuts come and how deep they are: real, 2010 to 2018',
    );
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
    await page.getByRole('button', { name: 'Run in the workbench' }).focus();
    await page.keyboard.press('Enter');
    await ready(page);
    await expect(page.getByRole('heading', { name: 'The patch of Warwickshire Police' }).first()).toBeVisible();
  });

  test('starts today with a cut of one’s own, as the program’s does', async ({ page }) => {
    await field(page).fill('plymouth');
    await options(page).filter({ hasText: 'Devon and Cornwall Police' }).click();
    await page.getByRole('radio', { name: 'A cut of your own' }).check();
    await page.getByRole('spinbutton', { name: 'lose' }).fill('120');
    const make = page.getByRole('button', { name: 'Make its patch' });
    await make.click();
    await expect(page.getByRole('alert')).toContainText("must be a whole number from 1 to 90, not '120'");
    await page.getByRole('spinbutton', { name: 'lose' }).fill('9');
    await page.getByRole('textbox', { name: 'from, year and month' }).fill('2027-04');
    await page.getByRole('spinbutton', { name: 'over' }).fill('3');
    await make.click();
    const expected = byProgram('Devon and Cornwall', ['--start', '2027-04', '--cut', '9', '--over', '3']);
    await expect(page.getByRole('textbox', { name: 'Text of devon-and-cornwall.yaml' })).toHaveValue(expected);
    await expect(page.getByText('real, 2017-18; 9 years old at this start')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Ready to run' })).toBeVisible();
  });

  test('is chosen from a list that says what it may mean, and asks where several fit', async ({ page }) => {
    await field(page).click();
    await expect(options(page)).toHaveCount(39);
    await field(page).fill('london');
    await expect(options(page)).toHaveText([/City of London Police/, /Metropolitan Police/]);
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await field(page).fill('gotham city');
    await expect(options(page)).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'No English force is called so' })).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Make its patch' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`reads well to a machine in ${theme}, with the list open`, async ({ page }) => {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await page.getByRole('radio', { name: 'A cut of your own' }).check();
      await field(page).fill('york');
      await expect(options(page)).toHaveCount(3);
      expect(await axeFaults(page)).toEqual([]);
    });
  }
});
