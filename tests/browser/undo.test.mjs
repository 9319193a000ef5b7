// Undo takes back the last thing that was done, whatever it was: a fact, the login, the app, the
// reading, the opening of another case. It names it, and loses nothing.

import assert from 'node:assert/strict';

import { example, headline, kept, openExample, openFile, said, soon, stage } from './stage.mjs';

const scene = stage();

const title = (page, label) => page.locator(`.tools > button[title^="${label}"]`);
const chosen = (page, id) => page.locator(id).evaluate((one) => one.selectedOptions[0].value);

scene('login, app and reading are steps, each named', {}, async (page) => {
  await openExample(page, 'nine-channels');
  const first = await said(page);
  const before = await chosen(page, '#ask-account');
  await page.locator('#ask-account').selectOption({ index: 1 });
  await soon(page, async () => (await chosen(page, '#ask-account')) === before, false);
  assert.match(await title(page, 'Undo').getAttribute('title'), /^Undo: login: ./);
  await page.locator('input[name=ask-profile][value=lenient]').check({ force: true });
  assert.equal(await title(page, 'Undo').getAttribute('title'), 'Undo: how strictly to read the rules: Lenient');
  await title(page, 'Undo').click();
  await soon(page, () => page.locator('input[name=ask-profile]:checked').getAttribute('value'), 'documented');
  await title(page, 'Undo').click();
  await soon(page, () => chosen(page, '#ask-account'), before);
  await soon(page, () => said(page), first);
  assert.equal(await page.locator('.excluded-channel').count() > 0, true);
  await title(page, 'Redo').click();
  await soon(page, async () => (await chosen(page, '#ask-account')) === before, false);
});

scene('an opened case that is undone says so, and can be had back', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#ask-account').selectOption({ index: 1 });
  const asked = await chosen(page, '#ask-account');
  await page.locator('#pin').click();
  await page.waitForSelector('#unpin');
  await openFile(page, example('all-set'));
  await headline(page, '2 of 2 channels would appear in the list');
  await page.locator('#toast-undo').click();
  await soon(page, () => chosen(page, '#ask-account'), asked);
  assert.match(await page.locator('.toast').innerText(), /^Closed .+ again\./);
  // What was kept of the case to compare with comes back with it.
  assert.equal(await page.locator('#unpin').count(), 1);
  await page.locator('#toast-redo').click();
  await headline(page, '2 of 2 channels would appear in the list');
  assert.equal(await page.locator('#unpin').count(), 0);
});

scene('starting over and undoing it loses nothing', { lang: 'ko' }, async (page) => {
  await openExample(page, 'nine-channels');
  const before = await said(page);
  await page.locator('.menu > summary').click();
  await page.getByRole('button', { name: '새 점검' }).click();
  await page.waitForSelector('.welcome');
  assert.match(await page.locator('.toast > span').innerText(), /^새 점검을 시작했습니다\./);
  await page.keyboard.press('Control+z');
  await soon(page, () => said(page), before);
  await page.keyboard.press('Control+Shift+z');
  await page.waitForSelector('.welcome');
});

scene('a kept answer survives a reload', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#pin').click();
  await page.waitForSelector('#unpin');
  await page.locator('#ask-account').selectOption({ index: 1 });
  const read = () => page.locator('.since-short').innerText();
  const summary = await read();
  await kept(page);
  await page.reload();
  await soon(page, read, summary);
  await page.locator('#unpin').click();
  await page.waitForSelector('#pin');
  await page.reload();
  await page.waitForSelector('#pin');
  // One that can't be read is none.
  await page.evaluate(() => localStorage.setItem('kakao-sync-check/baseline', '{}\n{"format": 1'));
  await page.reload();
  await page.waitForSelector('#pin');
});
