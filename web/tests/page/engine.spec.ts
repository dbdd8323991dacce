import { library } from './support/library';
import { digestByProgram } from './support/program';
import { digestShown, expect, openPage, ready, stateWith, test } from './support/page';
import { fragmentOf } from '../../src/state/share';

test('every shipped scenario gives the digest of the program', async ({ page }) => {
  test.setTimeout(180_000);
  const draws = { seed: 3, replicates: 6 };
  await openPage(page, { id: 'demo', seed: 99 });
  for (const { id, path } of library()) {
    await page.evaluate(
      (fragment) => {
        document.documentElement.dataset['state'] = '';
        location.hash = fragment;
      },
      fragmentOf(stateWith({ id, ...draws })),
    );
    await ready(page);
    const program = digestByProgram(`scenarios/${path}`, ['--seed', '3', '--replicates', '6']);
    expect(await digestShown(page), path).toBe(program);
  }
});

test('a changed parameter gives the digest that the command shown gives', async ({ page }) => {
  await openPage(page, { id: 'demo', set: { trust_down: 2 }, seed: 5, replicates: 6 });
  const dialog = page.getByRole('dialog');
  await page.getByRole('banner').getByRole('button', { name: 'Take away' }).click();
  const command = await dialog.getByText(/^concord compare/).innerText();
  await page.keyboard.press('Escape');
  const words = command.split(/\s+/);
  expect(words.slice(0, 2)).toEqual(['concord', 'compare']);
  expect(await digestShown(page)).toBe(digestByProgram(words[2] ?? '', words.slice(3)));
});
