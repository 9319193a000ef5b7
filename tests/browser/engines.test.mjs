// The main job in the three engines that all browsers are made of: from the empty page to an answer,
// through every view of it, on to somebody else, and back another day. The other tests drive one
// engine through everything; this one drives everything that an engine can do differently.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { staticServer } from '../../scripts/static-server.mjs';
import * as chromium from './engines/chromium.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';

const ENGINES = { chromium, firefox, webkit };
const WORDS = {
  en: {
    other: 'ko',
    range: '1 to 2',
    listed: (some, all) => `${some} of ${all} channels would appear in the list`,
    account: 'Mina',
    app: 'Hanbit app',
    channels: ['Hanbit', 'Hanbit events'],
  },
  ko: {
    other: 'en',
    range: '1~2',
    listed: (some, all) => `채널 ${all}개 중 목록에 표시될 채널은 ${some}개입니다`,
    account: '미나',
    app: '한빛 앱',
    channels: ['한빛상점', '한빛이벤트'],
  },
};

const server = staticServer('/somewhere/else/');
let url;
before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${server.address().port}/somewhere/else/`;
});
after(() => server.close());

/** Waits until what is evaluated in the page is what it should be; says what it was instead if it never is. */
async function soon(page, expected, body, ...given) {
  const end = Date.now() + 8000;
  let found = await page.evaluate(body, ...given);
  while (!isDeepStrictEqual(found, expected) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    found = await page.evaluate(body, ...given);
  }
  assert.deepEqual(found, expected, `${body} (${given.join()}) is ${JSON.stringify(found)}`);
}

const headline = (page, expected) =>
  soon(page, expected, () => {
    const all = document.querySelector('#headline');
    return (all?.querySelector('.headline-said') ?? all)?.textContent.replace(/\s+/g, ' ').trim();
  });
const is = (page, selector) => soon(page, true, (it) => document.querySelector(it) !== null, selector);
const started = (page, selector) => is(page, `[data-started] ${selector}`);

/** Waits for the page in the visitor's language: an engine whose system does not speak it is told. */
async function greet(page, lang, selector) {
  await started(page, selector);
  if (!(await page.evaluate((it) => navigator.language.startsWith(it), lang))) await page.click(`label:has([name=lang][value=${lang}])`);
  await soon(page, lang, () => document.documentElement.lang);
}

async function enter(page, words) {
  await page.click('#begin');
  await page.type('#account-account1-name', words.account);
  await page.click('#app-app1 > summary');
  await page.type('#app-app1-name', words.app);
  await page.choose('#app-app1-role', 'owner');
  await page.choose('#app-app1-business', 'registered');
  await page.type('#app-app1-business-number', '2208162517');
  await soon(page, '220-81-62517', () => document.querySelector('#app-app1-business-number').value);
  await page.click('#facts-channels-add');
  for (const [place, name] of words.channels.entries()) {
    const field = `#channel-channel${place + 1}`;
    // What has just been added is open already.
    if (!(await page.evaluate((it) => document.querySelector(it).open, field))) await page.click(`${field} > summary`);
    await page.type(`${field}-name`, name);
    await page.choose(`${field}-role`, 'master');
    await page.choose(`${field}-state`, 'business');
    await page.choose(`${field}-business`, 'saved');
    await page.type(`${field}-business-number`, '2208162517');
    await page.choose(`${field}-connection-0`, 'none');
  }
  await headline(page, words.listed(2, 2));
  await page.choose('#channel-channel2-state', 'ordinary');
  await headline(page, words.listed(1, 2));
}

