// The whole main job with the keyboard alone, from the first page to a link for somebody else: nothing
// on the way needs a mouse, keeps the focus in, or loses it.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, said, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

/** What has the focus is in sight, and shows that it has it. */
async function seen(page) {
  const shown = await page.evaluate(() => {
    const one = document.activeElement;
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return { focused: one !== document.body, within: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth, marked: outlineStyle !== 'none' || boxShadow !== 'none' };
  });
  assert.deepEqual(shown, { focused: true, within: true, marked: true });
}

for (const options of ways(WIDE, PHONE)) {
  scene(`from the first page to a link, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await tabTo(page, '[data-example=nine-channels]');
    await seen(page);
    await press(page, 'Enter');
    const many = { en: '1 of 9 channels would appear in the list', ko: '채널 9개 중 목록에 표시될 채널은 1개입니다' }[options.lang];
    await headline(page, many);
    await focused(page, '#headline');
    const answer = await said(page);

    for (const view of ['map', 'matrix', 'editions', 'plan', 'rules', 'list']) {
      if ((await page.locator(`#tab-${view}`).count()) === 0) continue;
      await tabTo(page, '.view-tabs [aria-selected=true]', 2500, 'Shift+Tab');
      await walkTo(page, view);
      await seen(page);
      await soon(page, () => page.locator(`#panel-${view}`).isVisible(), true);
    }

    await tabTo(page, '.excluded-channel .channel');
    await seen(page);
    await press(page, 'Enter');
    await page.waitForSelector('#detail[open]');
    await sound(page);
    await press(page, 'Escape');
    await soon(page, () => page.locator('#detail[open]').count(), 0);
    await focused(page, '.excluded-channel .channel');

    if (options.size === PHONE) {
      await tabTo(page, '#menu-button', 2500, 'Shift+Tab');
      await press(page, 'Enter');
    }
    await tabTo(page, '#pass-button', 2500, options.size === PHONE ? 'Tab' : 'Shift+Tab');
    await press(page, 'Enter');
    await soon(page, async () => /#link=1\./.test(await page.locator('#pass-link').inputValue()), true);
    await sound(page);
    const link = await page.locator('#pass-link').inputValue();
    await press(page, 'Escape');
    await focused(page, '#pass-button, #menu-button');

    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('#headline');
    await soon(page, () => said(page), answer);
  });
}
