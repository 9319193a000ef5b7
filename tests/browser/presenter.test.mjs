// Presenter mode: the page as it is shown in a call.

import assert from 'node:assert/strict';

import { violations } from './harness.mjs';
import { focused, openExample, soon, stage } from './stage.mjs';

const scene = stage();

const presenting = (page) => page.locator('html[data-presenting]').count();
const names = ['Hanbit', 'Haedeun', 'Ms Kim', 'Mina', '한빛', '해든'];

for (const options of [{ lang: 'en' }, { lang: 'ko', theme: 'dark' }]) {
  scene(`a key and a button begin it, and the facts are out of the way, ${options.lang}`, { ...options, size: { width: 1280, height: 580 } }, async (page) => {
    await openExample(page, 'nine-channels');
    const type = () => page.locator('.channel').first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    const before = await type();
    await page.keyboard.press('F9');
    await soon(page, () => presenting(page), 1);
    await focused(page, '#presenting-end');
    assert.equal(await page.locator('#panel-facts').isVisible(), false);
    assert.ok((await type()) > before * 1.1);
    // The answer then is what later ones are compared with.
    await page.waitForSelector('#unpin');
    const frame = await page.evaluate(() => [
      document.querySelector('.view-tabs').getBoundingClientRect().top,
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    assert.ok(frame[0] <= 170 && frame[1] <= 0 && frame[2] <= 0, `${frame}`);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('F9');
    await soon(page, () => presenting(page), 0);
    await focused(page, '#present');
    assert.equal(await page.locator('#panel-facts').isVisible(), true);
    await page.locator('#present').click();
    await soon(page, () => presenting(page), 1);
  });
}

scene('names become letters, everywhere, and come back', { size: { width: 1280, height: 720 } }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.keyboard.press('F9');
  await page.locator('#hide-names').click();
  await soon(page, () => page.locator('#hide-names').getAttribute('aria-pressed'), 'true');
  for (const view of ['list', 'matrix', 'map', 'plan']) {
    await page.locator(`#tab-${view}`).click();
    await page.waitForSelector(`#panel-${view}`);
    const leaks = () =>
      page.evaluate((all) => {
        const seen = document.body.innerText + [...document.querySelectorAll('option, [title], [aria-label]')]
          .map((one) => `${one.textContent} ${one.getAttribute('title')} ${one.getAttribute('aria-label')}`).join(' ');
        return all.filter((name) => seen.includes(name));
      }, names);
    // An app's business name is a fact that decides, and is said where it does.
    await soon(page, leaks, [], view);
  }
  await page.locator('#tab-list').click();
  await page.locator('.excluded-channel', { hasText: 'Channel C' }).waitFor();
  await page.locator('#presenting-end').click();
  await page.locator('.excluded-channel', { hasText: 'Hanbit Events' }).waitFor();
});

scene('arrow keys step through the channels', { size: { width: 1280, height: 720 } }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.keyboard.press('F9');
  await focused(page, '#presenting-end');
  const open = () => page.locator('#detail-heading').innerText();
  await page.keyboard.press('ArrowRight');
  await soon(page, open, 'Hanbit Store');
  await page.keyboard.press('ArrowRight');
  await soon(page, open, 'Hanbit Store Regulars');
  await page.keyboard.press('ArrowLeft');
  await soon(page, open, 'Hanbit Store');
});

scene('a change is compared with what was shown before, and glows', { size: { width: 1280, height: 720 } }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.keyboard.press('F9');
  await page.locator('#ask-account').selectOption({ index: 1 });
  await soon(page, () => page.locator('[data-moved]').count().then((count) => count > 0), true);
  await page.locator('#present-reset').click();
  await soon(page, () => page.locator('[data-moved]').count(), 0);
});
