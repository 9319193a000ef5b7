// What the browser keeps, and what it does when it can't: nothing is lost in silence, nothing that
// cannot be read is overwritten before the user says so, and two tabs do not overwrite each other.

import assert from 'node:assert/strict';

import { violations } from './harness.mjs';
import { example, focused, headline, kept, openExample, openMenu, saved, soon, stage } from './stage.mjs';

const scene = stage();

/** Where an earlier version kept its one case. */
const CASE = 'kakao-sync-check/case';
const CHECK = 'kakao-sync-check/check/';
const notice = (page) => page.locator('#storage-notice');
const says = (page, expected) => soon(page, () => notice(page).locator('p').first().innerText(), expected);
const parsed = async (page) => JSON.parse(await kept(page));

/** Begins a case by hand and names its account: the smallest piece of work. */
async function work(page, name = 'Mina') {
  await page.locator('#begin').click();
  await focused(page, '#account-account1-name');
  await page.keyboard.type(name);
  await soon(page, () => page.locator('#account-account1 > summary b').innerText(), name);
}

/** The page is as usable as ever: an example opens and answers. */
async function usable(page) {
  await openExample(page, 'all-set');
  await headline(page, '2 of 2 channels would appear in the list');
}

/** Puts something in the storage before the first visit, and leaves it alone after. */
const seeded = (text) => ({
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

scene('a reload keeps the case, the question, the language and the theme', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#ask-account').selectOption('mina');
  await page.locator('[name=ask-profile][value=strict]').check();
  await page.getByLabel('한국어').check();
  await page.locator('#theme').selectOption('dark');
  await page.locator('#channel-main > summary').click();
  await page.locator('#channel-main-name').fill('한빛상점 본점');
  await page.locator('#role-mina-channel-vip').selectOption('manager');
  const look = () =>
    page.evaluate(() => ({
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.theme,
      ground: getComputedStyle(document.body).backgroundColor,
      title: document.title,
      ask: ['#ask-account', '#ask-app', '[name=ask-profile]:checked'].map((one) => document.querySelector(one).value),
      headline: document.querySelector('#headline').innerText,
      name: document.querySelector('#channel-main > summary b').innerText,
      role: document.querySelector('#role-mina-channel-vip').value,
      tally: document.querySelector('.tally').innerText,
    }));
  await soon(page, async () => (await parsed(page)).channel_roles.find((one) => one.account === 'mina' && one.channel === 'vip')?.role, 'manager');
  const before = await look();
  const text = await kept(page);
  assert.deepEqual([before.lang, before.theme, before.title, before.ask.join()], ['ko', 'dark', '카카오싱크 연결 점검', 'mina,shop,strict']);
  assert.equal(before.name, '한빛상점 본점');
  await page.reload();
  await page.waitForSelector('#headline');
  assert.deepEqual(await look(), before);
  assert.equal(await kept(page), text);
  assert.equal(await notice(page).count(), 0);
});

scene('the case is written once it rests, and at once where the page is left or put aside', {}, async (page) => {
  await work(page, 'M');
  await kept(page);
  const key = await page.evaluate((check) => Object.keys(localStorage).find((key) => key.startsWith(check)), CHECK);
  const now = () => page.evaluate((it) => localStorage.getItem(it), key);
  const name = async () => JSON.parse((await now()).split('\n')[1]).case.accounts[0].name;
  await page.evaluate(() => {
    window.written = 0;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key.includes('/check/')) window.written += 1;
      setItem.call(this, key, value);
    };
  });
  await page.keyboard.type('ina from the shop');
  await soon(page, name, 'Mina from the shop');
  // Typing goes on without the whole case being written for each letter.
  const times = await page.evaluate(() => window.written);
  assert.ok(times < 'Mina from the shop'.length / 2, `written ${times} times`);

  // All of it in one go, before anything could come to rest.
  const type = (text, then) =>
    page.evaluate(
      async ([name, event, key]) => {
        const field = document.querySelector('#account-account1-name');
        field.value = name;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        await new Promise((done) => setTimeout(done));
        const before = localStorage.getItem(key);
        document.dispatchEvent(new Event(event, { bubbles: true }));
        return [before, localStorage.getItem(key)].map((one) => JSON.parse(one.split('\n')[1]).case.accounts[0].name);
      },
      [text, then, key],
    );
  assert.deepEqual(await type('Put aside', 'visibilitychange'), ['Mina from the shop', 'Put aside']);
  await page.locator('#account-account1-name').fill('Left in a hurry');
  await page.reload();
  await page.waitForSelector('#headline');
  assert.equal(await page.locator('#account-account1 > summary b').innerText(), 'Left in a hurry');
});

