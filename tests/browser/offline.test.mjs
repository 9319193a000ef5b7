// After one visit the page works without a network, wherever it is hosted. A new build is offered,
// never forced; a broken one changes nothing; what is run is always of one build.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { BREAKS, host } from './builds.mjs';
import { visit } from './harness.mjs';
import { called, everyView, openCheck, rename } from './session.mjs';
import { soon } from './stage.mjs';

const READY = 'html[data-offline=ready]';
const STARTED = '[data-started] :is(#begin, #headline)';

/** A scene on a host of its own, which may turn to other builds. */
const scene = (name, options, walk) =>
  test(name, async () => {
    const site = await host(options.prefix ?? '/somewhere/else/');
    const page = await visit(site, { offline: true, ...options });
    try {
      await walk(page, site);
      assert.deepEqual(page.faults, []);
    } finally {
      await page.context().close();
      await site.close();
    }
  });

async function reload(page) {
  await page.reload();
  await page.waitForSelector(STARTED);
}

/** The build that runs: its page, script and Wasm are of the same one. */
async function runs(page) {
  const [page_, script, names] = await page.evaluate(() => [
    document.documentElement.dataset.build,
    globalThis.ranBuild,
    performance.getEntriesByType('resource').map((one) => /kakao-sync-check-(\w+?)(_bg\.wasm|\.js)$/.exec(one.name)?.[1]).filter(Boolean),
  ]);
  assert.equal(page_, script, 'page and script are of one build');
  assert.equal(new Set(names).size, 1, 'script and Wasm are of one build');
  return page_;
}

/** The page out of what is kept, with the check that is open. */
async function kept(page, name) {
  await page.waitForSelector(READY);
  await openCheck(page, name);
  await soon(page, () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('kakao-sync-check/check/'))), true);
  await reload(page);
  await page.waitForSelector(READY);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), true);
  assert.equal(await called(page), name);
}

/** Has the browser look for a new build, and waits until it has it whole or has given up. */
const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const { installing } = registration;
    if (installing) await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
    return registration.waiting !== null;
  });

const offered = (page) => page.locator('#update-notice').isVisible();

/** Has the host turn to another build, which a reload then offers. */
async function offer(page, site, mark) {
  site.serve(mark);
  await reload(page);
  await soon(page, () => offered(page), true);
}

/** Takes the build that is offered, which is this one. */
async function take(page, mark) {
  await page.click('#take-update');
  await page.waitForSelector(`html[data-build=${mark}]${READY.slice(4)}`);
}

const caches_ = (page) => page.evaluate(() => caches.keys());

const english = ['en/', 'en/index.html'];

for (const prefix of ['/', '/some/sub/path/']) {
  for (const path of ['', 'index.html', '?from=a-link', ...english]) {
    scene(`without a network, under ${prefix}${path}`, { prefix, path }, async (page, site) => {
      await page.waitForSelector(READY);
      assert.equal(await offered(page), false);
      await openCheck(page, 'Without a network');
      await everyView(page);
      await site.leave();
      await page.context().setOffline(true);
      await reload(page);
      assert.equal(await called(page), 'Without a network');
      await everyView(page);
      assert.equal(await page.locator(READY).count(), 1);
      assert.equal(await offered(page), false);
      // A new tab, too, and the page's own address, however it is written.
      for (const again of ['', 'index.html', ...english]) {
        await page.goto(site.url + again);
        await page.waitForSelector(STARTED);
      }
    });
  }
}

for (const [what, spoil] of Object.entries(BREAKS)) {
  scene(`a new build with ${what} changes nothing`, {}, async (page, site) => {
    await kept(page, 'Goes on');
    const before = await caches_(page);
    site.serveBroken('B', spoil);
    await reload(page);
    assert.equal(await look(page), false);
    await soon(page, () => caches_(page), before, 'nothing is left of it');
    assert.equal(await offered(page), false);
    await page.context().setOffline(true);
    await reload(page);
    assert.equal(await runs(page), 'A');
    await everyView(page);
    // The same build, whole: it is offered, and the broken one is no hindrance.
    await page.context().setOffline(false);
    await offer(page, site, 'B');
    await take(page, 'B');
    assert.equal(await runs(page), 'B');
    assert.equal(await called(page), 'Goes on');
  });
}

scene('a new build is offered, left for later, and taken with the check that is open', {}, async (page, site) => {
  await kept(page, 'Mine');
  await offer(page, site, 'B');
  assert.equal(await runs(page), 'A');
  await page.click('#leave-update');
  await soon(page, () => offered(page), false);
  await reload(page);
  await soon(page, () => offered(page), true, 'offered again, not forced');
  assert.equal(await runs(page), 'A');
  // What was typed a moment ago is not lost.
  await rename(page, 'Mine, and more');
  await take(page, 'B');
  await soon(page, () => called(page), 'Mine, and more');
  assert.equal(await runs(page), 'B');
  assert.equal(await offered(page), false);
  await page.context().setOffline(true);
  await reload(page);
  assert.equal(await runs(page), 'B');
  await everyView(page);
  // Two builds are kept at most, whatever comes.
  await page.context().setOffline(false);
  for (const mark of ['C', 'A']) {
    await offer(page, site, mark);
    await take(page, mark);
    assert.equal(await runs(page), mark);
    await soon(page, async () => (await caches_(page)).length, 2);
  }
});

