// Lighthouse on the built page, as scripts/lighthouse calls it: its own phone and slow 4G, each run in a browser
// of its own, in each compression and on each page that the build has.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { staticServer } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(root, '.tools/'));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const { values: options, positionals: encodings } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    min: { type: 'string', default: '95' },
    dist: { type: 'string', default: join(root, 'dist') },
    keep: { type: 'string' },
    throttling: { type: 'string', default: 'simulate' },
  },
});
const runs = Number(options.runs);
const least = Number(options.min);
if (!(runs >= 1) || !(least >= 0) || encodings.some((one) => !['br', 'gzip'].includes(one))) {
  console.error('Usage: scripts/lighthouse [br|gzip] [--runs 3] [--min 95] [--dist FOLDER] [--keep FOLDER] [--throttling devtools]');
  process.exit(2);
}

/** Each page with the language of who opens it. */
const PAGES = [
  { path: '', language: 'ko-KR' },
  { path: 'en/', language: 'en-US' },
].filter(({ path }) => existsSync(join(options.dist, path, 'index.html')));

/** Bytes a second: from this very machine the Wasm would be there before anything is painted, and be taken for what the paint waits for. */
const RATE = 1_000_000;
const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
const numeric = (audit) => (report) => report.audits[audit].numericValue;
const requestsOf = (report) => report.audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http'));
const scoreOf = (category) => (report) => Math.round(report.categories[category].score * 100);
const SCORES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
};
/** The columns of the table: a name, what is read from a report, and how it is written. */
const COLUMNS = [
  ...Object.entries(SCORES).map(([category, name]) => [name, scoreOf(category), String]),
  ['first paint', numeric('first-contentful-paint'), seconds],
  ['largest paint', numeric('largest-contentful-paint'), seconds],
  ['blocked', numeric('total-blocking-time'), (value) => `${Math.round(value)} ms`],
  ['speed index', numeric('speed-index'), seconds],
  ['shift', numeric('cumulative-layout-shift'), (value) => value.toFixed(3)],
  ['kB', (report) => requestsOf(report).reduce((sum, { transferSize }) => sum + transferSize, 0), (value) => (value / 1000).toFixed(1)],
  ['requests', (report) => requestsOf(report).length, String],
];

/** The lower of the two in the middle, so that it is one of the runs. */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
const row = (cells) => `| ${cells.join(' | ')} |`;

/** One run in a browser that has seen nothing yet. */
async function measure(url, language) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', `--accept-lang=${language}`],
    logLevel: 'error',
  });
  try {
    const { lhr } = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      throttlingMethod: options.throttling,
    });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** What keeps a category from 100, in any of the runs. */
function shortcomings(reports) {
  const found = new Map();
  for (const { categories, audits } of reports) {
    for (const { id: category, score, auditRefs } of Object.values(categories)) {
      if (score === 1) continue;
      for (const { id, weight } of auditRefs) {
        const { score: of, title, displayValue } = audits[id];
        if (of === null || of === 1 || (weight === 0 && of >= 0.9)) continue;
        found.set(id, `  ${SCORES[category]}: ${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`);
      }
    }
  }
  return [...found.values()];
}

/** All runs of one page behind one server: its rows in the table, and what fell short. */
async function runsOf(base, { path, language }, encoding) {
  const reports = [];
  for (let at = 1; at <= runs; at += 1) {
    const report = await measure(base + path, language);
    reports.push(report);
    console.log(row([`/${path}`, encoding, at, ...COLUMNS.map(([, read, write]) => write(read(report)))]));
    if (options.keep) writeFileSync(join(options.keep, `${encoding}-${language}-${at}.json`), JSON.stringify(report));
  }
  const medians = COLUMNS.map(([, read]) => median(reports.map(read)));
  console.log(row([`/${path}`, encoding, 'median', ...COLUMNS.map(([, , write], at) => `**${write(medians[at])}**`)]));
  const low = Object.values(SCORES).filter((name, at) => medians[at] < least);
  return { page: `/${path}, ${encoding}`, low, missing: shortcomings(reports) };
}

/** Asks for every file once: the first of all visitors waits until the server has compressed it. */
async function warm(base) {
  for (const file of readdirSync(options.dist, { recursive: true })) {
    const answer = await fetch(base + file, { headers: { 'accept-encoding': 'br, gzip' } });
    await answer.arrayBuffer();
  }
}

if (options.keep) mkdirSync(options.keep, { recursive: true });
console.log(row(['page', 'sent as', 'run', ...COLUMNS.map(([name]) => name)]));
console.log(row(['---', '---', '---', ...COLUMNS.map(() => '---:')]));
const results = [];
for (const encoding of encodings.length > 0 ? encodings : ['br', 'gzip']) {
  const server = staticServer('/', options.dist, { encoding, rate: RATE });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${server.address().port}/`;
  await warm(base);
  for (const page of PAGES) {
    const first = await runsOf(base, page, encoding);
    // What else a machine does counts as the page's: a score has to be low twice.
    results.push(first.low.length > 0 ? await runsOf(base, page, encoding) : first);
  }
  server.closeAllConnections();
  server.close();
}
for (const { page, missing } of results) if (missing.length > 0) console.log(`\n${page}: short of 100\n${missing.join('\n')}`);
const low = results.filter((result) => result.low.length > 0);
for (const { page, low: names } of low) console.error(`\n${page}: under ${least}: ${names.join(', ')}`);
process.exitCode = low.length > 0 || results.length === 0 ? 1 : 0;
