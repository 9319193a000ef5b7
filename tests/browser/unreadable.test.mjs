// What can't be read, and what keeps the open check from being kept, at the same time: both are told,
// neither takes the other away, and nothing that is typed is lost in silence.

import assert from 'node:assert/strict';

import { violations } from './harness.mjs';
import { example, headline, kept, openMenu, saved, soon, stage } from './stage.mjs';
import { anotherTab, CASE, CHANGED, CHECK, name, names, notice, says, seeded, twoTabs, work } from './storing.mjs';

const scene = stage();

/** What the page says at its top, one sentence for each notice. */
const allSaid = (page) => page.locator('.notice > div > p:first-child').allInnerTexts();
const button = (page, name) => page.getByRole('button', { name });
const UNREADABLE = 'A check that this browser had kept could not be read. It was left untouched.';
const FULL = 'This browser’s storage is full: the latest changes are not kept. Save the check as a file.';
const DELETED = 'This check was deleted in another tab of this browser.';
const SPOILT = '{"format": "kakao-sync-check/case", "versi';

/** From now on there is room for no check, until `free` is called. */
const fill = (page) =>
  page.evaluate(() => {
    const { setItem } = Storage.prototype;
    window.free = () => {
      Storage.prototype.setItem = setItem;
    };
    Storage.prototype.setItem = function (key, text) {
      if (key.includes('/check/')) throw new DOMException('Exceeded the quota.', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });

/** Gives the account another name, and waits until that had its time to be kept. */
async function rename(page, to) {
  const field = page.locator('#account-account1-name');
  if (!(await field.isVisible())) await page.locator('#account-account1 > summary').click();
  await field.fill(to);
  await soon(page, () => name(page), to);
  await kept(page);
}

/** A kept check that can't be read. */
const leaveSpoilt = (page) => page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${CHECK}odd`, SPOILT]);

/** Opens it from the list of all. */
async function openSpoilt(page) {
  await openMenu(page);
  await page.locator('#checks-button').click();
  await page.locator('.check[data-check=odd] .check-open').click();
}

/** What the browser keeps beside what can't be read. */
const readable = async (page) => {
  await page.evaluate((key) => localStorage.removeItem(key), `${CHECK}odd`);
  return names(page);
};

/** A new version of the page waits. */
const offer = (page) => page.evaluate(() => window.dispatchEvent(new Event('kakao-sync-check:update')));

scene('no room beside what can’t be read: both are told, and a new version waits until what is typed is kept', seeded(SPOILT), async (page) => {
  await says(page, UNREADABLE);
  await work(page);
  await kept(page);
  await offer(page);
  await soon(page, () => page.locator('#take-update').isVisible(), true);
  await fill(page);
  await page.evaluate(() => {
    // There is none to take, so nobody else may hear of it.
    const { dispatchEvent } = window;
    window.dispatchEvent = (event) => {
      if (event.type !== 'kakao-sync-check:take-update') return dispatchEvent.call(window, event);
      window.taken = true;
      return true;
    };
  });
  await page.locator('#account-account1-name').fill('Mina, and more');
  // At once, before it was noticed that there is no room.
  await page.locator('#take-update').evaluate((it) => it.click());
  await soon(page, () => allSaid(page), [FULL, UNREADABLE]);
  assert.equal(await page.evaluate(() => window.taken ?? false), false);
  assert.deepEqual(await violations(page), []);
  // The one is solved, and the other stands.
  await button(page, 'Delete the old data').click();
  await soon(page, () => allSaid(page), [FULL]);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), CASE), null);
  assert.deepEqual(await names(page), ['Mina']);
  await page.evaluate(() => window.free());
  await rename(page, 'Mina, and more again');
  await soon(page, async () => (await allSaid(page)).length, 1);
  assert.deepEqual(await names(page), ['Mina, and more again']);
  await page.locator('#take-update').click();
  assert.equal(await page.evaluate(() => window.taken), true);
});

scene('no room, and then something that can’t be read: room again leaves the old data to be saved', {}, async (page) => {
  await work(page);
  await kept(page);
  await leaveSpoilt(page);
  await fill(page);
  await rename(page, 'Without room');
  await soon(page, () => allSaid(page), [FULL]);
  await openSpoilt(page);
  await soon(page, () => allSaid(page), [FULL, UNREADABLE]);
  assert.equal(await name(page), 'Without room');
  await page.evaluate(() => window.free());
  await rename(page, 'With room');
  await soon(page, () => allSaid(page), [UNREADABLE]);
  const file = await saved(page, () => button(page, 'Save the old data as a file').click());
  assert.equal(file.text, SPOILT);
  await button(page, 'Delete the old data').click();
  await notice(page).waitFor({ state: 'detached' });
  assert.deepEqual(await names(page), ['With room']);
});

/** Two tabs with a notice of what can't be read: the other one has typed, and is told that this one kept something else. */
async function twoTabsBesideSpoilt(mine, site) {
  await work(mine, 'Mina');
  await kept(mine);
  const other = await anotherTab(mine, site);
  await says(other, UNREADABLE);
  await rename(mine, 'First tab');
  await soon(other, () => allSaid(other), [CHANGED, UNREADABLE]);
  await rename(other, 'Second tab');
  assert.deepEqual(await allSaid(other), [CHANGED, UNREADABLE]);
  return other;
}

scene('two tabs beside what can’t be read: both are kept, and the old data can be saved still', seeded(SPOILT), async (mine, site) => {
  const other = await twoTabsBesideSpoilt(mine, site);
  await button(other, 'Keep both').click();
  await soon(other, () => allSaid(other), [UNREADABLE]);
  await soon(other, () => names(other), ['First tab', 'Second tab']);
  const file = await saved(other, () => button(other, 'Save the old data as a file').click());
  assert.equal(file.text, SPOILT);
});

scene('two tabs beside what can’t be read: the old data is deleted, and it is still to be decided whose work stays', seeded(SPOILT), async (mine, site) => {
  const other = await twoTabsBesideSpoilt(mine, site);
  await button(other, 'Delete the old data').click();
  await soon(other, () => allSaid(other), [CHANGED]);
  assert.deepEqual(await names(other), ['First tab']);
  await button(other, 'Replace it with mine').click();
  await notice(other).waitFor({ state: 'detached' });
  assert.deepEqual(await names(other), ['Second tab']);
});

scene('two tabs, and then something that can’t be read: both are kept before it is told', {}, async (mine, site) => {
  const other = await twoTabs(mine, site);
  await leaveSpoilt(other);
  await openSpoilt(other);
  await soon(other, () => allSaid(other), [UNREADABLE]);
  assert.equal(await name(other), 'Second tab');
  await soon(other, () => readable(other), ['First tab', 'Second tab']);
});

// Who types may come upon the work of another tab before the browser tells of it: within one tab it never does.
for (const [what, elsewhere, told, solve] of [
  ['changed', (text) => text.replace(/"stamp":"\w+"/, '"stamp":"other"').replaceAll('Mina', 'Theirs'), CHANGED, 'Replace it with mine'],
  ['deleted', () => null, DELETED, 'Keep it'],
]) {
  scene(`a check that was ${what} unnoticed, beside what can’t be read`, seeded(SPOILT), async (page) => {
    await work(page);
    await kept(page);
    const key = await page.evaluate((check) => Object.keys(localStorage).find((key) => key.startsWith(check)), CHECK);
    const text = elsewhere(await page.evaluate((it) => localStorage.getItem(it), key));
    await page.evaluate(([key, text]) => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)), [key, text]);
    const before = await names(page);
    await rename(page, 'Mine');
    await soon(page, () => allSaid(page), [told, UNREADABLE]);
    assert.deepEqual(await names(page), before);
    await button(page, solve).click();
    await soon(page, () => allSaid(page), [UNREADABLE]);
    assert.deepEqual(await names(page), ['Mine']);
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), CASE), SPOILT);
  });
}

scene('what another tab kept can’t be read: it is left alone, and mine is kept beside it', {}, async (page) => {
  await work(page);
  await kept(page);
  const key = await page.evaluate((check) => Object.keys(localStorage).find((key) => key.startsWith(check)), CHECK);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, SPOILT]);
  await rename(page, 'Mine');
  await soon(page, () => allSaid(page), [CHANGED]);
  await button(page, 'Show the other tab’s version').click();
  await soon(page, () => allSaid(page), [UNREADABLE]);
  await rename(page, 'Mine, and more');
  assert.deepEqual(await allSaid(page), [UNREADABLE]);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), SPOILT);
  await button(page, 'Delete the old data').click();
  await notice(page).waitFor({ state: 'detached' });
  assert.deepEqual(await names(page), ['Mine, and more']);
});

scene('what stands by now where something could not be read is not deleted with it', seeded(SPOILT), async (page) => {
  await says(page, UNREADABLE);
  const whole = example('all-set');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [CASE, whole]);
  await button(page, 'Delete the old data').click();
  await notice(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), CASE), whole);
});