scene('a build that was left for the next one is not kept, and the one before that is', {}, async (page, site) => {
  await kept(page, 'Mine');
  const [first] = await caches_(page);
  await offer(page, site, 'B');
  await page.click('#leave-update');
  site.serve('C');
  assert.equal(await look(page), true);
  await soon(page, async () => (await caches_(page)).length, 3);
  await soon(page, () => offered(page), true);
  await take(page, 'C');
  assert.equal(await runs(page), 'C');
  await soon(page, async () => (await caches_(page)).length, 2);
  assert.ok((await caches_(page)).includes(first));
});

scene('a kept build that does not start gives way to the next, and is not tried for ever', {}, async (page, site) => {
  await kept(page, 'Mine');
  await page.addInitScript(() => {
    for (const way of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[way];
      WebAssembly[way] = (...given) => (document.documentElement.dataset.build === 'A' ? Promise.reject(new Error('A does not start')) : real(...given));
    }
  });
  // It does not start, so nothing is to be waited for.
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.evaluate(() => location.reload());
  await page.waitForSelector('#stands [data-when=failed]:visible');
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  assert.equal(loads, 1);
  site.serve('B');
  await page.evaluate(() => location.reload());
  await page.waitForSelector('html[data-build=B][data-started]');
  assert.equal(await called(page), 'Mine');
  assert.equal(loads, 3);
  assert.deepEqual(page.faults.filter((fault) => !fault.includes('A does not start')), []);
  page.faults.length = 0;
});

scene('of two tabs, the one that takes the new build is loaded anew, and the other when it likes', {}, async (one, site) => {
  await kept(one, 'One');
  const two = await one.context().newPage();
  two.on('pageerror', (error) => one.faults.push(`the other tab: ${error.message}`));
  await two.goto(site.url);
  await two.waitForSelector(READY);
  await openCheck(two, 'Two');
  site.serve('B');
  await reload(one);
  for (const tab of [one, two]) await soon(tab, () => offered(tab), true);
  await two.evaluate(() => (globalThis.neverLoadedAnew = true));
  await one.click('#take-update');
  await one.waitForSelector('html[data-build=B]');
  await soon(one, () => called(one), 'One');
  assert.equal(await two.evaluate(() => globalThis.neverLoadedAnew), true);
  await everyView(two);
  await rename(two, 'Two, still');
  await soon(two, () => offered(two), true);
  await two.click('#take-update');
  await two.waitForSelector('html[data-build=B]');
  await soon(two, () => called(two), 'Two, still');
  assert.deepEqual([await runs(one), await runs(two)], ['B', 'B']);
});

scene('what is kept of other pages and other copies on the same host is left alone', {}, async (page, site) => {
  const foreign = ['somebody else', 'kakao-sync-check /elsewhere/ 0123456789abcdef', 'kakao-sync-check /somewhere/ 0123456789abcdef'];
  await page.evaluate((all) => Promise.all(all.map((name) => caches.open(name))), foreign);
  await kept(page, 'Mine');
  for (const mark of ['B', 'C']) {
    site.serve(mark);
    await reload(page);
    await take(page, mark);
  }
  const left = await caches_(page);
  assert.deepEqual(foreign.filter((name) => !left.includes(name)), []);
  assert.equal(left.length, foreign.length + 2);
});

scene('what was cleared is fetched and kept anew', {}, async (page) => {
  await kept(page, 'Cleared');
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  });
  await page.goto('about:blank');
  await page.goBack();
  await page.waitForSelector(STARTED);
  const files = () => page.evaluate(async () => {
    const names = await caches.keys();
    return names.length && (await (await caches.open(names[0])).keys()).length;
  });
  await soon(page, async () => (await files()) >= 3, true);
  await page.context().setOffline(true);
  await reload(page);
  assert.equal(await runs(page), 'A');
});

/** Puts a line before the service worker of the build that is served. */
const withWorker = (line) => (folder) => {
  const file = join(folder, 'sw.js');
  writeFileSync(file, `${line}\n${readFileSync(file, 'utf8')}`);
};

scene('where the browser stops reading what is kept, the page comes from the host', {}, async (page, site) => {
  site.serveBroken('A', withWorker("caches.open = () => Promise.reject(new DOMException('', 'QuotaExceededError'));"));
  await page.waitForSelector(READY);
  await openCheck(page, 'Refused');
  await everyView(page);
  // It never gets as far as to be installed; the one before goes on.
  assert.equal(await look(page), false);
  // This one refuses once it has been installed.
  site.serveBroken('A', withWorker("addEventListener('activate', () => (caches.open = caches.keys = () => Promise.reject(new Error())));"));
  await reload(page);
  await soon(page, () => offered(page), true);
  await page.click('#take-update');
  await page.waitForSelector(STARTED);
  await reload(page);
  assert.equal(await called(page), 'Refused');
  assert.equal(await runs(page), 'A');
});

const LACKING = {
  'has none': 'delete Navigator.prototype.serviceWorker',
  'forbids it': "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('', 'SecurityError'); } })",
  'refuses it': "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
};
for (const [how, script] of Object.entries(LACKING)) {
  scene(`a browser that ${how} has the page without it`, { before: (page) => page.addInitScript(script) }, async (page) => {
    await openCheck(page, 'Plain');
    await everyView(page);
    await reload(page);
    assert.equal(await called(page), 'Plain');
    assert.equal(await page.locator(READY).count(), 0);
  });
}
