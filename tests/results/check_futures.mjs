// Recomputes from futures.csv, by itself, what summary.csv, drivers.csv and boxes.csv of a result folder say: shares, regret, what decides,
// where the answer flips, and what the regions hold. Usage: CONCORD_PROGRAM=concord node check_futures.mjs SCENARIO. Knows nothing of the program but the names of columns.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'concord-futures-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const folder = join(scratch, 'results');
// Enough futures for flips to be found, drawn from the ranges alone so that there are some.
const options = ['--futures', 'prior', '--runs', '512', '--quiet', '--out', folder];
execFileSync(process.env.CONCORD_PROGRAM, ['compare', process.argv[2], ...options]);
const read = (name) => {
  const [head, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split(','));
  return { head, rows: lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [head[i], cell]))) };
};
const futures = read('futures.csv');
const summary = read('summary.csv').rows;
const drivers = read('drivers.csv').rows;
const n = futures.rows.length;
const column = (name) => futures.rows.map((row) => (row[name] === '' ? NaN : Number(row[name])));

let worst = 0;
let checked = 0;
const failures = [];
const same = (what, ours, theirs, within) => {
  checked += 1;
  const difference = Math.abs(ours - theirs);
  worst = Math.max(worst, difference / within);
  if (!(difference <= within)) failures.push(`${what}: ${ours} here, ${theirs} in the folder`);
};

// Harm at the end, less is better; what each chooses is shown and never best, worst or a yardstick.
const harm = Object.fromEntries(
  futures.head.filter((name) => name.endsWith(':harm:end')).map((name) => [name.split(':')[0], column(name)]),
);
const responses = Object.keys(harm);
const picks = responses.filter((name) => name !== 'adaptive');
const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
};
const parts = Object.fromEntries(picks.map((name) => [name, new Array(n).fill(0)]));
const tally = (least) => {
  const shares = Object.fromEntries(picks.map((name) => [name, 0]));
  for (let run = 0; run < n; run += 1) {
    const of = picks.map((name) => harm[name][run]);
    const edge = least ? Math.min(...of) : Math.max(...of);
    const there = picks.filter((name) => harm[name][run] === edge);
    for (const name of there) {
      shares[name] += 1 / there.length / n;
      if (least) parts[name][run] = 1 / there.length;
    }
  }
  return shares;
};
const best = tally(true);
const last = tally(false);
for (const name of responses) {
  const row = summary.find((r) => r.response === name && r.outcome === 'harm' && r.statistic === 'end');
  const scale = Math.abs(Number(row.median));
  if (picks.includes(name)) {
    same(`share_best of ${name}`, best[name], Number(row.share_best), 1e-6);
    same(`share_worst of ${name}`, last[name], Number(row.share_worst), 1e-6);
  }
  const regret = harm[name].map((value, run) => value - Math.min(...picks.map((other) => harm[other][run])));
  same(`regret_median of ${name}`, quantile(regret, 0.5), Number(row.regret_median), 1e-6 * scale);
  same(`regret_high of ${name}`, quantile(regret, 0.95), Number(row.regret_high), 1e-6 * scale);
  if (name === responses[0]) continue;
  const difference = harm[name].map((value, run) => value - harm[responses[0]][run]);
  const better = difference.reduce((sum, d) => sum + (d < 0 ? 1 : d === 0 ? 0.5 : 0), 0) / n;
  same(`share_better of ${name}`, better, Number(row.share_better), 1e-6);
  same(`difference of ${name}`, quantile(difference, 0.5), Number(row.difference), 1e-6 * scale);
}

