// The checks that are kept in this browser: by name, each with what belongs to it, and nothing that
// somebody worked on is lost when another one is opened.

import assert from 'node:assert/strict';

import { PHONE, WIDE, violations } from './harness.mjs';
import { example, focused, headline, keptCheck, openExample, openFile, openMenu, soon, stage } from './stage.mjs';

const scene = stage();

/** Opens the list of the kept checks. */
async function openChecks(page) {
  await openMenu(page);
  await page.locator('#checks-button').click();
  await page.locator('#checks[open] #checks-heading').waitFor();
}

const rows = (page) => page.locator('.check').evaluateAll((all) => all.map((one) => one.querySelector('.check-open').innerText));
const row = (page, name) => page.locator('.check').filter({ has: page.getByRole('button', { name, exact: true }) });
const told = (page, name) => row(page, name).locator('p').innerText();

/** Names what is open, which keeps it where it was not kept yet. */
async function call(page, name) {
  await page.locator('#case-name').evaluate((it) => it.closest('details')?.setAttribute('open', ''));
  await page.locator('#case-name').fill(name);
  await keptCheck(page);
}

scene('an example is kept from the first change on, and stays an example beside it', {}, async (page) => {
  await openExample(page, 'all-set');
  await openChecks(page);
  assert.deepEqual(await rows(page), []);
  assert.match(await page.locator('#checks').innerText(), /No check is kept here yet/);
  await page.keyboard.press('Escape');
  await call(page, 'Mine');
  await openChecks(page);
  assert.deepEqual(await rows(page), ['Mine']);
  assert.match(await told(page, 'Mine'), /^2 of 2 listed · changed .+ · open now$/);
  await page.keyboard.press('Escape');
  await openExample(page, 'all-set');
  await openChecks(page);
  assert.deepEqual(await rows(page), ['Mine']);
});

scene('what belongs to a check is kept with it', {}, async (page) => {
  await openFile(page, example('nine-channels'));
  await page.waitForSelector('#headline');
  await page.locator('#ask-account').selectOption('mina');
  await page.locator('[name=ask-profile][value=lenient]').check();
  await page.locator('#pin').click();
  await page.locator('#unpin').waitFor();
  await page.evaluate(() => (location.hash = '#plan'));
  await page.locator('#plan-today').fill('2026-12-01');
  await page.locator('#plan-today').dispatchEvent('change');
  await call(page, 'Nine');
  const nine = JSON.parse(await keptCheck(page));
  assert.deepEqual([nine.question.account, nine.plan.today, typeof nine.pinned.question], ['mina', '2026-12-01', 'object']);
  await openFile(page, example('all-set'));
  await headline(page, '2 of 2 channels would appear in the list');
  await call(page, 'Two');
  assert.equal(JSON.parse(await keptCheck(page)).pinned, undefined);
  await openChecks(page);
  assert.deepEqual(await rows(page), ['Two', 'Nine']);
  await page.getByRole('button', { name: 'Nine', exact: true }).click();
  await page.locator('#unpin').waitFor();
  await soon(page, () => page.locator('#ask-account').inputValue(), 'mina');
  assert.deepEqual(JSON.parse(await keptCheck(page)), nine);
  // The tab comes back to it, and so does another one.
  for (const again of ['reload', 'other']) {
    const there = again === 'reload' ? page : await page.context().newPage();
    await (again === 'reload' ? page.reload() : there.goto(page.url().split('#')[0]));
    await there.waitForSelector('#headline');
    assert.deepEqual(JSON.parse(await keptCheck(there)), nine, again);
  }
});

