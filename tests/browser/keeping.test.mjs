// Nothing that was typed is lost: not between two tabs, not where there is no room, not by a file that
// is broken, and not by a version of the page that kept things otherwise.

import assert from 'node:assert/strict';

import { example, headline, keptCheck, openExample, openFile, openMenu, saved, soon, stage } from './stage.mjs';

const scene = stage();

const CHECK = 'kakao-sync-check/check/';
const FULL = 'This browser’s storage is full: the latest changes are not kept. Save the check as a file.';
const CHANGED = 'This check was changed in another tab of this browser.';
const DELETED = 'This check was deleted in another tab of this browser.';

const notice = (page) => page.locator('#storage-notice');
const says = (page, expected) => soon(page, () => notice(page).locator('p').first().innerText(), expected);
const act = (page, name) => notice(page).getByRole('button', { name }).click();
const check = async (page) => JSON.parse(await keptCheck(page));

/** The field with the name of the case, which stands in the facts. */
async function nameField(page) {
  const field = page.locator('#case-name');
  await field.evaluate((it) => it.closest('details')?.setAttribute('open', ''));
  return field;
}

/** Types the name of the case letter by letter, as people do. */
async function type(page, name) {
  const field = await nameField(page);
  await field.fill('');
  await field.pressSequentially(name, { delay: 15 });
}

/** What the cases are called that the browser keeps, to the letter in the storage. */
const names = (page) =>
  page.evaluate((check) => {
    const all = Object.entries(localStorage).filter(([key]) => key.startsWith(check));
    return all.map(([, text]) => JSON.parse(text.split('\n')[1]).case.name).sort();
  }, CHECK);

/** A check that is kept, called as it is told. */
async function keep(page, name, text = example('all-set')) {
  await openFile(page, text);
  await page.waitForSelector('#headline');
  await (await nameField(page)).fill(name);
  assert.equal((await check(page)).case.name, name);
}

/** Another tab of the same browser; what goes wrong in it is gathered with the rest. */
async function otherTab(page, site) {
  const other = await page.context().newPage();
  other.setDefaultTimeout(10000);
  other.on('pageerror', (error) => page.faults.push(`the other tab: ${error.message}`));
  await other.goto(site.url);
  await other.waitForSelector('#headline');
  return other;
}

/** Takes all the room that the browser gives, but for so many letters; `free` gives it back. */
const fill = (page, left = 0) =>
  page.evaluate((left) => {
    let piece = 'x'.repeat(1 << 20);
    let all = '';
    while (piece) {
      try {
        localStorage.setItem('somebody else', all + piece);
        all += piece;
      } catch {
        piece = piece.slice(piece.length / 2 + 0.5);
      }
    }
    localStorage.setItem('somebody else', all.slice(left));
  }, left);
const free = (page) => page.evaluate(() => localStorage.removeItem('somebody else'));

scene('two tabs on two checks do not disturb each other', {}, async (one, site) => {
  await keep(one, 'One');
  const two = await otherTab(one, site);
  await keep(two, 'Two', example('nine-channels'));
  await Promise.all([type(one, 'One, typed at once'), type(two, 'Two, typed at once')]);
  await soon(one, () => names(one), ['One, typed at once', 'Two, typed at once']);
  for (const [page, listed] of [[one, '2 of 2'], [two, '1 of 9']]) {
    assert.equal(await notice(page).count(), 0);
    // Each comes back to its own.
    await page.reload();
    await headline(page, `${listed} channels would appear in the list`);
  }
});

/** Two tabs that typed into one check at the same time: the one whose work is kept, and the one that is told. */
async function collide(page, site) {
  await keep(page, 'Shared');
  const other = await otherTab(page, site);
  const tabs = [{ page, typed: 'the first tab, all of it' }, { page: other, typed: 'the second tab, all of it' }];
  await Promise.all(tabs.map((tab) => type(tab.page, tab.typed)));
  const told = () => Promise.all(tabs.map((tab) => notice(tab.page).count()));
  await soon(page, async () => (await told()).sort(), [0, 1]);
  if ((await told())[0] === 1) tabs.reverse();
  const [kept, late] = tabs;
  await says(late.page, CHANGED);
  for (const tab of tabs) assert.equal(await (await nameField(tab.page)).inputValue(), tab.typed);
  await soon(page, () => names(page), [kept.typed]);
  return { kept, late };
}

scene('two tabs type into one check at once: the later one takes the other’s, and can have its own back', {}, async (page, site) => {
  const { kept, late } = await collide(page, site);
  await act(late.page, 'Show the other tab’s version');
  await soon(page, async () => (await nameField(late.page)).inputValue(), kept.typed);
  assert.deepEqual(await names(page), [kept.typed]);
  await late.page.locator('#toast-undo').click();
  await soon(page, async () => (await nameField(late.page)).inputValue(), late.typed);
});