// First-order shares by correlation ratio over bins of ranks, adjusted.
const count = Math.max(4, Math.min(32, Math.floor(n / 32)));
const orderOf = (values) => [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
const binsOf = (order) => {
  const bins = new Array(n);
  order.forEach((run, place) => (bins[run] = Math.floor(((2 * place + 1) * count) / (2 * n))));
  return bins;
};
const shareOf = (columns, bins) => {
  let between = 0;
  let all = 0;
  for (const values of columns) {
    const mean = values.reduce((a, b) => a + b, 0) / n;
    const sums = new Array(count).fill(0);
    const sizes = new Array(count).fill(0);
    values.forEach((value, run) => {
      all += (value - mean) ** 2;
      sums[bins[run]] += value - mean;
      sizes[bins[run]] += 1;
    });
    sums.forEach((sum, bin) => (between += sum ** 2 / sizes[bin]));
  }
  return 1 - ((1 - between / all) * (n - 1)) / (n - count);
};

// Where a local quadratic regression of the difference on ranks passes through zero.
const smoothed = (means) => {
  const cells = means.length;
  return means.map((_, at) => {
    const s = [0, 0, 0, 0, 0];
    const t = [0, 0, 0];
    means.forEach((mean, cell) => {
      const x = (cell - at) / (cells / 4);
      const w = 1 - x * x;
      if (w <= 0) return;
      for (let p = 0; p < 5; p += 1) s[p] += w * x ** p;
      for (let p = 0; p < 3; p += 1) t[p] += w * x ** p * mean;
    });
    const det = (a, b, c) =>
      a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1]);
    return (
      det(t, [s[1], s[2], s[3]], [s[2], s[3], s[4]]) /
      det([s[0], s[1], s[2]], [s[1], s[2], s[3]], [s[2], s[3], s[4]])
    );
  });
};
const flipOf = (values, order, difference) => {
  const cells = Math.min(64, Math.floor(n / 4));
  const mean = (of) => {
    const sums = new Array(cells).fill(0);
    const sizes = new Array(cells).fill(0);
    order.forEach((run, place) => {
      const cell = Math.floor((place * cells) / n);
      sums[cell] += of[run];
      sizes[cell] += 1;
    });
    return smoothed(sums.map((sum, cell) => sum / sizes[cell]));
  };
  const at = mean(values);
  const fit = mean(difference);
  let found = NaN;
  let sum = 0;
  let least = 0;
  for (let cell = 0; cell + 1 < cells; cell += 1) {
    sum += fit[cell];
    if (!(fit[cell] < 0 && fit[cell + 1] >= 0 && sum < least)) continue;
    least = sum;
    found = at[cell] + ((at[cell + 1] - at[cell]) * fit[cell]) / (fit[cell] - fit[cell + 1]);
  }
  return found;
};
for (const row of drivers) {
  const values = column(row.uncertainty);
  const order = orderOf(values);
  const ofBest = row.question === 'best';
  const columns = ofBest
    ? picks.map((name) => parts[name])
    : [harm[row.question].map((value, run) => value - harm[responses[0]][run])];
  same(`share of ${row.uncertainty} in ${row.question}`, shareOf(columns, binsOf(order)), Number(row.share), 2e-5);
  if (row.flip === '') continue;
  const difference = harm[row.below].map((value, run) => value - harm[row.above][run]);
  const range = values[order[n - 1]] - values[order[0]];
  same(`flip of ${row.uncertainty} in ${row.question}`, flipOf(values, order, difference), Number(row.flip), 1e-3 * range);
}

// What each region holds: the futures within all its limits.
const boxes = read('boxes.csv').rows;
const isCase = {
  best: (name, run) => picks.every((other) => harm[name][run] <= harm[other][run]),
  worst: (name, run) => picks.every((other) => harm[name][run] >= harm[other][run]),
};
const groups = new Map();
for (const row of boxes) {
  const key = `${row.response} ${row.question}`;
  groups.set(key, [...(groups.get(key) ?? []), row]);
}
for (const [key, rows] of groups) {
  const { response, question } = rows[0];
  const asked = isCase[question.replace('not_', '')];
  if (asked === undefined) continue; // of the months of runs, which are not in the file
  const cases = [...harm[response].keys()].map((run) => asked(response, run) !== question.startsWith('not_'));
  const all = cases.filter(Boolean).length;
  same(`cases of ${key}`, all, Number(rows[0].cases), 0.5);
  same(`base_rate of ${key}`, all / n, Number(rows[0].base_rate), 1e-6);
  if (rows[0].verdict !== 'described') continue;
  const limits = rows.map((row) => ({ values: column(row.dimension), low: row.low, high: row.high }));
  const within = (run) =>
    limits.every((one) => (one.low === '' || one.values[run] >= one.low) && (one.high === '' || one.values[run] <= one.high));
  const inside = cases.filter((_, run) => within(run));
  const hits = inside.filter(Boolean).length;
  same(`coverage of ${key}`, hits / all, Number(rows[0].coverage), 1e-6);
  same(`density of ${key}`, hits / inside.length, Number(rows[0].density), 1e-6);
}
same('regions described', Number([...groups.values()].some((rows) => rows[0].verdict === 'described')), 1, 0.5);
console.log(`${checked} numbers checked, ${failures.length} differ; largest difference ${worst.toFixed(3)} of what is allowed`);
for (const failure of failures.slice(0, 20)) console.log(failure);
process.exit(failures.length === 0 && checked > 0 ? 0 : 1);