const blocked = {
  before: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }),
};

scene('storage that is blocked: said at once, and the page works', blocked, async (page) => {
  const text = 'This browser does not let the page keep anything: what you enter is lost when the page is closed. Save it as a file.';
  await says(page, text);
  await usable(page);
  await says(page, text);
  await page.getByLabel('한국어').check();
  await says(page, '이 브라우저에서는 저장할 수 없어 페이지를 닫으면 입력한 내용이 사라집니다. 파일로 저장해 두세요.');
  await openMenu(page);
  const file = await saved(page, () => page.getByRole('button', { name: '파일로 저장' }).click());
  assert.equal(JSON.parse(file.text).channels.length, 2);
});

const full = {
  before: (page) =>
    page.addInitScript(() => {
      const { setItem } = Storage.prototype;
      window.free = () => {
        Storage.prototype.setItem = setItem;
      };
      Storage.prototype.setItem = () => {
        throw new DOMException('Exceeded the quota.', 'QuotaExceededError');
      };
    }),
};

scene('storage that is full: said when it matters, and over when there is room again', full, async (page) => {
  assert.equal(await notice(page).count(), 0);
  await work(page);
  await says(page, 'This browser’s storage is full: the latest changes are not kept. Save the check as a file.');
  await usable(page);
  await says(page, 'This browser’s storage is full: the latest changes are not kept. Save the check as a file.');
  assert.equal(await kept(page), null);
  await page.evaluate(() => window.free());
  await page.locator('#channel-main > summary, #facts-channels summary').first().click();
  await page.getByLabel('Channel name').fill('Room again');
  await notice(page).waitFor({ state: 'detached' });
  assert.equal((await parsed(page)).channels[0].name, 'Room again');
});

for (const [what, text, fault] of [
  ['garbage', '{"format": "kakao-sync-check/case", "versi\u0000', /not valid JSON \(line 1, column \d+\)/],
  ['the case of a later version', '{"format":"kakao-sync-check/case","version":99,"name":"From tomorrow","rooms":[1]}', /version 99, made by a newer edition/],
  ['a case with slips', '{"format":"kakao-sync-check/case","version":1,"channels":[{"id":"a","name":"A","state":"open"}]}', /channels\[0\]\.state: "open" is not one of/],
]) {
  scene(`storage that holds ${what} is left alone until the user decides`, seeded(text), async (page) => {
    const unreadable = 'A check that this browser had kept could not be read. It was left untouched.';
    const old = () => page.evaluate((key) => localStorage.getItem(key), CASE);
    await says(page, unreadable);
    assert.match(await notice(page).locator('.faults li').first().innerText(), fault);
    // What is begun now is kept beside it.
    await work(page);
    assert.equal((await parsed(page)).accounts[0].name, 'Mina');
    await usable(page);
    await says(page, unreadable);
    assert.equal(await old(), text);
    // Not even a reload costs anything.
    await page.reload();
    await says(page, unreadable);
    assert.equal(await old(), text);

    const file = await saved(page, () => page.getByRole('button', { name: 'Save the old data as a file' }).click());
    assert.equal(file.text, text);
    assert.equal(await old(), text);

    await page.getByRole('button', { name: 'Delete the old data' }).click();
    await notice(page).waitFor({ state: 'detached' });
    assert.equal(await old(), null);
    await page.reload();
    await page.waitForSelector('#headline');
    assert.equal(await notice(page).count(), 0);
  });
}

scene('settings that cannot be read cost nothing and are not spoken of', {
  before: (page) => page.addInitScript(() => localStorage.setItem('kakao-sync-check/settings', '{"lang": [')),
}, async (page) => {
  await usable(page);
  assert.equal(await notice(page).count(), 0);
});

const name = (page) => page.locator('#account-account1 > summary b').innerText();
const CHANGED = 'This check was changed in another tab of this browser.';
const names = (page) =>
  page.evaluate((check) => {
    const all = Object.entries(localStorage).filter(([key]) => key.startsWith(check));
    return all.map(([, text]) => JSON.parse(text.split('\n')[1]).case.accounts[0].name).sort();
  }, CHECK);