scene('two tabs type into one check at once: both are kept', {}, async (page, site) => {
  const { kept, late } = await collide(page, site);
  await act(late.page, 'Keep both');
  await soon(page, () => names(page), [kept.typed, late.typed].sort());
  // From then on they have nothing to do with each other.
  await Promise.all([type(kept.page, 'first'), type(late.page, 'second')]);
  await soon(page, () => names(page), ['first', 'second']);
  assert.equal((await notice(kept.page).count()) + (await notice(late.page).count()), 0);
});

scene('two tabs type into one check at once: the later one replaces the other’s, which is told then', {}, async (page, site) => {
  const { kept, late } = await collide(page, site);
  await act(late.page, 'Replace it with mine');
  await soon(page, () => names(page), [late.typed]);
  await says(kept.page, CHANGED);
  assert.equal(await (await nameField(kept.page)).inputValue(), kept.typed);
  await act(kept.page, 'Keep both');
  await soon(page, () => names(page), [kept.typed, late.typed].sort());
});

scene('a check that another tab deletes while it is worked on stays on the page, and is kept if wanted', {}, async (one, site) => {
  await keep(one, 'Gone soon');
  const two = await otherTab(one, site);
  await two.evaluate((check) => Object.keys(localStorage).filter((key) => key.startsWith(check)).forEach((key) => localStorage.removeItem(key)), CHECK);
  await says(one, DELETED);
  await type(one, 'Still here');
  await says(one, DELETED);
  assert.deepEqual(await names(one), []);
  await act(one, 'Keep it');
  await notice(one).waitFor({ state: 'detached' });
  await soon(one, () => names(one), ['Still here']);
});

const LONG = 'A name that is much longer than what there is room for';

scene('no room in the middle of typing: told, nothing lost, and kept again once there is room', {}, async (page) => {
  await keep(page, 'Short');
  await fill(page, 20);
  await type(page, LONG);
  await says(page, FULL);
  // What was kept before is still whole.
  const [before, ...others] = await names(page);
  assert.ok(others.length === 0 && before.length < LONG.length, before);
  await openMenu(page);
  const { text } = await saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click());
  assert.equal(JSON.parse(text).name, LONG);
  // Another check in its place does not take it away either.
  await openExample(page, 'nine-channels');
  await headline(page, '1 of 9 channels would appear in the list');
  await page.locator('#toast-undo').click();
  await headline(page, '2 of 2 channels would appear in the list');
  assert.equal(await (await nameField(page)).inputValue(), LONG);
  await free(page);
  await (await nameField(page)).press('End');
  await page.keyboard.type('!');
  await notice(page).waitFor({ state: 'detached' });
  await soon(page, () => names(page), [`${LONG}!`]);
});

/** Storage as it was left, before the page looks at it for the first time. */
const left = (entries, full = false) => ({
  before: (page) =>
    page.addInitScript(
      ([entries, full]) => {
        if (sessionStorage.getItem('seeded')) return;
        sessionStorage.setItem('seeded', 'yes');
        for (const [key, text] of entries) localStorage.setItem(key, text);
        for (let piece = full ? 'x'.repeat(1 << 20) : '', all = ''; piece; ) {
          try {
            localStorage.setItem('somebody else', all + piece);
            all += piece;
          } catch {
            piece = piece.slice(piece.length / 2 + 0.5);
          }
        }
      },
      [entries, full],
    ),
});

/** What the version before kept of a case: the texts that it wrote, letter for letter. */
const earlier = () => {
  const nine = JSON.stringify(JSON.parse(example('nine-channels')));
  const two = JSON.stringify(JSON.parse(example('all-set')));
  const readings = '[["app-role","owner"],["channel-role","any-role"]]';
  return [
    ['kakao-sync-check/case', nine],
    ['kakao-sync-check/settings', `{"lang":"en","theme":"dark","account":"mina","app":"shop","readings":${readings}}`],
    ['kakao-sync-check/baseline', `{"theme":"auto","account":"owner","app":"shop","readings":${readings}}\n${two}`],
  ];
};

