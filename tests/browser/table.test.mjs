// Tables come in as they are: copied from a spreadsheet, in the encodings and with the signs between
// cells that spreadsheets here write. What is understood is shown before anything is added, what is
// not understood is named at its row and column, and one step takes all of it back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PHONE, root, violations, WIDE } from './harness.mjs';
import { focused, kept, openExample, saved, soon, stage } from './stage.mjs';

const scene = stage();

const table = (name) => readFileSync(join(root, 'tests/tables', name));
const EXCEL = table('excel.tsv').toString();

/** Pastes a text where the focus is, or into an element. */
const paste = (page, text, selector = 'body') =>
  page.locator(selector).evaluate((place, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const found = (page) => page.locator('#paste-found').innerText();
const names = async (page) => JSON.parse((await kept(page)) ?? '{"channels":[]}').channels.map((channel) => channel.name);
const FROM_EXCEL = ['한빛상점', '한빛 이벤트', '한빛 "특가"'];

/** How far the dialog scrolls sideways. */
const sideways = (page) => page.locator('#paste').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);

/** Adds what is shown, and waits until it is there. */
async function add(page, button) {
  await soon(page, () => page.locator('#paste-put').innerText(), button);
  await page.locator('#paste-put').click();
  await page.locator('#paste-put').waitFor({ state: 'detached' });
}

scene('cells from Excel on the empty page, and all of them taken back at once', {}, async (page) => {
  await paste(page, EXCEL);
  await soon(page, () => found(page), '3 to add');
  await focused(page, '#paste-found');
  assert.deepEqual(await page.locator('.paste-row b').allInnerTexts(), [
    '한빛상점 @hanbit',
    '한빛 이벤트 @hanbit_event',
    '한빛 "특가" @hanbit-sale',
  ]);
  assert.match(await page.locator('.paste-row').nth(1).innerText(), /In review \(2026-11-20\) · Connected: App of another service · 미나: None/);
  await add(page, 'Add 3 channels');
  await soon(page, () => names(page), FROM_EXCEL);
  const { accounts, apps, channels, channel_roles } = JSON.parse(await kept(page));
  assert.deepEqual([accounts.map((one) => one.name), apps.map((one) => one.name)], [['미나'], ['한빛 앱']]);
  assert.deepEqual(channels[0].business, { state: 'saved', number: '220-81-62517', name: '㈜한빛상점' });
  assert.equal(channels[1].review_requested_on, '2026-11-20');
  assert.deepEqual(channel_roles.map((one) => one.role), ['master', 'none', 'manager']);
  // In words, and as one step.
  assert.match(await page.locator('.toast').innerText(), /3 channels added/);
  await page.locator('#toast-undo').click();
  await soon(page, () => names(page), []);
});

scene('pasted from the channels, into a field that is typed into too', {}, async (page) => {
  await openExample(page, 'all-set');
  const before = await names(page);
  await page.locator('#facts-paste').click();
  await focused(page, '#paste-text');
  await page.locator('#paste-text').fill('채널\t검색용 ID\n새 채널\t@new\n');
  await page.locator('#paste-read').click();
  await soon(page, () => found(page), '1 to add');
  await add(page, 'Add 1 channel');
  await soon(page, () => names(page), [...before, '새 채널']);
  // One line is not taken for a table, nor is what somebody pastes into a field.
  await paste(page, 'one line');
  await page.locator('#facts-channels summary').first().click();
  await paste(page, EXCEL, '#facts-channels details[open] input >> nth=0');
  assert.equal(await page.locator('#paste').evaluate((dialog) => dialog.open), false);
});

scene('안내 모드에서 붙여넣기, 휴대폰 화면', { lang: 'ko', size: PHONE }, async (page) => {
  await page.locator('#begin-guided').click();
  await page.locator('[data-edition=kakao-business]').click();
  for (const name of ['미나', '한빛 앱']) {
    await focused(page, '#guided-field');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.locator('#guided-go-on').click();
  }
  await page.locator('#guided-paste').click();
  await paste(page, EXCEL, '#paste-text');
  await soon(page, () => found(page), '추가 3개');
  assert.equal(await sideways(page), 0);
  await add(page, '채널 3개 추가');
  await soon(page, () => names(page), FROM_EXCEL);
});

for (const [what, file] of [
  ['CP949, as Excel in Korean saves CSV', 'cp949.csv'],
  ['semicolons and a mark', 'semicolons.csv'],
  ['UTF-16, as Excel saves Unicode text', 'utf-16.tsv'],
]) {
  scene(`a file: ${what}`, {}, async (page) => {
    await page.locator('#hello-paste').click();
    await page.locator('#paste-file').setInputFiles({ name: file, mimeType: 'text/plain', buffer: table(file) });
    await soon(page, () => found(page), '3 to add');
    await add(page, 'Add 3 channels');
    await soon(page, () => names(page), FROM_EXCEL);
  });
}

scene('a table is opened where checks are opened', {}, async (page) => {
  const field = page.locator('.welcome .file-button input');
  await field.setInputFiles({ name: 'channels.csv', mimeType: 'text/csv', buffer: table('cp949.csv') });
  await soon(page, () => found(page), '3 to add');
});

scene('what is not understood is named, and columns are read otherwise', {}, async (page) => {
  await openExample(page, 'all-set');
  await paste(page, '채널\t상태\t심사 신청일\t별칭\n하나\t정지\t\tone\n둘\t심사 중\t어제\ttwo\n셋\t승인\t\tthree\n');
  await soon(page, () => found(page), '3 to add · 2 rows with a value not understood');
  const faults = page.locator('.paste-row .hint[data-o=warning]');
  assert.match(await faults.first().innerText(), /상태: “정지” is not understood; expected Ordinary channel/);
  assert.match(await faults.last().innerText(), /심사 신청일: “어제” is not understood; expected a date/);
  await page.locator('#paste-only').check();
  await soon(page, () => page.locator('.paste-row').count(), 2);
  await page.locator('#paste-only').uncheck();
  // A column that was left out says something after all.
  await page.locator('#paste-columns').click();
  await page.locator('#paste-column-3').selectOption({ label: 'Search ID' });
  await soon(page, () => page.locator('.paste-row b').first().innerText(), '하나 @one');
  await page.locator('#paste-column-1').selectOption({ label: 'Leave out' });
  await soon(page, () => found(page), '3 to add · 1 row with a value not understood');
  await page.locator('#paste-row-0').selectOption('leave');
  await soon(page, () => found(page), '2 to add · 1 left out · 1 row with a value not understood');
  // Without a column that tells channels nothing can be added.
  for (const column of [0, 3]) await page.locator(`#paste-column-${column}`).selectOption({ label: 'Leave out' });
  await soon(page, () => page.locator('#paste-put').getAttribute('aria-disabled'), 'true');
  await page.locator('#paste-put').click({ force: true });
  assert.equal(await page.locator('#paste').evaluate((dialog) => dialog.open), true);
  await page.locator('#paste-headed').uncheck();
  await soon(page, () => page.locator('.paste-row b').first().innerText(), '채널');
});

scene('rows with a search ID that is there already', {}, async (page) => {
  await paste(page, EXCEL);
  await add(page, 'Add 3 channels');
  await soon(page, () => names(page), FROM_EXCEL);
  const rows = '채널\t검색용 ID\t상태\n\t@HANBIT\t반려\n특가\thanbit-sale\t\n새 채널\t@new\t\n';
  await paste(page, rows);
  await soon(page, () => found(page), '1 to add · 2 to update');
  assert.match(await page.locator('.paste-row').first().innerText(), /한빛상점 has this search ID already/);
  await page.locator('#paste-twins').selectOption('leave');
  await soon(page, () => found(page), '1 to add · 2 left out');
  await page.locator('#paste-row-0').selectOption('merge');
  await add(page, 'Add 1, update 1 channels');
  await soon(page, () => names(page), [...FROM_EXCEL, '새 채널']);
  const { channels } = JSON.parse(await kept(page));
  assert.deepEqual([channels[0].name, channels[0].state, channels[0].business.number], ['한빛상점', 'rejected', '220-81-62517']);
});

scene('a template is filled in, by keyboard alone', {}, async (page) => {
  await page.locator('#hello-paste').focus();
  await page.keyboard.press('Enter');
  await focused(page, '#paste-text');
  const file = await saved(page, () => page.locator('#paste-template').press('Enter'));
  assert.equal(file.name, 'channels.csv');
  assert.ok(file.text.startsWith('\ufeffChannel name,Search ID,State,'), file.text);
  await page.locator('#paste-text').focus();
  await page.keyboard.insertText(`${file.text.trim()}\n한빛,@hanbit,Business Channel,,Saved,220-81-62517,,Not connected,Master\n`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focused(page, '#paste-read');
  await page.keyboard.press('Enter');
  await focused(page, '#paste-found');
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.id === 'paste-put')); i++) await page.keyboard.press('Tab');
  await focused(page, '#paste-put');
  await page.keyboard.press('Enter');
  await soon(page, () => names(page), ['한빛']);
  await focused(page, '#headline, #hello-heading');
  // Esc closes the dialog and forgets what was pasted.
  await paste(page, EXCEL);
  await focused(page, '#paste-found');
  await page.keyboard.press('Escape');
  await soon(page, () => page.locator('#paste').evaluate((dialog) => dialog.open), false);
  await soon(page, () => names(page), ['한빛']);
});

