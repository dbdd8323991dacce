import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EngineModule } from '../../src/engine/module.js';
import type { RoomTold } from '../../src/engine/types';
import type { RoundPlayed } from '../../src/state/share';
import { axeFaults } from './support/axe';
import { layoutFaults, sizes } from './support/layout';
import { digestByProgram } from './support/program';
import { digestShown, expect, inRoot, openPage, ready, roundUrl, settled, test } from './support/page';

const groups = ['Police', 'Council', 'NHS', 'Probation', 'Charity'] as const;
type Word = 'protect' | 'save' | 'rethink' | 'share' | 'invest';
const steps = 5;

const round = (page: Page) => page.locator('.round');

/** What the engine says of a round, asked apart from the page. */
function toldByEngine({ level, alone, future, choices }: RoundPlayed): RoomTold {
  const engine = EngineModule.of(new WebAssembly.Module(readFileSync(inRoot('build/wasm/concord.wasm'))));
  const main = `${level}.yaml`;
  const text = (name: string): string => readFileSync(inRoot(`scenarios/rounds/${name}`), 'utf8');
  engine.read(1, main, { [main]: text(main), 'town.csv': text('town.csv') });
  expect(engine.prepare(1, 1, { set: [], seed: '', replicates: '' }).problems).toEqual([]);
  const played = engine
    .show(1)
    .organisations.map(({ id }) => id)
    .filter((id) => alone === '' || id === alone);
  return engine.round(1, JSON.stringify({ future, played, choices }));
}

/** Each who plays makes a choice. */
async function choose(page: Page, words: Partial<Record<(typeof groups)[number], Word>>): Promise<void> {
  for (const [group, word] of Object.entries(words))
    await page
      .getByRole('group', { name: `${group} chooses` })
      .getByText(word, { exact: true })
      .click();
}

const everyone = (word: Word): Record<(typeof groups)[number], Word> => ({
  Police: word,
  Council: word,
  NHS: word,
  Probation: word,
  Charity: word,
});
const responses: Record<Word, string> = {
  protect: 'silo_retreat',
  save: 'short_term_savings',
  rethink: 'fundamental_questions',
  share: 'collaborative_advantage',
  invest: 'upstream_prevention',
};

