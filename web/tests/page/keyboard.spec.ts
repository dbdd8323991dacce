import type { Page } from '@playwright/test';
import type { State } from '../../src/state/share';
import { expect, openPage, ready, test } from './support/page';

/** Controls that the keyboard must reach, by a running number; members of a group of radio buttons count once. */
async function controls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const wanted = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';
    const radios = new Set<string>();
    let count = 0;
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>(wanted)) {
      const isOff =
        element.matches(':disabled, [tabindex="-1"], [hidden]') ||
        !element.checkVisibility({ visibilityProperty: true });
      if (isOff || element.closest('[inert]') !== null) continue;
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (radios.has(element.name)) continue;
        radios.add(element.name);
      }
      element.dataset['control'] = String(count++);
    }
    return count;
  });
}

const nameOfControl = (page: Page, control: number): Promise<string> =>
  page.evaluate((at) => document.querySelector(`[data-control="${at}"]`)?.outerHTML.slice(0, 140) ?? '', control);

const views: { name: string; state?: Partial<State> }[] = [
  { name: 'gallery' },
  { name: 'exhibit', state: { view: 'exhibits', id: 'black-hole' } },
  { name: 'story', state: { view: 'story' } },
  { name: 'workbench', state: { view: 'workbench' } },
  { name: 'map', state: { view: 'map' } },
  { name: 'diagnosis', state: { view: 'diagnosis' } },
  { name: 'own patch', state: { view: 'patch' } },
  { name: 'bet', state: { id: 'black-hole', lecture: true, screen: 1 } },
  { name: 'lever', state: { id: 'black-hole', lecture: true, screen: 5 } },
];

for (const { name, state } of views) {
  test(`${name}: Tab reaches every control and shows where it is`, async ({ page }) => {
    await openPage(page, state);
    const count = await controls(page);
    expect(count).toBeGreaterThan(2);
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const reached = new Set<number>();
    const unmarked: string[] = [];
    for (let press = 0; press < count + 30 && reached.size < count; ++press) {
      await page.keyboard.press('Tab');
      const { control, marked, html } = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement || element instanceof SVGElement))
          return { control: -1, marked: true, html: '' };
        // A ring may be drawn by what holds the control.
        const holders = [element, element.parentElement, ...element.children].filter((at) => at !== null);
        const marked = holders.some((at) => {
          const look = getComputedStyle(at);
          return (
            look.outlineStyle !== 'none' ||
            look.boxShadow !== 'none' ||
            (at instanceof SVGElement && look.stroke !== 'none')
          );
        });
        const control = Number(element.dataset['control'] ?? -1);
        return { control, marked: marked || element === document.body, html: element.outerHTML.slice(0, 140) };
      });
      if (control >= 0) reached.add(control);
      if (!marked) unmarked.push(html);
    }
    const missed = [];
    for (let control = 0; control < count; ++control)
      if (!reached.has(control)) missed.push(await nameOfControl(page, control));
    expect(missed, 'not reached').toEqual([]);
    expect(unmarked, 'focus not to be seen').toEqual([]);
  });
}

test('a parameter’s slider moves by the arrow keys and runs again', async ({ page }) => {
  await openPage(page, {});
  const slider = page.locator('main input[type="range"]').first();
  const before = await slider.inputValue();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveValue(before);
  await ready(page);
});

test('the time cursor moves by the arrow keys and speaks', async ({ page }) => {
  await openPage(page, {});
  const cursor = page.getByRole('slider', { name: /^Month shown/ }).first();
  await cursor.focus();
  const before = await cursor.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(cursor).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(cursor).toHaveAttribute('aria-valuetext', /20\d\d/);
});

test('dialogs close by Escape and give the focus back', async ({ page }) => {
  await openPage(page, {});
  const button = page.getByRole('banner').getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('the views for analysts unfold by the keyboard, and Escape folds them and gives the focus back', async ({
  page,
}) => {
  await openPage(page, { view: 'map' });
  const more = page.getByRole('button', { name: 'For analysts' });
  const diagnosis = page.getByRole('button', { name: 'Diagnosis', exact: true });
  await expect(diagnosis).toBeHidden();
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(diagnosis).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(diagnosis).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What holds partnerships back' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Diagnosis, for analysts' })).toBeFocused();
});
