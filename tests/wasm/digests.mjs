// The page's engine says what the program says: digests and findings of every scenario that ships, messages about broken ones, the
// tables' rows, words, styles, what holds partnerships back, and the files of a result folder byte by byte.
//
//     node tests/wasm/digests.mjs PROGRAM TABLES MODULES      e.g. build/release/concord build/release/concord_tables build/wasm

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineModule } from '../../web/src/engine/module.js';

const [program, tables, modules] = process.argv.slice(2).map((path) => resolve(path));
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = mkdtempSync(join(tmpdir(), 'concord-'));
const replicates = 8;
let failures = 0;
let claims = 0;

function check(claim, actual, expected) {
  ++claims;
  if (actual === expected) return;
  ++failures;
  console.log(`${claim}\n  page     ${actual}\n  program  ${expected}`);
}

/** The scenario and the tables it may name. */
function filesOf(path) {
  const bytes = readFileSync(path);
  const files = { [path]: bytes };
  for (const [name] of bytes.toString('latin1').matchAll(/[\w./-]+\.csv/g)) {
    try {
      files[name] = readFileSync(join(dirname(path), name));
    } catch {
      // The program does not find it either.
    }
  }
  return files;
}

const shipped = ['scenarios', 'scenarios/exhibits'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

/** Where the program's results of a shipped scenario are. */
function byProgram(path) {
  const folder = join(scratch, basename(path, '.yaml'));
  execFileSync(program, ['compare', path, '--replicates', `${replicates}`, '--out', folder, '--quiet'], { cwd: root });
  return folder;
}

/** All blocks of a prepared scenario, or the first of them, into the comparison of the same number. */
function takeBlocks(engine, number, everything, first) {
  const { blocks, repeats } = engine.show(number);
  for (let block = 0; block < (first ?? blocks + repeats); block += 1)
    engine.takeBlock(number, block, engine.runBlock(number, block, everything));
}

function checkRuns(engine) {
  shipped.forEach((path, number) => {
    const folder = byProgram(path);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    engine.read(number, path, filesOf(path));
    const { problems } = engine.prepare(number, number, { set: [], seed: '', replicates: `${replicates}` });
    check(`${path} is valid`, JSON.stringify(problems), '[]');
    check(`hash of ${path}`, engine.show(number).hash, manifest.scenario.hash);
    engine.beginComparison(number, number, true);
    takeBlocks(engine, number, true);
    engine.takeStock(number);
    check(`digest of ${path}`, engine.summary(number).digest, manifest.digest);
    const files = engine.files(number);
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.csv')))
      check(`${name} of ${path} is the same`, files[name] === readFileSync(join(folder, name), 'utf8'), true);
    engine.forgetComparison(number);
    engine.forgetPrepared(number);
    engine.forgetPatch(number);
  });
}

/** Two blocks, the second not whole, a changed parameter and another seed. */
function checkChanges(engine) {
  const path = 'scenarios/demo.yaml';
  const changes = { set: ['trust_down=2', 'pace=0.2'], seed: '5', replicates: '11' };
  const words = ['compare', path, '--seed', '5', '--replicates', '11', ...changes.set.flatMap((set) => ['--set', set])];
  const printed = execFileSync(program, [...words, '--json', '--out', join(scratch, 'changed'), '--force'], { cwd: root });
  const expected = JSON.parse(printed);
  engine.read(1, path, filesOf(path));
  engine.prepare(1, 1, changes);
  engine.beginComparison(1, 1, false);
  takeBlocks(engine, 1, false);
  const { heading } = engine.takeStock(1);
  const comparison = engine.summary(1);
  check('findings as the page shows them', heading.findings.map(plain).join('\n'), expected.findings.join('\n'));
  for (const part of ['digest', 'findings', 'summary', 'break_even'])
    check(`${part} with changes`, JSON.stringify(comparison[part]), JSON.stringify(expected[part]));

  engine.read(2, 'changed.yaml', { 'changed.yaml': engine.yaml(1) });
  const { problems } = engine.prepare(2, 2, { set: [], seed: '', replicates: '' });
  check(`the YAML with changes is valid`, JSON.stringify(problems), '[]');
  engine.beginComparison(2, 2, false);
  takeBlocks(engine, 2, false);
  engine.takeStock(2);
  check(`digest of the YAML with changes`, engine.summary(2).digest, expected.digest);

  const words2 = ['diagnose', path, '--seed', '5', '--replicates', '11', '--response', 'silo_retreat', '--json'];
  const diagnosed = JSON.parse(execFileSync(program, [...words2, ...changes.set.flatMap((set) => ['--set', set])], { cwd: root }));
  const { partnerships } = engine.show(1);
  const releases = partnerships.flatMap((_, row) => engine.releases(1, row, engine.means(1), 'silo_retreat'));
  check(`confirmed releases`, JSON.stringify(releases), JSON.stringify(diagnosed.confirmed));
  const { rows: numbers } = engine.diagnosis(1, engine.means(1), 'silo_retreat');
  const named = (list) => list.map(({ name }) => name);
  const { causes, interventions } = engine.describe();
  const lists = {
    response: named(engine.show(1).policies),
    partnership: partnerships.map(({ id }) => id),
    kind: ['local', 'between_forces', 'contract'],
    stands_out: named(causes),
    best_intervention: named(interventions),
  };
  const columns = Object.keys(diagnosed.diagnosis[0]);
  check(`rows of the diagnosis`, numbers.length / columns.length, diagnosed.diagnosis.length);
  diagnosed.diagnosis.forEach((row, at) => {
    const actual = columns.map((name, column) => {
      const number = numbers[at * columns.length + column];
      if (name in lists) return lists[name][number] ?? null;
      return Number.isFinite(number) ? number : null;
    });
    check(`row ${at} of the diagnosis`, JSON.stringify(actual), JSON.stringify(Object.values(row)));
  });
}

/** Half of a run says what a run of so many says, and the whole of it still what it would have said alone. */
function checkParts(engine) {
  const path = 'scenarios/demo.yaml';
  engine.read(3, path, filesOf(path));
  engine.prepare(3, 3, { set: [], seed: '', replicates: '24' });
  engine.beginComparison(3, 3, false);
  const said = (runs) => {
    const words = ['compare', path, '--replicates', `${runs}`, '--json', '--out', join(scratch, 'part'), '--force'];
    return JSON.parse(execFileSync(program, words, { cwd: root }));
  };
  const same = (runs) => {
    const comparison = engine.summary(3);
    const expected = said(runs);
    for (const part of ['digest', 'findings', 'summary', 'break_even'])
      check(`${part} of ${runs} runs of 24`, JSON.stringify(comparison[part]), JSON.stringify(expected[part]));
  };
  takeBlocks(engine, 3, false, 2);
  check('runs so far', engine.takeStock(3).heading.replicates, 16);
  check('runs behind the means', engine.means(3)[0], 16);
  same(16);
  engine.takeBlock(3, 2, engine.runBlock(3, 2, false));
  same(16); // until stock is taken again
  engine.takeStock(3);
  same(24);
}

/** The blanks that the page keeps from breaking are plain ones in the program. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Everything that is said or drawn by a name. */
function checkWords(engine) {
  const path = 'scenarios/demo.yaml';
  const said = JSON.parse(execFileSync(tables, [path], { encoding: 'utf8', maxBuffer: 1e8 }));
  const same = (what, actual, expected) => check(what, JSON.stringify(actual), JSON.stringify(expected));
  same('tables', engine.describe(), JSON.parse(said.tables));
  same('styles', engine.styles(), JSON.parse(said.styles));
  for (const [name, [text, title]] of Object.entries(said.words)) {
    check(`words of ${name}`, engine.say(JSON.stringify(['words', name])), text);
    check(`${name} as a heading`, engine.say(JSON.stringify(['title', name])), title);
  }
  for (const { asked, text } of said.numbers) check(`words for ${JSON.stringify(asked)}`, engine.say(JSON.stringify(asked)), text);
  engine.read(1, path, filesOf(path));
  engine.prepare(1, 1, { set: [], seed: '', replicates: '11' });
  engine.beginComparison(1, 1, false);
  takeBlocks(engine, 1, false);
  const { looks, rankings, told, holdbacks } = said.run;
  same('rankings', engine.takeStock(1).rankings, rankings);
  same('looks of the scenario', engine.looks(1), looks);
  for (const [outcome, expected] of Object.entries(told)) same(`what is said of ${outcome}`, engine.told(1, outcome), expected);
  for (const [response, expected] of Object.entries(holdbacks))
    same(`what holds back under ${response}`, engine.diagnosis(1, engine.means(1), response).holdbacks, expected);
}

/** The patch of every English force, with the real cuts and with one's own: the file that the program writes. */
function checkForces(engine) {
  const latest = 'data/england-latest.csv';
  process.chdir(join(root, 'scenarios'));
  const { forces, cut } = engine.readEngland({ ...filesOf('england.yaml'), [latest]: readFileSync(latest) });
  process.chdir(root);
  const listed = execFileSync(program, ['new', '--list-forces'], { encoding: 'utf8' }).trim().split('\n');
  check('the list of forces', forces.map(({ name }) => name).join('\n'), listed.join('\n'));
  const { start, percent, years } = cut;
  const own = { start, percent: `${percent}`, years: `${years}` };
  const words = ['--start', own.start, '--cut', own.percent, '--over', own.years];
  for (const [asked, options] of [
    [null, []],
    [own, words],
  ]) {
    for (const force of listed) {
      const place = mkdtempSync(join(scratch, 'force-'));
      execFileSync(program, ['new', '--force', force, ...options, '--quiet'], { cwd: place });
      const [name] = readdirSync(place);
      const made = engine.forcePatch(JSON.stringify({ force, cut: asked }));
      check(`file of ${force}`, made.main, name);
      check(`patch of ${force} ${options.join(' ')} is the same`, made.yaml === readFileSync(join(place, name), 'utf8'), true);
      engine.read(1, made.main, { [made.main]: made.yaml });
      check(`patch of ${force} is valid`, JSON.stringify(engine.prepare(1, 1, { set: [], seed: '', replicates: '' }).problems), '[]');
      const told = JSON.parse(execFileSync(program, ['check', name, '--json'], { cwd: place, encoding: 'utf8' }));
      const { warnings, notes } = engine.remarks(1);
      check(`remarks on ${force}`, JSON.stringify({ warnings, notes }), JSON.stringify({ warnings: told.warnings, notes: told.notes }));
    }
  }
  const refused = engine.forcePatch(JSON.stringify({ force: listed[0], cut: { start: 'soon', percent: '0', years: '99' } }));
  check('a cut that nobody can mean is refused', refused.problems.length, 3);
}

function checkRefusals(engine) {
  const folder = 'tests/scenario/bad';
  const broken = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  for (const name of broken) {
    const path = `${folder}/${name}`;
    const expected = JSON.parse(spawnSync(program, ['check', path, '--json'], { cwd: root, encoding: 'utf8' }).stdout);
    // The page has no folders, and says of a missing file how to bring it.
    if (expected.problems.some(({ what }) => /there is no file|is a folder/.test(what))) continue;
    engine.read(1, path, filesOf(path));
    const { problems } = engine.prepare(1, 1, { set: [], seed: '', replicates: '' });
    check(`problems of ${path}`, JSON.stringify(problems), JSON.stringify(expected.problems));
  }
  const path = 'scenarios/demo.yaml';
  engine.read(1, path, filesOf(path));
  for (const set of ['trust_dwn=1', 'trust_down=9999', 'trust_down=much']) {
    const words = ['check', path, '--json', '--set', set];
    const expected = JSON.parse(spawnSync(program, words, { cwd: root, encoding: 'utf8' }).stdout);
    const { problems } = engine.prepare(1, 1, { set: [set], seed: '', replicates: '' });
    check(`problems of --set ${set}`, JSON.stringify(problems), JSON.stringify(expected.problems));
  }
  for (const [changes, what] of [
    [{ seed: '-1', replicates: '' }, 'seed'],
    [{ seed: '', replicates: '0' }, 'runs'],
    [{ seed: '', replicates: '1.5' }, 'runs'],
  ]) {
    const { problems } = engine.prepare(1, 1, { set: [], ...changes });
    check(`${JSON.stringify(changes)} is refused`, problems.length === 1 && problems[0].what.includes(what), true);
  }
}

try {
  process.chdir(root);
  const engine = EngineModule.of(new WebAssembly.Module(readFileSync(join(modules, 'concord.wasm'))));
  checkWords(engine);
  checkRuns(engine);
  checkChanges(engine);
  checkForces(engine);
  checkParts(engine);
  checkRefusals(engine);
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(`${claims - failures} of ${claims} claims hold`);
process.exitCode = failures === 0 ? 0 : 1;
