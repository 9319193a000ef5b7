// What the tests of the storage share: a small piece of work, a second tab, and what the page says.

import assert from 'node:assert/strict';

import { focused, kept, soon } from './stage.mjs';

/** Where an earlier version kept its one case. */
export const CASE = 'kakao-sync-check/case';
export const CHECK = 'kakao-sync-check/check/';
export const notice = (page) => page.locator('#storage-notice');
export const says = (page, expected) => soon(page, () => notice(page).locator('p').first().innerText(), expected);
export const parsed = async (page) => JSON.parse(await kept(page));

/** Begins a case by hand and names its account: the smallest piece of work. */
export async function work(page, name = 'Mina') {
  await page.locator('#begin').click();
  await focused(page, '#account-account1-name');
  await page.keyboard.type(name);
  await soon(page, () => page.locator('#account-account1 > summary b').innerText(), name);
}

/** Puts something in the storage before the first visit, and leaves it alone after. */
export const seeded = (text) => ({
  before: (page) =>
    page.addInitScript(
      ([key, value]) => {
        if (sessionStorage.getItem('seeded')) return;
        sessionStorage.setItem('seeded', 'yes');
        localStorage.setItem(key, value);
      },
      [CASE, text],
    ),
});

export const name = (page) => page.locator('#account-account1 > summary b').innerText();
export const CHANGED = 'This check was changed in another tab of this browser.';
export const names = (page) =>
  page.evaluate((check) => {
    const all = Object.entries(localStorage).filter(([key]) => key.startsWith(check));
    return all.map(([, text]) => JSON.parse(text.split('\n')[1]).case.accounts[0].name).sort();
  }, CHECK);

/** Another tab of the same browser, with the check that is open in this one. */
export async function anotherTab(mine, site) {
  const other = await mine.context().newPage();
  other.on('pageerror', (error) => mine.faults.push(`the other tab: ${error.message}`));
  await other.goto(site.url);
  await other.waitForSelector('#headline');
  return other;
}

/** Another tab, in which the same check is changed while this one changes it too. */
export async function twoTabs(mine, site) {
  await work(mine, 'Mina');
  assert.equal((await parsed(mine)).accounts[0].name, 'Mina');
  const other = await anotherTab(mine, site);
  assert.equal(await name(other), 'Mina');
  await mine.locator('#account-account1-name').fill('First tab');
  await says(other, CHANGED);
  // The other tab goes on working, and takes nothing from the first.
  await other.locator('#account-account1 > summary').click();
  await other.locator('#account-account1-name').fill('Second tab');
  await soon(other, () => name(other), 'Second tab');
  assert.equal((await parsed(other)).accounts[0].name, 'First tab');
  assert.equal(await notice(mine).count(), 0);
  return other;
}