/** What stands in the storage, of which no two ids are alike. */
const keys = (page) =>
  page.evaluate(() => Object.keys(localStorage).map((key) => key.replace(/^kakao-sync-check\//, '').replace(/check\/.+/, 'check/…')).sort());

scene('what the version before kept is carried over with its question and the answer it was compared with', left(earlier()), async (page) => {
  await page.waitForSelector('#headline');
  const carried = await check(page);
  // Roles have no order of their own.
  const facts = ({ channel_roles: all, app_roles, ...rest }) => ({ ...rest, roles: [...all, ...app_roles].map((one) => JSON.stringify(one)).sort() });
  assert.deepEqual(facts(carried.case), facts(JSON.parse(example('nine-channels'))));
  const { question, pinned } = carried;
  assert.deepEqual([question.account, question.app, ...question.readings.slice(0, 2).map(([, value]) => value)], ['mina', 'shop', 'owner', 'any-role']);
  assert.deepEqual([pinned.question.account, pinned.question.readings, pinned.case.name], ['owner', question.readings, JSON.parse(example('all-set')).name]);
  await page.locator('#unpin').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual(await keys(page), ['check/…', 'settings']);
  await page.reload();
  await page.waitForSelector('#headline');
  assert.deepEqual(await check(page), carried);
  assert.deepEqual(await keys(page), ['check/…', 'settings']);
});

scene('where there is no room to carry it over it is on the page, and stays as it was', left(earlier(), true), async (page) => {
  await page.waitForSelector('#headline');
  await says(page, FULL);
  const old = () => page.evaluate(() => ['case', 'baseline'].map((key) => localStorage.getItem(`kakao-sync-check/${key}`)));
  assert.deepEqual(await old(), [earlier()[0][1], earlier()[2][1]]);
  await type(page, 'Without room');
  await says(page, FULL);
  assert.deepEqual(await old(), [earlier()[0][1], earlier()[2][1]]);
  await free(page);
  await type(page, 'With room');
  await notice(page).waitFor({ state: 'detached' });
  await soon(page, async () => (await names(page)).includes('With room'), true);
  // What is old is carried over the next time, beside what came of it.
  await page.reload();
  await page.waitForSelector('#headline');
  assert.equal(await (await nameField(page)).inputValue(), 'With room');
  assert.deepEqual(await keys(page), ['check/…', 'check/…', 'settings']);
  assert.deepEqual(await names(page), [JSON.parse(example('nine-channels')).name, 'With room']);
});

scene('a kept check that cannot be read is left alone, and work goes on beside it', left([
  ['kakao-sync-check/check/odd', '{"name":"Odd"}\n{"format": "kakao-sync-check/check", "version": 1, "case": {'],
  ['kakao-sync-check/settings', '{"open":"odd"}'],
]), async (page) => {
  const odd = () => page.evaluate(() => localStorage.getItem('kakao-sync-check/check/odd'));
  const before = await odd();
  await says(page, 'A check that this browser had kept could not be read. It was left untouched.');
  await openExample(page, 'all-set');
  await type(page, 'Beside it');
  await keptCheck(page);
  await page.reload();
  await page.waitForSelector('#headline');
  assert.equal(await odd(), before);
});

/** Drops files on the page. */
const drop = (page, files) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    for (const kind of ['dragover', 'drop']) {
      document.querySelector('main').dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);

const refused = (page) => page.locator('#file-notice').innerText();

/** The button for the last step back, or forth. */
const step = (page, way) => page.getByRole('button', { name: new RegExp(`^${way}`) }).first();
const steps = (page) => Promise.all(['Undo', 'Redo'].map((way) => step(page, way).evaluate((it) => it.title || it.getAttribute('aria-label'))));

scene('a broken file leaves the check that is open as it was, with all that belongs to it', {}, async (page) => {
  await keep(page, 'Mine', example('nine-channels'));
  await page.locator('#ask-account').selectOption('mina');
  await page.locator('[name=ask-profile][value=lenient]').check();
  await page.locator('#pin').click();
  await page.locator('#unpin').waitFor();
  await type(page, 'Mine, and more');
  await step(page, 'Undo').click();
  const before = [await keptCheck(page), await steps(page), page.url(), await names(page)];
  for (const text of ['', '{', 'null', example('all-set').slice(0, -40), '{"format":"kakao-sync-check/check","version":1}', '{"format":"kakao-sync-check/case","version":1,"accounts":[1]}']) {
    await drop(page, [['broken.json', text]]);
    await soon(page, async () => (await refused(page)).includes('broken.json'), true);
    assert.deepEqual([await keptCheck(page), await steps(page), page.url(), await names(page)], before, text);
    await page.locator('#file-notice').getByRole('button', { name: 'Close' }).click();
  }
  await step(page, 'Redo').click();
  await soon(page, async () => (await nameField(page)).inputValue(), 'Mine, and more');
});

scene('several files at once: the first that is right is open, the others are kept, the broken ones are told', {}, async (page) => {
  await keep(page, 'Mine');
  const called = (name, id) => JSON.stringify({ ...JSON.parse(example(id)), name });
  const files = [['a.json', '{'], ['b.json', called('B', 'nine-channels')], ['c.json', called('C', 'editor-only')], ['d.json', 'null'], ['e.json', called('E', 'all-set')]];
  await drop(page, files);
  await headline(page, '1 of 9 channels would appear in the list');
  await soon(page, () => names(page), ['B', 'C', 'E', 'Mine']);
  const told = await refused(page);
  for (const [name, text] of files) assert.equal(told.includes(name), text === '{' || text === 'null', name);
  await step(page, 'Undo').click();
  await soon(page, async () => (await nameField(page)).inputValue(), 'Mine');
});