scene('ten thousand rows', {}, async (page) => {
  const rows = Array.from({ length: 10000 }, (_, at) => `한빛 ${at}호점\t@hanbit${at}\t${at % 3 ? 'Y' : ''}\t220-81-62517\t마스터`);
  const text = ['채널명\t검색용 ID\t비즈니스 채널 여부\t사업자등록번호\t권한: 미나', ...rows].join('\r\n');
  // The longest that the page kept a frame waiting, for whoever runs this to see.
  await page.evaluate(() => {
    let last = performance.now();
    window.longest = 0;
    const tick = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const begun = Date.now();
  await paste(page, text);
  await page.waitForFunction(() => document.querySelector('#paste-found')?.textContent === '10000 to add', null, { timeout: 60000 });
  const read = Date.now() - begun;
  const waited = await page.evaluate(() => window.longest);
  assert.ok((await page.locator('.paste-row').count()) < 100);
  await page.locator('#paste-put').click();
  await page.locator('#paste-put').waitFor({ state: 'detached', timeout: 60000 });
  await page.waitForFunction(() => document.querySelector('#facts-channels')?.textContent.includes('한빛 0호점'), null, { timeout: 60000 });
  console.log(`10,000 rows: read in ${read} ms, longest frame ${Math.round(waited)} ms; added after ${Date.now() - begun} ms`);
});

for (const lang of ['en', 'ko']) {
  for (const [where, size] of [['wide', WIDE], ['phone', PHONE]]) {
    scene(`nobody is kept out, ${lang}, ${where}`, { lang, size }, async (page) => {
      await page.locator('#hello-paste').click();
      await page.locator('#paste summary').click();
      assert.deepEqual(await violations(page), []);
      await paste(page, `${EXCEL}넷\t@HANBIT\t정지\n`, '#paste-text');
      await page.waitForSelector('.paste-row');
      await page.locator('#paste-columns').click();
      assert.deepEqual(await violations(page), []);
      assert.equal(await sideways(page), 0);
    });
  }
}