/** Each view shows both channels, or says of what it is. */
async function lookAround(page, words) {
  await page.click('#tab-list');
  await soon(page, [['business-channel', 'not_met']], () => [...document.querySelectorAll('#panel-list [data-reason]')].map((one) => [one.dataset.reason, one.dataset.o]));
  await page.click('.excluded-channel .channel');
  await is(page, '#detail[open]');
  await soon(page, true, (name) => document.querySelector('#detail-heading').textContent.includes(name), words.channels[1]);
  await page.press('Escape');
  await soon(page, false, () => document.querySelector('#detail').open);
  for (const [view, has, names] of [
    ['map', 'svg', words.channels],
    ['matrix', '[role=grid]', words.channels],
    ['editions', 'h3', [words.app]],
    ['plan', 'input', words.channels.slice(1)],
    ['rules', 'h3', []],
  ]) {
    await page.click(`#tab-${view}`);
    await is(page, `#tab-${view}[aria-selected=true]`);
    await is(page, `#panel-${view} :is(${has})`);
    await soon(page, names, (of, all) => all.filter((name) => document.querySelector(of).textContent.includes(name)), `#panel-${view}`, names);
    // No view makes the page wider than its window.
    await soon(page, 0, () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await shot(page, view);
  }
  await page.click('#tab-list');
}

let pictures;
/** With SHOTS=folder, how each engine draws it. */
async function shot(page, name) {
  if (process.env.SHOTS) await page.screenshot(join(process.env.SHOTS, `${pictures}-${name}.png`));
}

async function takeBack(page, words) {
  await page.click('.tools > button[title]');
  await headline(page, words.listed(2, 2));
  await page.click('.tools > button[title] + button');
  await headline(page, words.listed(1, 2));
}

async function link(page) {
  await page.click('#pass-button');
  await soon(page, true, () => document.querySelector('#pass-link')?.value.includes('#link=1.') ?? false);
  await shot(page, 'pass');
  const found = await page.evaluate(() => document.querySelector('#pass-link').value);
  await page.press('Escape');
  return found;
}

/** Runs one visit: what goes wrong in the page fails it, and its browser is closed whatever happens. */
async function visit(engine, address, options, walk) {
  const page = await engine.open(address, options);
  try {
    const result = await walk(page);
    assert.deepEqual(await page.faults(), []);
    assert.equal(await page.evaluate(() => document.querySelector('#crashed').hidden), true);
    return result;
  } catch (error) {
    await shot(page, 'failed').catch(() => {});
    throw error;
  } finally {
    await page.close();
  }
}

for (const [name, engine] of Object.entries(ENGINES)) {
  for (const [lang, words] of Object.entries(WORDS)) {
    const options = { lang, width: 1280, height: 900 };
    test(`${name}: the main job, ${lang}`, { timeout: 90000 }, async () => {
      pictures = `${name}-${lang}`;
      const shared = await visit(engine, url, options, async (page) => {
        await greet(page, lang, '#begin');
        assert.deepEqual(await page.evaluate(() => window.kakaoSyncLacks), []);
        await shot(page, 'welcome');
        for (const where of ['kakao-developers', 'kakao-business']) {
          await page.click(`label:has(#where-${where})`);
          await soon(page, true, (it) => document.querySelector(it).checked, `#where-${where}`);
        }
        await enter(page, words);
        await shot(page, 'list');
        await lookAround(page, words);
        await takeBack(page, words);
        const found = await link(page);
        await page.reload();
        await started(page, '#headline');
        await headline(page, words.listed(1, 2));
        const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        await page.choose('#theme', 'light');
        await soon(page, 'light', () => document.documentElement.dataset.theme);
        const light = await ground();
        await page.choose('#theme', 'dark');
        await soon(page, 'dark', () => document.documentElement.dataset.theme);
        assert.notEqual(await ground(), light);
        await page.click(`label:has([name=lang][value=${words.other}])`);
        await headline(page, WORDS[words.other].listed(1, 2));
        return found;
      });
      await visit(engine, shared, options, async (page) => {
        await greet(page, lang, '#headline');
        await headline(page, words.listed(1, 2));
      });
      await visit(engine, url, options, async (page) => {
        await greet(page, lang, '#begin');
        await page.click('[data-example=nine-channels]');
        await headline(page, words.listed(words.range, 9));
      });
    });
  }
}
