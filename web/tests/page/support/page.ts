// The built page as the tests open it: from the disk, with an eye on the console and on the network.

import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { fragmentOf, type RoundPlayed, type State } from '../../../src/state/share';
import { isForAnalysts, nameOf, type View } from '../../../src/state/views';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const inRoot = (path: string): string => root + path;
export const pageFile = process.env['CONCORD_PAGE'] ?? inRoot('build/page/index.html');
export const pageUrl = `file://${pageFile}`;

/** A page on which nothing may go wrong unseen: console errors and requests fail the test. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.context().on('request', (request) => {
        const url = request.url();
        const isPage = url.startsWith('file:') && request.isNavigationRequest();
        if (!isPage && !/^(blob|data):/.test(url)) faults.push(`request: ${url.slice(0, 200)}`);
      });
      await use();
      expect(faults, 'console errors and requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A state as links hold it: the demo with few runs unless said otherwise. */
export function stateWith(change: Partial<State>): State {
  return {
    view: 'workbench',
    ran: true,
    id: 'demo',
    set: {},
    seed: 1,
    replicates: 8,
    hidden: [],
    outcome: 'harm',
    believed: {},
    response: 'upstream_prevention',
    partnership: '',
    month: 60,
    lecture: false,
    screen: 0,
    ...change,
  };
}

/** Waits for the end of a run and for the picture of it. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
  await settled(page);
}

/** Waits until the engine has started; no run is needed. */
export async function started(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', /waiting|running|ready/, { timeout: 30_000 });
}

/** Waits until nothing of the document has changed for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const still = 200;
        const longest = setTimeout(resolve, 5000);
        let timer = setTimeout(resolve, still);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            clearTimeout(longest);
            resolve();
          }, still);
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** Opens the page, by a link if a state is given, and waits for its run. */
export async function openPage(page: Page, state?: Partial<State>): Promise<void> {
  await page.goto(state === undefined ? pageUrl : `${pageUrl}#${fragmentOf(stateWith(state))}`);
  await (state === undefined ? started(page) : ready(page));
}

/** The ways to the views, with those for analysts unfolded. */
export async function ways(page: Page): Promise<Locator> {
  const ways = page.getByRole('navigation', { name: 'Views' });
  const more = ways.getByRole('button', { expanded: false });
  if ((await more.count()) > 0) await more.click();
  return ways;
}

/** The link to a round that is played so far. */
export function roundUrl(round: RoundPlayed): string {
  return `${pageUrl}#${fragmentOf(stateWith({ view: 'round', ran: false, id: '', round }))}`;
}

/** Shows a view by its button in the header. */
export async function goTo(page: Page, view: View): Promise<void> {
  const within = isForAnalysts(view) ? await ways(page) : page.getByRole('navigation', { name: 'Views' });
  await within.getByRole('button', { name: nameOf(view), exact: true }).click();
  await settled(page);
}

/** Checks that a view is the one shown, as the header says. */
export async function expectView(page: Page, view: View): Promise<void> {
  const button = (await ways(page)).getByRole('button', { name: nameOf(view), exact: true });
  await expect(button).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
}

/** Opens a dialog of the header and returns it. */
export async function openDialog(page: Page, name: 'Share' | 'Take away'): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The digest that the page shows. */
export async function digestShown(page: Page): Promise<string> {
  const dialog = await openDialog(page, 'Take away');
  const text = await dialog.getByText('Fingerprint of the results').innerText();
  await page.keyboard.press('Escape');
  return /\b[0-9a-f]{16,}\b/.exec(text)?.[0] ?? '';
}