/** Another tab, in which the same check is changed while this one changes it too. */
async function twoTabs(mine, site) {
  await work(mine, 'Mina');
  assert.equal((await parsed(mine)).accounts[0].name, 'Mina');
  const other = await mine.context().newPage();
  other.on('pageerror', (error) => mine.faults.push(`the other tab: ${error.message}`));
  await other.goto(site.url);
  await other.waitForSelector('#headline');
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

scene('two tabs: the later one takes over what the other kept', {}, async (mine, site) => {
  const other = await twoTabs(mine, site);
  await other.getByRole('button', { name: 'Show the other tab’s version' }).click();
  await soon(other, () => name(other), 'First tab');
  await notice(other).waitFor({ state: 'detached' });
  // What stood there before can be had back, and is kept then.
  await other.locator('#toast-undo').click();
  await soon(other, () => name(other), 'Second tab');
  await says(mine, CHANGED);
  await soon(mine, () => names(mine), ['Second tab']);
});

scene('two tabs: the later one replaces what the other kept', {}, async (mine, site) => {
  const other = await twoTabs(mine, site);
  await other.getByRole('button', { name: 'Replace it with mine' }).click();
  await notice(other).waitFor({ state: 'detached' });
  await says(mine, CHANGED);
  await soon(mine, () => names(mine), ['Second tab']);
});

scene('two tabs: both are kept', {}, async (mine, site) => {
  const other = await twoTabs(mine, site);
  await other.getByRole('button', { name: 'Keep both' }).click();
  await notice(other).waitFor({ state: 'detached' });
  await soon(mine, () => names(mine), ['First tab', 'Second tab']);
  await other.reload();
  await other.waitForSelector('#headline');
  assert.equal(await name(other), 'Second tab');
});

scene('two tabs: whoever leaves undecided keeps both', {}, async (mine, site) => {
  const other = await twoTabs(mine, site);
  await openExample(other, 'all-set');
  await headline(other, '2 of 2 channels would appear in the list');
  await soon(mine, () => names(mine), ['First tab', 'Second tab']);
});

scene('what an earlier version kept is there, with its question, and is one check among others', {
  before: (page) =>
    page.addInitScript(
      ([key, text]) => {
        if (sessionStorage.getItem('seeded')) return;
        sessionStorage.setItem('seeded', 'yes');
        localStorage.setItem(key, text);
        const settings = '{"theme":"dark","account":"mina","app":"shop","readings":[["app-role","owner"]]}';
        localStorage.setItem('kakao-sync-check/settings', settings);
        localStorage.setItem('kakao-sync-check/baseline', `{"account":"owner","app":"shop"}\n${text}`);
      },
      [CASE, example('nine-channels')],
    ),
}, async (page) => {
  await page.waitForSelector('#headline');
  const look = () => page.evaluate(() => [document.documentElement.dataset.theme, document.querySelector('#ask-account').value]);
  assert.deepEqual(await look(), ['dark', 'mina']);
  await page.locator('#unpin').waitFor();
  const keys = () => page.evaluate(() => Object.keys(localStorage).map((key) => key.replace(/\/check\/.+/, '/check/…')).sort());
  assert.deepEqual(await keys(), ['kakao-sync-check/check/…', 'kakao-sync-check/settings']);
  await page.reload();
  await page.waitForSelector('#headline');
  assert.deepEqual(await look(), ['dark', 'mina']);
  assert.deepEqual(await keys(), ['kakao-sync-check/check/…', 'kakao-sync-check/settings']);
});

/** Another tab deletes the check that this one has open. */
async function deleted(mine, site) {
  await work(mine, 'Mina');
  await kept(mine);
  const other = await mine.context().newPage();
  await other.goto(site.url);
  await other.waitForSelector('#headline');
  await openMenu(other);
  await other.locator('#checks-button').click();
  await other.getByRole('button', { name: /^Delete/ }).click();
  await says(mine, 'This check was deleted in another tab of this browser.');
  assert.deepEqual(await names(mine), []);
}

scene('a check that another tab deleted is kept again where somebody says so', {}, async (mine, site) => {
  await deleted(mine, site);
  await mine.getByRole('button', { name: 'Keep it' }).click();
  await notice(mine).waitFor({ state: 'detached' });
  assert.deepEqual(await names(mine), ['Mina']);
});

scene('a check that another tab deleted stays so, and can be had back by undo', {}, async (mine, site) => {
  await deleted(mine, site);
  await notice(mine).getByRole('button', { name: 'New check' }).click();
  await notice(mine).waitFor({ state: 'detached' });
  await mine.locator('.welcome').waitFor();
  await kept(mine);
  assert.deepEqual(await names(mine), []);
  await mine.getByRole('button', { name: /^Undo/ }).first().click();
  await soon(mine, () => name(mine), 'Mina');
  await soon(mine, () => names(mine), ['Mina']);
});

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
  const other = await mine.context().newPage();
  await other.goto(site.url);
  await other.waitForSelector('#headline');
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
