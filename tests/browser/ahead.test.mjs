// What is seen before the page has arrived: the very welcome page, in the visitor's language, or the
// frame of the answer for who comes back; taken over without a jump, and without losing what was
// done meanwhile. And what is said where the page comes late, or never.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { headline, openExample, soon, stage } from './stage.mjs';

const scene = stage();

/** Holds the Wasm back until it is let go. */
async function holdBack(page) {
  const gate = new Promise((open) => {
    page.letGo = open;
  });
  await page.route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
}

/** Lets the page start. */
async function start(page) {
  page.letGo();
  await page.waitForSelector('[data-started]', { state: 'attached' });
}

/** Opens an address before whose page the Wasm is held back. `page.goto` would wait for it. */
async function open(page, address) {
  await page.evaluate((to) => location.assign(to), address);
  await page.waitForFunction((to) => location.href === new URL(to, location.href).href && document.readyState !== 'loading', address);
}

/** Every element of the page with its attributes and its own text, however these are ordered or split; and its box. */
function drawn(page) {
  return page.locator('#app').evaluate((app) =>
    [...app.querySelectorAll('*')].map((one) => {
      const attributes = [...one.attributes].filter(({ name, value }) => !(name === 'class' && value === ''));
      const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data);
      const { x, y, width, height } = one.getBoundingClientRect();
      return [
        one.localName,
        attributes.map(({ name, value }) => `${name}=${value}`).sort().join(' '),
        own.join(''),
        one.checked ?? null,
        [x, y, width, height].map(Math.round).join(' '),
      ].join(' | ');
    }),
  );
}

const held = { until: '#begin', before: holdBack };

for (const [lang, size] of [['en', WIDE], ['ko', WIDE], ['en', PHONE], ['ko', PHONE]]) {
  scene(`the welcome page is there before the page is, and nothing moves when that comes, ${lang}, ${size.width}`, { ...held, lang, size }, async (page) => {
    const before = await drawn(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    assert.ok(before.length > 100);
    await start(page);
    assert.deepEqual(await drawn(page), before);
  });
}

// By what the language is decided: what was chosen before, else the address, else the browser.
for (const chosen of [null, 'en', 'ko'])
  for (const address of ['', 'en/'])
    for (const lang of ['en', 'ko']) {
      const expected = chosen ?? (address ? 'en' : lang);
      scene(`${expected} where ${chosen ?? 'nothing'} was chosen, at "${address}", in a browser that speaks ${lang}`, { lang }, async (page, site) => {
        if (chosen) await page.evaluate((it) => localStorage.setItem('kakao-sync-check/settings', JSON.stringify({ lang: it })), chosen);
        await holdBack(page);
        await open(page, `${site.url}${address}?again`);
        await page.waitForSelector('#begin');
        const told = () => page.evaluate(() => [document.documentElement.lang, document.title, document.querySelector('h1').innerText]);
        const title = { en: 'Kakao Sync connection check', ko: '카카오싱크 연결 점검' }[expected];
        assert.deepEqual(await told(), [expected, title, title]);
        await start(page);
        assert.deepEqual(await told(), [expected, title, title]);
      });
    }

// It is written ahead for the screen that most choose.
for (const lang of ['en', 'ko'])
  scene(`who connects on the other screen reads nothing that does not hold there, ${lang}`, { lang }, async (page, site) => {
    await page.evaluate(() => localStorage.setItem('kakao-sync-check/settings', JSON.stringify({ edition: 'kakao-developers' })));
    await holdBack(page);
    await open(page, `${site.url}?again`);
    await page.waitForSelector('#where-kakao-developers:checked');
    const counts = page.locator('.examples .example .quiet:visible');
    const lines = async () => (await page.locator('main').innerText()).split('\n').map((line) => line.trim()).filter(Boolean);
    const before = await lines();
    assert.ok(before.length > 20);
    assert.equal(await counts.count(), 0);
    await start(page);
    const after = await lines();
    assert.deepEqual(before.filter((line) => !after.includes(line)), []);
    assert.ok((await counts.count()) >= 5);
  });

// What is done too early is done when the page is there.
const early = {
  'a button': [(page) => page.locator('#begin-guided').click(), (page) => page.locator('#guided-heading').waitFor()],
  'an example': [(page) => page.locator('[data-example=nine-channels]').click(), (page) => headline(page, '1 of 9 channels would appear in the list')],
  'another language': [(page) => page.getByLabel('한국어').check(), (page) => soon(page, () => page.evaluate(() => document.documentElement.lang), 'ko')],
  'where one connects': [
    (page) => page.locator('#where-kakao-developers').check(),
    (page) => soon(page, () => page.locator('[data-example=nine-channels] .quiet').innerText(), '3 of 9 listed'),
  ],
  'more examples': [(page) => page.locator('.more-examples > summary').click(), (page) => page.locator('.more-examples[open]').waitFor()],
  'a button, and then nothing in particular': [
    async (page) => {
      await page.locator('#begin-guided').click();
      await page.locator('.lead').click();
    },
    (page) => page.locator('#guided-heading').waitFor(),
  ],
  'another button instead': [
    async (page) => {
      await page.locator('#begin-guided').click();
      await page.locator('[data-example=nine-channels]').click();
      assert.deepEqual(await page.locator('[aria-busy]').evaluateAll((all) => all.map((one) => one.dataset.example)), ['nine-channels']);
    },
    (page) => headline(page, '1 of 9 channels would appear in the list'),
  ],
  'more examples, and fewer again': [
    async (page) => {
      for (const open of [true, false]) {
        await page.locator('.more-examples > summary').click();
        assert.equal(await page.locator('.more-examples').evaluate((one) => one.open), open);
      }
      assert.equal(await page.locator('[aria-busy]').count(), 0);
    },
    async (page) => assert.equal(await page.locator('.more-examples').evaluate((one) => one.open), false),
  ],
  'other colours': [(page) => page.locator('#theme').selectOption('dark'), (page) => soon(page, () => page.evaluate(() => document.documentElement.dataset.theme), 'dark')],
};
for (const [name, [act, done]] of Object.entries(early)) {
  scene(`before the page is there: ${name}`, held, async (page) => {
    await act(page);
    await start(page);
    await done(page);
  });
}

scene('focus and scroll stay where they were', { ...held, size: PHONE }, async (page) => {
  await page.locator('#hello-paste').focus();
  await page.evaluate(() => window.scrollTo(0, 400));
  await soon(page, () => page.evaluate(() => window.scrollY), 400);
  await start(page);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, window.scrollY]), ['hello-paste', 400]);
});

