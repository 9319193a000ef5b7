// What a fix or an answer would come to is shown before it is done: nothing changes by trying, Escape
// takes it back before it closes anything, and what is done is one step of undo.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { focused, headline, kept, openExample, soon, stage } from './stage.mjs';

const scene = stage();

const SHARED = { width: 1280, height: 720 };

const open = async (page, channel) => {
  await page.locator(`.excluded-channel[data-channel=${channel}] .channel`).click();
  await page.waitForSelector('#detail[open]');
};
const ghost = (page) => page.locator('.ghost').innerText();
const gone = (page) => page.waitForSelector('.ghost', { state: 'detached' });

for (const size of [SHARED, PHONE]) {
  scene(`a fix is tried, taken back, done and undone, ${size.width}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    await open(page, 'friend');
    const before = await kept(page);
    const button = page.locator('#try-own-service-only-0');
    await button.press('Enter');
    await soon(page, async () => (await ghost(page)).includes('→ 2 to 3 of 9 listed: Haedeun Cafe appears'), true);
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await soon(page, () => page.locator('.detail-head [role=status]').innerText(), '→ 2 to 3 of 9 listed: Haedeun Cafe appears');
    assert.equal(await kept(page), before, 'nothing is changed by trying');
    await headline(page, '1 of 9 channels would appear in the list');

    // Escape takes it back, and only then closes.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await gone(page);
    assert.equal(await page.locator('#detail').isVisible(), true);
    await focused(page, '#try-own-service-only-0');

    await button.click();
    await page.locator('#take-back').click();
    await gone(page);
    await focused(page, '#try-own-service-only-0');

    await button.click();
    await page.locator('#do-it-0').press('Enter');
    await gone(page);
    await headline(page, '2 of 9 channels would appear in the list');
    await soon(page, () => page.evaluate(() => !!document.activeElement?.closest('#detail')), true);
    await page.keyboard.press('Control+z');
    await headline(page, '1 of 9 channels would appear in the list');
    assert.equal(await kept(page), before, 'one step takes back all of it');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#detail:not([open])', { state: 'attached' });
  });
}

scene('an application and its review are tried as one', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  const before = await kept(page);
  await page.locator('#try-business-channel-0').click();
  await page.locator('#do-it-0').click();
  await headline(page, '2 of 9 channels would appear in the list');
  await page.keyboard.press('Control+z');
  await headline(page, '1 of 9 channels would appear in the list');
  assert.equal(await kept(page), before);
});

scene('where another login helps, that is tried', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'live');
  await page.locator('#try-channel-role-0').click();
  await soon(page, async () => /→ 2 to 3 of 9 listed: Hanbit Live appears/.test(await ghost(page)), true);
  await page.locator('#do-it-0').click();
  await headline(page, '2 of 9 channels would appear in the list');
  assert.equal(await page.locator('#ask-account').inputValue(), 'mina');
  await page.keyboard.press('Control+z');
  await soon(page, () => page.locator('#ask-account').inputValue(), 'owner');
});

scene('of what is not known, each answer is tried', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'old');
  await page.locator('#try-own-service-only-answers').click();
  await page.waitForSelector('.ghost');
  const lines = await page.locator('.ghost p').allInnerTexts();
  assert.ok(lines.some((line) => /^If Not connected: → 2 of 9 listed: Hanbit Old Channel appears$/.test(line)), lines.join('\n'));
  assert.ok(lines.some((line) => /^If an app of another service: → 1 of 9 listed: Hanbit Old Channel: not listed/.test(line)), lines.join('\n'));
  await page.locator('.ghost li', { hasText: 'Not connected' }).getByRole('button').click();
  await headline(page, '2 of 9 channels would appear in the list');
  assert.equal(await page.locator('#detail-channel-old-connection-0').inputValue(), 'none');
});

scene('what is tried is given up when anything changes', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  for (const change of [
    () => page.locator('#detail-next').click(),
    () => page.locator('#ask-account').selectOption('mina'),
    () => page.locator('#detail-close').click(),
  ]) {
    await open(page, 'care');
    await page.locator('#try-business-channel-0').click();
    await page.waitForSelector('.ghost');
    await change();
    await gone(page);
  }
  await open(page, 'care');
  await page.locator('#try-business-channel-0').click();
  await page.waitForSelector('.ghost');
  await page.locator('#detail-channel-care-state').selectOption('rejected');
  await gone(page);
});

scene('it reads well in Korean', { lang: 'ko', size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'friend');
  await page.locator('#try-own-service-only-0').click();
  await soon(page, async () => (await ghost(page)).includes('→ 9개 중 2~3개 표시: 해든카페 추가'), true);
});