/** From the gallery to the first choice. Which future is played is left to chance, which is the same in every test. */
async function begin(page: Page, level: string, who = 'Five groups'): Promise<void> {
  await page.addInitScript(() => (Math.random = () => 0.03));
  await openPage(page);
  await page.getByRole('button', { name: 'Play a round' }).click();
  await page.getByText(level, { exact: true }).click();
  await page.getByText(who, { exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('April 2010 to April 2012');
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(round(page)).toHaveAttribute('data-stage', 'happened');
}

/** Whether a mechanism is in a run for a year from its month, by the lines that the engine gives. */
function isIn({ lines }: RoomTold, name: string, month: number): boolean {
  const months = Array.from({ length: 12 }, (_, at) => month + at);
  const at = (outcome: string, of: 'room' | 'hold', m: number): number => lines[outcome]?.[of][m] ?? NaN;
  const toHold = (outcome: string, m: number): number => at(outcome, 'room', m) / at(outcome, 'hold', m);
  const toStart = (outcome: string, m: number): number => at(outcome, 'room', m) / at(outcome, 'room', 0);
  const rules: Record<string, (m: number) => boolean> = {
    savings_came_back: (m) => toHold('harm', m) >= 1.05,
    prevention_paid: (m) => toHold('harm', m) <= 0.95,
    less_than_apart: (m) => at('realised_advantage', 'room', m) < 0,
    distrust: (m) => toStart('trust', m) <= 0.95,
    strain_and_need: (m) => toStart('need', m) > 1,
    capability_worn: (m) => toStart('capability', m) <= 0.95,
    trust_built: (m) => toStart('trust', m) >= 1.05,
  };
  const rule = rules[name];
  return rule === undefined ? name in { hollow_partnership: 0, reserves_gone: 0 } : months.every(rule);
}

const plays: { level: string; id: string; words: Word[] }[] = [
  { level: 'Light cuts, long terms', id: 'gentle', words: ['invest', 'invest', 'share', 'invest', 'invest'] },
  { level: 'The cuts of 2010', id: 'usual', words: ['save', 'save', 'save', 'save', 'save'] },
  { level: 'Deep cuts, short terms', id: 'deep', words: ['share', 'protect', 'save', 'protect', 'rethink'] },
];

for (const { level, id, words } of plays) {
  test(`five groups play ${level.toLowerCase()} to a debrief that the run contains`, async ({ page }) => {
    await begin(page, level);
    for (const [step, word] of words.entries()) {
      await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled();
      await choose(page, everyone(word));
      await goOn(page);
      await expect(page.getByText(/^Harm left unresolved/)).toBeVisible();
      await page.getByRole('button', { name: step < steps - 1 ? 'Next choice' : 'What did we fall into?' }).click();
    }
    const future = Number(await round(page).getAttribute('data-future'));
    const choices = words.map((word) => groups.map(() => responses[word]));
    const told = toldByEngine({ level: id, alone: '', future, choices });
    const [first, ...others] = told.debrief ?? [];
    expect(first, 'a mechanism').toBeDefined();
    if (first === undefined) return;
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(first.title);
    await expect(heading).toContainText(first.date);
    for (const found of [first, ...others]) {
      expect(isIn(told, found.name, found.month), `${found.name} from month ${found.month}`).toBe(true);
      for (const sentence of found.sentences) await expect(page.getByText(sentence).first()).toBeAttached();
    }
    if (words.every((word) => word === 'save')) expect(first.name).toBe('savings_came_back');
    await ready(page);
    await expect(page.getByRole('heading', { name: /Place \d of 7, in 128 futures/ })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('what the room did can be repeated by the program', async ({ page }, testInfo) => {
  const played: RoundPlayed = {
    level: 'usual',
    alone: 'council',
    future: 7,
    choices: ['save', 'save', 'share', 'invest', 'invest'].map((word) => [responses[word as Word]]),
  };
  await page.goto(roundUrl(played));
  await expect(round(page)).toHaveAttribute('data-stage', 'debrief', { timeout: 30_000 });
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await expect(page.getByRole('heading', { name: /Place \d of 7, in 128 futures/ })).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save your choices as a scenario' }).click();
  const file = testInfo.outputPath('the-room.yaml');
  await (await download).saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain('2014-04: collaborative_advantage');
  expect(await digestShown(page)).toBe(digestByProgram(file, []));
});

test('one player meets partners who choose for themselves', async ({ page }) => {
  await begin(page, 'Deep cuts, short terms', 'Council alone');
  for (let step = 0; step < steps; ++step) {
    await expect(page.getByText('chooses for itself; trust between you')).toHaveCount(4);
    await choose(page, { Council: 'invest' });
    await goOn(page);
    await page.getByRole('button', { name: /Next choice|What did we fall into/ }).click();
  }
  const future = Number(await round(page).getAttribute('data-future'));
  const choices = Array.from({ length: steps }, () => ['upstream_prevention']);
  const told = toldByEngine({ level: 'deep', alone: 'council', future, choices });
  const first = told.debrief?.[0];
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first?.title ?? 'No trap that we know');
  const rows = page.getByRole('table').filter({ hasText: 'April 2010' }).getByRole('row');
  await expect(rows).toHaveCount(steps + 1);
  for (let step = 1; step <= steps; ++step) await expect(rows.nth(step).getByRole('cell').nth(1)).toHaveText('invest');
});

test('a round is played by the keyboard alone, and goes on after the page is read again', async ({ page }) => {
  await page.addInitScript(() => (Math.random = () => 0.03));
  await openPage(page);
  await page.getByRole('button', { name: 'Play a round' }).press('Enter');
  await page.getByRole('radio', { name: /Light cuts/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  for (let step = 0; step < steps; ++step) {
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(`April ${2010 + 2 * step} to April ${2012 + 2 * step}`);
    // The first group is next after "Go on", which waits; each further one a tab on.
    await page.getByRole('group', { name: 'Police chooses' }).getByRole('radio').first().focus();
    for (const group of groups) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await expect(
        page.getByRole('group', { name: `${group} chooses` }).getByRole('radio', { name: 'save' }),
      ).toBeChecked();
      await page.keyboard.press('Tab');
    }
    await page.getByRole('button', { name: 'Go on' }).focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(`April ${2012 + 2 * step}: what happened`);
    await expect(heading).toBeFocused();
    await page.getByRole('button', { name: /Next choice|What did we fall into/ }).press('Enter');
    if (step === 1) {
      await page.reload();
      await expect(heading).toHaveText('April 2014 to April 2016', { timeout: 30_000 });
    }
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Savings that came back');
});

test('every screen of a round has its place and is read aloud, light and dark', async ({ page }) => {
  await begin(page, 'The cuts of 2010');
  const faults: string[] = [];
  const look = async (screen: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await axeFaults(page)).map((fault) => `${screen}, ${colorScheme}: ${fault}`));
    }
    for (const size of sizes) faults.push(...(await layoutFaults(page, size)).map((fault) => `${screen}, ${fault}`));
    await page.setViewportSize({ width: 1366, height: 768 });
    await settled(page);
  };
  const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
  await look('choose');
  expect(await fits(), 'a choice needs no scrolling').toBe(true);
  await choose(page, { ...everyone('save'), Police: 'share' });
  await goOn(page);
  await look('what happened');
  expect(await fits(), 'what happened needs no scrolling').toBe(true);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Role round' }).click();
  await page.getByRole('button', { name: 'Next choice' }).click();
  await look('second choice');
  expect(await fits(), 'a later choice needs no scrolling').toBe(true);
  expect(faults).toEqual([]);
});
