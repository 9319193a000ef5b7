// The page without a line of script, and what it promises: nothing goes anywhere.

import assert from 'node:assert/strict';

import { visit } from './harness.mjs';
import { headline, openExample, openFile, example, saved, openMenu, stage } from './stage.mjs';

const scene = stage();

scene('without JavaScript the page says that it needs it', {}, async (_, site) => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    const said = await page.locator('noscript p').evaluateAll((all) => all.map((one) => [one.lang, one.offsetHeight > 0, one.textContent]));
    assert.deepEqual(said.map(([lang, seen]) => [lang, seen]), [['ko', true], ['en', true]]);
    assert.match(said[0][2], /자바스크립트가 필요합니다/);
    assert.match(said[1][2], /needs JavaScript for it/);
    // What the page is for can be read all the same.
    assert.equal(await page.getByRole('heading', { level: 2 }).first().innerText(), '어떤 채널을 연결할 수 있을까요?');
  } finally {
    await context.close();
  }
});

scene('started under a path that is shared, it asks for its own files and for nothing else, ever', {}, async (_, site) => {
  const asked = [];
  const page = await visit(site, { before: (blank) => blank.context().on('request', (request) => asked.push(request.url())) });
  try {
    assert.match(new URL(site.url).pathname, /^\/.+\/.+\/$/);
    assert.ok(asked.length >= 3);
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
