// Nothing that is typed leaves the browser: once the page has started and is kept for when there is
// no network, a whole session of use asks for nothing at all. It is counted twice: what the browser
// asks for, its service worker included, and what arrives at the host.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { start, visit } from './harness.mjs';
import { called, everyView, everyWayOut, openCheck, pasteCells } from './session.mjs';
import { openMenu, soon } from './stage.mjs';

const SECRET = 'A secret that stays here';

/** Uses everything there is, in both languages and all colours. */
async function use(page) {
  await page.locator('.stays summary').click();
  await openCheck(page, SECRET);
  await everyView(page);
  await page.click('#tab-list');
  await page.locator('.excluded-channel .channel').first().click();
  await page.waitForSelector('#detail[open]');
  await page.keyboard.press('Escape');
  const files = await everyWayOut(page);
  assert.ok(files.length >= 3);
  assert.ok(files.some((file) => file.text.includes(SECRET)));
  await pasteCells(page);
  await page.keyboard.press('Control+z');
  await openMenu(page);
  await page.getByLabel('한국어').check();
  for (const theme of ['dark', 'light', 'auto']) await page.locator('#theme').selectOption(theme);
  await everyView(page);
  await page.keyboard.press('F2');
  await page.keyboard.press('F2');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await soon(page, () => called(page), SECRET);
}

test('after it has started, the page asks for nothing, whatever is done with it', async () => {
  const site = await start();
  const [asked, arrived] = [[], []];
  site.server.on('request', (request) => arrived.push(request.url));
  const before = (page) => page.context().on('request', (request) => asked.push(request.url()));
  const page = await visit(site, { offline: true, before });
  try {
    await page.waitForSelector('html[data-offline=ready]');
    const { origin } = new URL(site.url);
    // The counting works: the page itself was counted, by both.
    assert.ok(asked.includes(site.url) && arrived.includes(new URL(site.url).pathname));
    assert.ok(arrived.some((path) => path.endsWith('/sw.js')));
    assert.deepEqual(asked.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url)), []);
    assert.deepEqual(arrived.filter((path) => !(origin + path).startsWith(site.url)), []);
    asked.length = arrived.length = 0;
    await use(page);
    // A file that is saved is read out of the page's own memory.
    assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url)), []);
    assert.deepEqual(arrived, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(page.faults, []);
  } finally {
    await page.context().close();
    await site.close();
  }
});
