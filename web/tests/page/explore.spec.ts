import { execFileSync } from 'node:child_process';
import { digestByProgram, program, programHasPage } from './support/program';
import { digestShown, expect, expectView, inRoot, ready, test } from './support/page';

test('a page by concord explore opens on its scenario, with the changes and the random draws asked for', async ({
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
  await expectView(page, 'workbench');
  expect(await digestShown(page)).toBe(digestByProgram('scenarios/north-east.yaml', options));
});
