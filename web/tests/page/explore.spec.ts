import { execFileSync } from 'node:child_process';
import { digestByProgram, program, programHasPage } from './support/program';
import { digestShown, expect, expectView, inRoot, ready, started, test } from './support/page';

test('a page by concord explore opens on its own story, with the changes and the random draws asked for', async ({
  page,
}) => {
  test.skip(!programHasPage(), 'this program was built without the page');
  const file = test.info().outputPath('north-east.html');
  const options = ['--seed', '4', '--replicates', '6', '--set', 'trust_down=2'];
  execFileSync(program(), ['explore', 'scenarios/north-east.yaml', '--out', file, '--quiet', ...options], {
    cwd: inRoot(''),
  });
  await page.goto(`file://${file}`);
  await ready(page);
  await expectView(page, 'story');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which response to the 2010 cuts');
  await expect(page.getByText('From 6 futures.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Map of 100 organisations/ })).toBeVisible();
  await expect(page.locator('main input[type="range"]')).toHaveCount(0);
  expect(await digestShown(page)).toBe(digestByProgram('scenarios/north-east.yaml', options));
});

test('an exhibit by concord explore waits for a prediction', async ({ page }) => {
  test.skip(!programHasPage(), 'this program was built without the page');
  const file = test.info().outputPath('black-hole.html');
  execFileSync(program(), ['explore', 'scenarios/exhibits/black-hole.yaml', '--out', file, '--quiet'], {
    cwd: inRoot(''),
  });
  await page.goto(`file://${file}`);
  await started(page);
  await expectView(page, 'exhibits');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Why do small forces hold back');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'waiting');
});
