import type { Page } from '@playwright/test';
import type { State } from '../../../src/state/share';
import { expect, goTo, openDialog } from './page';

/** Everything there is to look at, and the way to it. */
export const looks: { name: string; state?: Partial<State>; go?: (page: Page) => Promise<unknown> }[] = [
  { name: 'gallery' },
  { name: 'exhibit', state: { view: 'exhibits', id: 'black-hole' } },
  { name: 'story', state: { view: 'story', id: 'north-east', replicates: 64 } },
  { name: 'workbench', state: { view: 'workbench', id: 'north-east', replicates: 64 } },
  {
    name: 'workbench, with something believed',
    state: { view: 'workbench', replicates: 64, believed: { prevention_return: [2.4, 3.2], trust_down: [0, 0.2] } },
  },
  { name: 'map', state: { view: 'map', id: 'north-east' } },
  { name: 'diagnosis', state: { view: 'diagnosis', id: 'north-east' } },
  { name: 'diagnosis of one partnership', state: { view: 'diagnosis', id: 'demo', partnership: 'harbour_csp' } },
  { name: 'own patch, empty', go: (page) => goTo(page, 'patch') },
  {
    name: 'own patch, with mistakes',
    go: async (page) => {
      await goTo(page, 'patch');
      await page.getByRole('combobox', { name: /start from/ }).selectOption('north-east');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      const text = page.getByRole('textbox', { name: 'Text of north-east.yaml' });
      await text.fill(
        (await text.inputValue()).replace('months:', 'monts:').replace('upstream_prevention', 'upstream_prevntion'),
      );
      await expect(page.getByRole('button', { name: /unknown key 'monts'/ })).toBeVisible();
    },
  },
  { name: 'share', state: { set: { trust_down: 2 } }, go: (page) => openDialog(page, 'Share') },
  {
    name: 'take away',
    state: {},
    go: async (page) => {
      const dialog = await openDialog(page, 'Take away');
      await expect(dialog.getByRole('button', { name: 'summary.csv' })).toBeVisible();
    },
  },
  { name: 'lecture, question', state: { id: 'the-savings-trap', lecture: true } },
  { name: 'lecture, bet', state: { id: 'the-savings-trap', lecture: true, screen: 1 } },
  { name: 'lecture, answer', state: { id: 'silo-retreat', lecture: true, screen: 3 } },
  { name: 'lecture, lever', state: { id: 'black-hole', lecture: true, screen: 5 } },
];
