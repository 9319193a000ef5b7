// The rulebook: an address leads to a rule, a reading is set by itself, both outcomes stand side by
// side, and every statement of the source is accounted for.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const hash = (page) => page.evaluate(() => location.hash);

scene('a reading set by keyboard, and its address', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'rules');
  await soon(page, () => hash(page), '#rules');
  await tabTo(page, '#rule-reading_2fother_2dconnection');
  await press(page, 'Enter');
  await soon(page, () => hash(page), '#rule=reading/other-connection');
  await soon(page, () => page.locator('.sides tbody tr').filter({ hasText: 'Haedeun Cafe' }).locator('td').allInnerTexts(), [
    'Not listed',
    'Not listed',
    'Listed',
  ]);
  await tabTo(page, '[name=reading-other_2dconnection]');
  await press(page, 'ArrowRight');
  await headline(page, '3 of 9 channels would appear in the list');
  await focused(page, '[name=reading-other_2dconnection]');
  // Every reading but one as documented: with this one lenient it is the lenient profile.
  assert.equal(await page.locator('[name=ask-profile]:checked').inputValue(), 'lenient');
  await tabTo(page, '#rule-reading_2fchannel_2drole', 400, 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, '[name=reading-channel_2drole]');
  await press(page, 'ArrowLeft');
  await soon(page, () => page.locator('[name=ask-profile]:checked').inputValue(), 'custom');
});

scene('an address leads to a rule, and a link on the page to another', {}, async (page, site) => {
  await openExample(page, 'nine-channels');
  await page.goto(`${site.url}#rule=same-business`);
  await page.reload();
  await page.waitForSelector('.rule-page');
  assert.equal(await page.locator('.rule[aria-expanded=true]').innerText().then((text) => text.split('\n')[0]), 'Same business');
  await focused(page, '#rule-condition_2fsame_2dbusiness');
  await page.evaluate(() => (location.hash = '#matrix'));
  await soon(page, () => page.locator('#tab-matrix').getAttribute('aria-selected'), 'true');
  await page.evaluate(() => (location.hash = '#no-such-place'));
  await soon(page, () => page.locator('#tab-matrix').getAttribute('aria-selected'), 'true');
});

scene('every statement of the source, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'rules');
  await tabTo(page, '.unfold > summary');
  await press(page, 'Enter');
  await soon(page, () => page.locator('.statements tbody tr').count().then((count) => count > 60), true);
  const bare = await page.locator('.statements tbody tr').evaluateAll((all) => all.filter((one) => !one.querySelector('li')).length);
  assert.equal(bare, 0);
  await tabTo(page, '#statement-how-to-button a');
  await press(page, 'Enter');
  await soon(page, () => hash(page), '#rule=gate/button-appears');
  await page.waitForSelector('.rule-page');
});

for (const options of ways(WIDE, PHONE)) {
  scene(`the rulebook, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    await walkTo(page, 'rules');
    for (const rule of ['condition/same-business', 'gate/listed', 'reading/other-connection', 'guidance/moved']) {
      await page.evaluate((it) => (location.hash = `#rule=${it}`), rule);
      await page.waitForSelector('.rule-page');
      await sound(page);
    }
  });
}
