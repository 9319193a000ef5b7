// How long the page takes in a browser, for scripts/bench-page.
//
// A time begins with the input: the timestamp that the browser gave the click, key or change. It
// ends when the browser has drawn the frame in which the document changed last: the page shows what
// the input asks for, and then stays as it is for half a second. Drawn is script, style,
// layout and paint on the main thread, told by a message that is sent in the frame and arrives
// behind it; what the compositor does then is not in it. Clicks and keys go through the browser's
// own input, choices in a list and files are set and announced as it would announce them.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { start, visit } from '../tests/browser/harness.mjs';
import { largeCase } from './bench-page-case.mjs';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '7' },
    limit: { type: 'string', default: '120' },
  },
});
const RUNS = Number(options.runs);
const LIMIT = 1000 * Number(options.limit);
const CASES = [
  { channels: 1000, accounts: 5 },
  { channels: 10000, accounts: 3 },
].filter(({ channels }) => !options.only || channels === Number(options.only));

/** Put into every page before anything else runs there: watches inputs, changes and frames. */
function watch() {
  const QUIET = 450;
  let changed = 0;
  let input = 0;
  new MutationObserver(() => (changed += 1)).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  for (const type of ['pointerup', 'keydown', 'change']) {
    // Of a click that also announces a change, the first counts.
    addEventListener(type, (event) => (input ||= event.timeStamp), { capture: true, passive: true });
  }
  const drawn = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );
  window.bench = {
    before: undefined,
    /** Once the page is at rest, the next input counts, and an outcome is what reads otherwise than now. */
    async arm(read) {
      this.before = undefined;
      await this.settled(['html', 'lang'], 0);
      this.before = this.read(read);
      input = 0;
    },
    read([selector, attribute]) {
      const one = document.querySelector(selector);
      return one && (attribute ? one.getAttribute(attribute) : `${one.textContent}`);
    },
    /** From the input, or from when the page was asked for, to the last frame that changed. */
    async settled(read, since) {
      let last = 0;
      let seen = -1;
      for (;;) {
        const now = await drawn();
        if (seen !== changed) {
          seen = changed;
          last = now;
        } else if (now - last > QUIET && ![null, this.before].includes(this.read(read))) {
          return last - (since ?? input);
        }
      }
    },
  };
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Runs until there are enough times, or they have taken too long; nothing where even one does. */
async function times(run) {
  const all = [];
  for (const begun = Date.now(); all.length < RUNS && (all.length === 0 || Date.now() - begun < LIMIT / 4); ) {
    let late;
    const over = new Promise((done) => (late = setTimeout(done, LIMIT, undefined)));
    const time = await Promise.race([run(all.length), over]);
    clearTimeout(late);
    if (time === undefined) return undefined;
    all.push(time);
  }
  return median(all);
}

/** An input and the time to what it shows, read from an element's text or one of its attributes. */
async function timed(page, read, input) {
  await page.evaluate((it) => window.bench.arm(it), read);
  await input();
  return page.evaluate((it) => window.bench.settled(it), read);
}

const elements = (page) => page.evaluate(() => document.querySelectorAll('*').length);

async function blank(site) {
  const page = await visit(site, { before: (one) => one.addInitScript(watch) });
  page.setDefaultTimeout(LIMIT);
  return page;
}

async function opened(site, text) {
  const page = await blank(site);
  const file = { name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  const time = await timed(page, ['#headline'], () => page.locator('input[type=file]').last().setInputFiles(file));
  return { page, time };
}

const VIEWS = ['map', 'matrix', 'plan', 'rules', 'list'];

/** Everything that is measured on one case, as lines of name and value. */
async function* measured(site, text) {
  let page;
  yield [
    'open a file',
    await times(async () => {
      await page?.context().close();
      const one = await opened(site, text);
      page = one.page;
      return one.time;
    }),
  ];
  if (!(await page.locator('#headline').count())) return;
  const headline = ['#headline'];
  yield [
    'reload',
    await times(async () => {
      await page.reload();
      return page.evaluate((it) => window.bench.settled(it, 0), headline);
    }),
  ];
  const choose = (selector, values) => (run) => timed(page, headline, () => page.locator(selector).selectOption(values[run % 2]));
  yield ['another login', await times(choose('#ask-account', ['a1', 'a0']))];
  await page.locator('#ask-account').selectOption('a0');
  const click = (read, selectors) => (run) => timed(page, read, () => press(page, selectors[run % selectors.length]));
  const reading = ['strict', 'documented'].map((value) => `label:has(> [name=ask-profile][value=${value}])`);
  yield ['another reading', await times(click(headline, reading))];
  await press(page, reading[1]);
  yield ['one role', await times(choose('#role-a0-channel-c0', ['none', 'master']))];
  await page.locator('#role-a0-channel-c0').selectOption('master');
  await press(page, '#channel-c0 > summary');
  await page.locator('#channel-c0-name').focus();
  await page.keyboard.press('End');
  const key = (run) => timed(page, ['.picked'], () => page.keyboard.press(run % 2 === 0 ? 'x' : 'Backspace'));
  yield ['a keystroke in a name', await times(key)];
  const language = ['ko', 'en'].map((value) => `label:has(> [name=lang][value=${value}])`);
  yield ['another language', await times(click(['html', 'lang'], language))];
  await press(page, language[1]);
  yield [
    'open a detail',
    await times(async () => {
      if (await page.locator('#detail-close').isVisible()) await press(page, '#detail-close');
      return timed(page, ['#detail[open] #detail-heading'], () => press(page, '.picked'));
    }),
  ];
  await press(page, '#detail-close');
  yield ['elements: list', await elements(page)];
  for (const view of VIEWS) {
    yield [
      `to the ${view}`,
      await times(async () => {
        await press(page, `#tab-${view === 'list' ? 'rules' : 'list'}`);
        return timed(page, [`#panel-${view}`, 'id'], () => press(page, `#tab-${view}`));
      }),
    ];
    if (view !== 'list') yield [`elements: ${view}`, await elements(page)];
  }
  await page.context().close();
}

/** A click as the browser makes it. Where it is aimed at is looked up beforehand, without a time. */
async function press(page, selector) {
  const one = page.locator(selector).first();
  await one.evaluate((it) => it.scrollIntoView({ block: 'nearest' }));
  const { x, y, width, height } = await one.boundingBox();
  await page.mouse.click(x + Math.min(width / 2, 40), y + height / 2);
}

const shown = (name, value) => {
  if (value === undefined) return `over ${options.limit} s`;
  if (name.startsWith('elements')) return Math.round(value).toLocaleString('en');
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
};

const site = await start(options.dist && resolve(options.dist));
const table = new Map();
for (const [column, shape] of CASES.entries()) {
  try {
    for await (const [name, value] of measured(site, largeCase(shape))) {
      console.error(`${shape.channels} channels, ${name}: ${shown(name, value)}`);
      table.set(name, (table.get(name) ?? CASES.map(() => '')).with(column, shown(name, value)));
      // The page is still at it: whatever comes next would wait for that.
      if (value === undefined) break;
    }
  } catch (error) {
    console.error(`${shape.channels} channels: ${error.message}`);
  }
}
console.log(`| | ${CASES.map((one) => `${one.channels.toLocaleString('en')} × ${one.accounts} × 2`).join(' | ')} |`);
console.log(`|---|${CASES.map(() => '---:|').join('')}`);
const order = [...table].sort(([a], [b]) => Number(a.startsWith('elements')) - Number(b.startsWith('elements')));
for (const [name, cells] of order) console.log(`| ${name} | ${cells.join(' | ')} |`);
await site.close();
