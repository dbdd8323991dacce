import { library } from './support/library';
import { expect, expectView, openPage, pageUrl, ready, test } from './support/page';

for (const { id, path } of library().filter(({ path }) => path.startsWith('exhibits/'))) {
  test(`exhibit ${id} opens from the gallery, waits for a bet, runs and shows charts`, async ({ page }) => {
    await openPage(page);
    await page.locator(`#card-${id}`).click();
    const run = page.getByRole('button', { name: 'Run', exact: true });
    await expect(run).toBeEnabled();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await expect(page.getByRole('heading', { name: 'Before the run' })).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'All charts' }),
      `${path} shows results before the run`,
    ).toBeHidden();
    await run.click();
    await ready(page);
    await expect(page.getByRole('heading', { name: 'All charts' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /notice/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Questions for the room/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Where it comes from' })).toBeVisible();
    const charts = (): Promise<number> =>
      page
        .locator('main svg')
        .evaluateAll(
          (all) =>
            all.filter(
              (svg) => svg.getBoundingClientRect().width > 200 && svg.querySelectorAll('path, rect').length > 2,
            ).length,
        );
    await expect.poll(charts).toBeGreaterThan(0);
  });
}

test('whole patches open on their story', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: /Two forces, four areas/ }).click();
  await ready(page);
  await expectView(page, 'story');
});

test('the gallery offers a story to start with', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Start with a story' }).click();
  await expect(page.getByText('The savings trap')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('a patch chosen before the engine has started opens when it has', async ({ page }) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find((at) => at.textContent === 'Compare responses');
      if (button === undefined) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document, { subtree: true, childList: true });
  });
  await page.goto(pageUrl);
  await expect(page.getByText(/^(So far, from the first|From) \d+/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Seven forces of the North East');
});