scene('renamed, doubled, deleted, and brought back', {}, async (page) => {
  for (const [id, name] of [['nine-channels', 'Nine'], ['all-set', 'Two']]) {
    await openFile(page, example(id));
    await page.waitForSelector('#headline');
    await call(page, name);
  }
  await openChecks(page);
  // One that is not open, by the keyboard.
  await row(page, 'Nine').getByRole('button', { name: 'Rename: Nine' }).focus();
  await page.keyboard.press('Enter');
  await focused(page, '#check-name');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#checks[open]').count(), 1);
  await row(page, 'Nine').getByRole('button', { name: 'Rename: Nine' }).click();
  await focused(page, '#check-name');
  await page.locator('#check-name').fill('한빛상점 아홉 채널');
  await page.keyboard.press('Enter');
  await soon(page, async () => (await rows(page)).sort(), ['Two', '한빛상점 아홉 채널']);
  // The one that is open is renamed as anywhere else: undo takes it back.
  await row(page, 'Two').getByRole('button', { name: 'Rename: Two' }).click();
  await page.locator('#check-name').fill('Pair');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await soon(page, async () => (await rows(page)).includes('Pair'), true);

  await row(page, 'Pair').getByRole('button', { name: 'Duplicate: Pair' }).click();
  await soon(page, async () => (await rows(page)).sort(), ['Pair', 'Pair (copy)', '한빛상점 아홉 채널']);
  await row(page, '한빛상점 아홉 채널').getByRole('button', { name: /^Delete/ }).click();
  await soon(page, async () => (await rows(page)).sort(), ['Pair', 'Pair (copy)']);
  await page.locator('#checks #toast-undo').click();
  await soon(page, async () => (await rows(page)).sort(), ['Pair', 'Pair (copy)', '한빛상점 아홉 채널']);

  // The open one: what is empty takes its place, until it is brought back.
  await row(page, 'Pair').getByRole('button', { name: /^Delete/ }).click();
  await soon(page, async () => (await rows(page)).sort(), ['Pair (copy)', '한빛상점 아홉 채널']);
  await page.locator('#checks #toast-undo').click();
  await soon(page, async () => (await rows(page)).sort(), ['Pair', 'Pair (copy)', '한빛상점 아홉 채널']);
  await page.keyboard.press('Escape');
  await headline(page, '2 of 2 channels would appear in the list');
});

scene('what was typed a moment ago is kept when another check is opened, and undo leads back to it', {}, async (page) => {
  await openFile(page, example('all-set'));
  await page.waitForSelector('#headline');
  await call(page, 'Slow');
  await openExample(page, 'nine-channels');
  await openChecks(page);
  assert.deepEqual(await rows(page), ['Slow']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await headline(page, '2 of 2 channels would appear in the list');
  await openChecks(page);
  assert.match(await told(page, 'Slow'), /open now/);
});

scene('one that can’t be read is told, and does not keep the others from being opened', {
  before: (page) => page.addInitScript(() => localStorage.setItem('kakao-sync-check/check/odd', 'odd\nthing')),
}, async (page) => {
  await openFile(page, example('all-set'));
  await page.waitForSelector('#headline');
  await openChecks(page);
  assert.equal((await rows(page)).length, 2);
  const odd = page.locator('.check[data-check=odd]');
  assert.match(await odd.innerText(), /can’t be read/);
  await odd.locator('.check-open').click();
  await page.locator('#storage-notice').waitFor();
  await headline(page, '2 of 2 channels would appear in the list');
  assert.equal(await page.evaluate(() => localStorage.getItem('kakao-sync-check/check/odd')), 'odd\nthing');
  await page.getByRole('button', { name: 'Delete the old data' }).click();
  await openChecks(page);
  assert.equal((await rows(page)).length, 1);
});

for (const lang of ['en', 'ko']) {
  for (const [what, size] of [['wide', WIDE], ['phone', PHONE]]) {
    scene(`the list of checks can be used by everybody: ${lang}, ${what}`, { lang, size }, async (page) => {
      for (const id of ['nine-channels', 'long-korean-names', 'all-set']) {
        await openFile(page, example(id));
        await page.waitForSelector('#headline');
      }
      await openChecks(page);
      await soon(page, async () => (await rows(page)).length, 3);
      assert.deepEqual(await violations(page), []);
      const over = await page.locator('#checks').evaluate((it) => it.scrollWidth - it.clientWidth);
      assert.equal(over, 0);
      const small = await page.locator('#checks button').evaluateAll(
        (all, least) => all.map((one) => one.getBoundingClientRect()).filter((box) => box.height < least || box.width < least).length,
        size === PHONE ? 44 : 24,
      );
      assert.equal(small, 0);
    });
  }
}
