// Before the page has started and when it never does: the static shell says what this is, without
// a line of script; a late start is explained. And what the page promises: nothing goes anywhere.

import assert from 'node:assert/strict';

import { visit } from './harness.mjs';
import { headline, openExample, openFile, example, saved, openMenu, soon, stage } from './stage.mjs';

const scene = stage();

const visibility = (page, selector) => page.locator(selector).evaluate((one) => getComputedStyle(one).visibility);
const LATE = 'The page has not started.';

/** The shell is there, in its style, in both languages, and says nothing of failure yet. */
async function stands(page) {
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Kakao Sync connection check');
  for (const text of ['Which channels will Kakao let you connect?', '어떤 채널을 연결할 수 있을까요?']) {
    assert.equal(await page.getByRole('heading', { level: 2, name: text }).isVisible(), true, text);
  }
  for (const korean of await page.locator('body :not(style, script, noscript)').evaluateAll((all) =>
    all.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && /[가-힣]/.test(node.data))).map((one) => one.closest('[lang]').lang),
  )) {
    assert.equal(korean, 'ko');
  }
  const [bar, ground] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('.top')).display,
    getComputedStyle(document.querySelector('.logo-ground')).fill,
  ]);
  assert.deepEqual([bar, ground], ['flex', 'rgb(254, 229, 0)']);
  assert.equal(await visibility(page, '.late'), 'hidden');
}

/** Lets eight seconds pass for the shell's one animation. */
const later = (page) => page.evaluate(() => document.querySelector('.late').getAnimations().forEach((one) => one.finish()));

const hanging = { until: '.shell', before: (page) => page.route('**/*.wasm', () => {}) };

scene('the shell is painted while the page itself is still on its way', hanging, async (page) => {
  await stands(page);
  const paint = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await soon(page, paint, 1);
  assert.equal(await page.locator('#begin').count(), 0);
  assert.equal(await page.evaluate(() => document.querySelector('.late').getAnimations()[0].effect.getTiming().delay), 8000);
  await later(page);
  await soon(page, () => visibility(page, '.late'), 'visible');
  assert.equal(await page.getByText(LATE).isVisible(), true);
});

const cut = { until: '.shell', before: (page) => page.route('**/*.wasm', (route) => route.abort()) };

scene('a page that cannot start says so', cut, async (page) => {
  await stands(page);
  await soon(page, async () => page.faults.length > 0, true);
  await later(page);
  await soon(page, () => visibility(page, '.late'), 'visible');
  assert.equal(await page.getByText('페이지가 시작되지 않았습니다.').isVisible(), true);
  // The faults are the ones that the test made.
  assert.deepEqual(page.faults.filter((fault) => !/ERR_FAILED|Failed to fetch|integrity/i.test(fault)), []);
  page.faults.length = 0;
});

scene('a page that starts late still starts', { until: '.shell', before: holdBack }, async (page) => {
  await stands(page);
  page.letGo();
  await page.locator('#begin').waitFor();
  assert.equal(await page.locator('.shell').count(), 0);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
});

async function holdBack(page) {
  const gate = new Promise((open) => {
    page.letGo = open;
  });
  await page.route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
}

scene('without JavaScript the page says that it needs it', {}, async (_, site) => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    const said = await page.locator('noscript p').evaluateAll((all) => all.map((one) => [one.lang, one.offsetHeight > 0, one.textContent]));
    assert.deepEqual(said.map(([lang, seen]) => [lang, seen]), [['', true], ['ko', true]]);
    assert.match(said[0][2], /needs JavaScript for it/);
    assert.match(said[1][2], /자바스크립트가 필요합니다/);
  } finally {
    await context.close();
  }
});

scene('started under a path that is shared, it asks for its own files and for nothing else, ever', {}, async (_, site) => {
  const asked = [];
  const page = await visit(site, { before: (blank) => blank.context().on('request', (request) => asked.push(request.url())) });
  try {
    assert.match(new URL(site.url).pathname, /^\/.+\/.+\/$/);
    assert.ok(asked.length > 3);
    assert.deepEqual(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')), []);
    assert.deepEqual(asked.filter((url) => url.includes('?')), []);

    // From here on, not one request, whatever is typed, opened or saved.
    asked.length = 0;
    await openExample(page, 'nine-channels');
    await headline(page, '1 of 9 channels would appear in the list');
    await page.locator('#channel-main > summary').click();
    await page.locator('#channel-main-name').fill('A secret that stays here');
    await page.locator('#ask-account').selectOption('mina');
    await page.getByLabel('한국어').check();
    await page.locator('#theme').selectOption('dark');
    await page.locator('.excluded-channel .channel').first().click();
    await page.waitForSelector('#detail[open]');
    await openMenu(page);
    const file = await saved(page, () => page.getByRole('button', { name: '파일로 저장' }).click());
    await openFile(page, example('all-set'));
    await headline(page, '채널 2개 중 목록에 표시될 채널은 2개입니다');
    assert.match(file.text, /A secret that stays here/);
    assert.deepEqual(asked.filter((url) => !url.startsWith('blob:')), []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('kakao-sync-check/'))), []);
    assert.equal(new URL(page.url()).search, '');
    assert.deepEqual(page.faults, []);
  } finally {
    await page.context().close();
  }
});
