// What another answer would change is shown before it is given, and nothing is changed by looking;
// an answer that is kept shows what changed against it, channel by channel.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { headline, kept, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, ways } from './views.mjs';

const scene = stage();

scene('looking at a fact by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  const before = await kept(page);
  await tabTo(page, '#role-owner-channel-live');
  await soon(page, () => page.locator('.what-if .small-label').innerText(), 'If you answered differently here:');
  const said = await page.locator('.what-if li').allInnerTexts();
  assert.ok(said.includes('Master → +1 listed: Hanbit Live'), said.join('\n'));
  assert.equal(await kept(page), before);
  await headline(page, '1 of 9 channels would appear in the list');
  await page.keyboard.type('Ma');
  await headline(page, '2 of 9 channels would appear in the list');
});

scene('a fact that changes nothing says so', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await tabTo(page, '#channel-wholesale > summary');
  await press(page, 'Enter');
  await tabTo(page, '#channel-wholesale-business-name');
  await soon(page, () => page.locator('.what-if .small-label').innerText().catch(() => ''), 'No other answer here changes anything.');
});

scene('an answer kept to compare with, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await tabTo(page, '#pin');
  await press(page, 'Enter');
  await soon(page, () => page.locator('#baseline-summary').innerText(), 'Nothing has changed so far.');
  await tabTo(page, '#role-owner-channel-live', 400, 'Shift+Tab');
  await page.keyboard.type('Ma');
  await soon(page, () => page.locator('#baseline-summary').innerText(), '→ +1 listed: Hanbit Live');
  await soon(page, () => page.locator('.baseline li').allInnerTexts(), ['Hanbit Live: Listed, was Not listed (channel role).']);
  await page.keyboard.press('Control+z');
  await soon(page, () => page.locator('#baseline-summary').innerText(), 'Nothing has changed so far.');
  await tabTo(page, '#unpin');
  await press(page, 'Enter');
  await page.waitForSelector('#pin');
});

for (const options of ways(WIDE, PHONE)) {
  scene(`looking ahead, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    if (options.size === PHONE) await page.locator('#tab-facts').click();
    await page.locator('#role-owner-channel-live').focus();
    await page.waitForSelector('.what-if li');
    await sound(page);
    if (options.size === PHONE) await page.locator('#tab-answer').click();
    await page.locator('#pin').click();
    await sound(page);
  });
}
