// What the browser keeps, and what it does when it can't: nothing is lost in silence, nothing that
// cannot be read is overwritten before the user says so, and two tabs do not overwrite each other.

import assert from 'node:assert/strict';

import { example, headline, kept, openExample, openMenu, saved, soon, stage } from './stage.mjs';
import { anotherTab, CASE, CHANGED, CHECK, name, names, notice, parsed, says, seeded, twoTabs, work } from './storing.mjs';

const scene = stage();

/** The page is as usable as ever: an example opens and answers. */
async function usable(page) {
  await openExample(page, 'all-set');
  await headline(page, '2 of 2 channels would appear in the list');
}

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
  const other = await anotherTab(mine, site);
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