scene('who comes back to a check sees its frame and no welcome', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#channel-main > summary').click();
  await page.locator('#channel-main-name').fill('Mine');
  await page.keyboard.press('Tab');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  for (const gone of [() => {}, () => sessionStorage.clear()]) {
    await page.evaluate(gone);
    await holdBack(page);
    await open(page, `${page.url().replace(/[?#].*/, '')}?${Math.random()}`);
    await page.waitForSelector('.panes[aria-busy]');
    assert.equal(await page.locator('.welcome').count(), 0);
    assert.equal(await page.locator('.top').isVisible(), true);
    await start(page);
    await page.waitForSelector('#headline');
    assert.equal(await page.locator('.panes[aria-busy]').count(), 0);
    await page.unroute('**/*.wasm');
  }
  // Nothing is kept any more.
  await page.evaluate(() => window.addEventListener('pagehide', () => [localStorage, sessionStorage].forEach((one) => one.clear())));
  await page.reload();
  assert.equal(await page.locator('#begin').isVisible(), true);
});

const says = (page) => page.locator('#stands p:visible').allInnerTexts();

scene('a page that comes late says so until it is there', held, async (page) => {
  await soon(page, () => says(page), ['Still loading. What you press is done once the page is there.']);
  await start(page);
  assert.deepEqual(await says(page), []);
});

for (const file of ['*_bg.wasm', 'kakao-sync-check-*.js']) {
  scene(`a page that cannot start says so: ${file} does not come`, { until: '#begin', lang: 'ko', before: (page) => page.route(`**/${file}`, (route) => route.abort()) }, async (page) => {
    await soon(page, () => says(page), ['페이지가 시작되지 않았습니다. 연결이 끊겼을 수 있습니다. 새로 고침하세요.']);
    // The faults are the ones that the test made.
    assert.deepEqual(page.faults.filter((fault) => !/ERR_FAILED|Failed to fetch|kakao-sync-check-\w+\.js$/i.test(fault)), []);
    page.faults.length = 0;
  });

  const altered = async (page) => page.route(`**/${file}`, async (route) => {
    const answer = await route.fetch();
    const added = file.endsWith('js') ? Buffer.from('\n') : Buffer.from([0, 1, 0]);
    await route.fulfill({ response: answer, body: Buffer.concat([await answer.body(), added]) });
  });

  scene(`what is not the one that was built is not run: ${file}`, { until: '#begin', before: altered }, async (page) => {
    await soon(page, () => says(page), ['The page has not started; the connection may have been cut. Please reload.']);
    assert.ok(page.faults.some((fault) => fault.includes('integrity')), page.faults.join());
    page.faults.length = 0;
  });
}

const without = async (page) => {
  page.asked = [];
  page.on('request', (request) => page.asked.push(request.url()));
  await page.addInitScript(() => delete globalThis.WebAssembly);
};

scene('a browser that is too old is told so, and asked for no Wasm', { until: '#begin', before: without }, async (page) => {
  await soon(page, async () => (await says(page)).join().replace(/: .*/, ''), 'This browser is too old for this page. Please update it, or use another one. It lacks');
  assert.ok(page.asked.length >= 2, page.asked.join());
  assert.deepEqual(page.asked.filter((url) => url.endsWith('.wasm')), []);
});
