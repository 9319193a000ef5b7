// What the tests of the views share: walking to a view by keyboard, and the checks that every view
// has to pass.

import assert from 'node:assert/strict';

import { overflow, violations } from './harness.mjs';
import { example, focused, soon } from './stage.mjs';

/** Presses keys, one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Tabs on until something that matches has the focus. */
export async function tabTo(page, selector, most = 400, key = 'Tab') {
  for (let at = 0; at < most; at += 1) {
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${most} times ${key} did not reach ${selector}`);
}

/** Goes to a view with the keyboard alone. */
export async function walkTo(page, view) {
  if (await page.locator('#tab-answer').isVisible()) {
    await tabTo(page, '.pane-tabs [aria-selected=true]', 2500);
    await press(page, 'End');
    await soon(page, () => page.locator('#panel-answer').isVisible(), true);
    await focused(page, '#tab-answer');
  }
  await tabTo(page, '.view-tabs [aria-selected=true]', 2500);
  const chosen = () => page.locator('.view-tabs [aria-selected=true]').getAttribute('id');
  for (let at = await chosen(), tabs = 0; at !== `tab-${view}`; at = await chosen(), tabs += 1) {
    assert.ok(tabs < 6, `no tab leads to ${view}`);
    await press(page, 'ArrowRight');
    await page.waitForFunction((it) => document.querySelector('.view-tabs [aria-selected=true]').id !== it, at);
    await focused(page, '.view-tabs [aria-selected=true]');
  }
  await focused(page, `#tab-${view}`);
}

/** Nothing to scroll sideways, nothing that axe-core has against it. */
export async function sound(page) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  assert.equal(await overflow(page), 0);
  assert.deepEqual(await violations(page), []);
}

/** The ways in which every view is looked at. */
export const ways = (wide, phone) => [
  { lang: 'en', theme: 'light', size: wide },
  { lang: 'ko', theme: 'dark', size: wide },
  { lang: 'ko', theme: 'light', size: phone },
  { lang: 'en', theme: 'dark', size: phone },
];

/** The example of nine channels, with names as long as Kakao allows and without a place to break. */
export function longNames() {
  const one = JSON.parse(example('nine-channels'));
  const tail = '한빛상점서울부산대구인천광주대전울산세종경기강원충북전남제주행복나눔';
  for (const named of [...one.accounts, ...one.apps, ...one.channels]) named.name = (named.name.replaceAll(' ', '') + tail).slice(0, 30);
  return JSON.stringify(one);
}

/** How many channels have to be wholly in sight where the window is so large. */
export const BUDGETS = [[1280, 580, 6], [1280, 720, 8], [1440, 900, 9]];

/** How many elements are wholly in sight: neither the window nor anything that scrolls cuts them off, nor what stays above. */
export const inSight = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => {
    const own = one.getBoundingClientRect();
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    for (let around = one.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const frame = around.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    const above = one.closest('.grid-body, .map svg')?.parentElement.querySelector('.grid-head, .map-why');
    if (above) top = Math.max(top, above.getBoundingClientRect().bottom);
    return own.left >= left - 1 && own.top >= top - 1 && own.right <= right + 1 && own.bottom <= bottom + 1;
  }).length);
