// What the tests of the views share: walking to a view by keyboard, and the checks that every view
// has to pass.

import assert from 'node:assert/strict';

import { overflow, violations } from './harness.mjs';
import { focused, soon } from './stage.mjs';

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
  }
  await tabTo(page, '.view-tabs [aria-selected=true]', 2500);
  for (let at = 0; at < 5; at += 1) {
    if (await page.locator(`#tab-${view}[aria-selected=true]`).count()) break;
    await press(page, 'ArrowRight');
  }
  await soon(page, () => page.locator(`#tab-${view}`).getAttribute('aria-selected'), 'true');
  await focused(page, `#tab-${view}`);
}

/** Nothing to scroll sideways, nothing that axe-core has against it. */
export async function sound(page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
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
