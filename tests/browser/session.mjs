// A whole session of use in either language, told by ids alone: every view and every dialog.

import assert from 'node:assert/strict';

import { example, openFile, openMenu, saved, soon } from './stage.mjs';

/** Every view of the answer. */
const VIEWS = ['list', 'map', 'matrix', 'editions', 'plan', 'rules'];

/** Shows every view, and sees that something stands in it. */
export async function everyView(page) {
  const tabs = page.locator('.view-tabs [role=tab]');
  assert.deepEqual((await tabs.evaluateAll((all) => all.map((one) => one.id.replace('tab-', '')))).sort(), [...VIEWS].sort());
  for (const view of VIEWS) {
    await page.click(`#tab-${view}`);
    await soon(page, () => page.locator(`#tab-${view}`).getAttribute('aria-selected'), 'true');
    const panel = await page.locator(`#tab-${view}`).getAttribute('aria-controls');
    await soon(page, async () => (await page.locator(`#${panel}`).innerText()).length > 40, true, view);
  }
  await page.click('#tab-list');
}

/** Opens a check of nine channels, and calls it so. */
export async function openCheck(page, name) {
  await openFile(page, example('nine-channels'));
  await page.waitForSelector('#headline');
  await rename(page, name);
}

/** Calls the open check so. */
export async function rename(page, name) {
  const field = page.locator('#case-name');
  await field.evaluate((it) => it.closest('details')?.setAttribute('open', ''));
  await field.fill(name);
}

/** What the open check is called, as it stands on the page. */
export const called = (page) => page.locator('#case-name').inputValue();

/** Passes the check on in every way that needs nobody else, and gives what was saved. */
export async function everyWayOut(page) {
  const files = [];
  await page.click('#pass-button');
  const ways = page.locator('input[name=pass-how]');
  const count = await ways.count();
  assert.ok(count >= 4);
  for (let at = 0; at < count; at += 1) {
    await ways.nth(at).check({ force: true });
    await page.waitForSelector('#pass-section :is(textarea, pre, svg, ol, table, .acts)');
    for (const id of ['pass-csv', 'pass-channels', 'pass-report', 'pass-answers']) {
      const button = page.locator(`#${id}`);
      if (await button.isVisible()) files.push(await saved(page, () => button.click()));
    }
  }
  await page.keyboard.press('Escape');
  await openMenu(page);
  files.push(await saved(page, () => page.locator('.menu .pop').getByRole('button', { name: /^(Save as a file|파일로 저장)$/ }).click()));
  return files;
}

/** Adds channels out of a spreadsheet's cells. */
export async function pasteCells(page) {
  await page.locator('body').evaluate((place) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '채널\t검색용 아이디\n붙인 채널\t@pasted\n또 하나\t@another\n');
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.locator('#paste-put').click();
  await page.locator('#paste-put').waitFor({ state: 'detached' });
}
