// A newcomer enters a case by hand, from the empty page to a channel on the list, and makes the
// slips one makes: a wrong digit, a name to correct, a thing removed too much. Once in English with
// the mouse, once in Korean with nothing but the keyboard.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { focused, headline, kept, soon, stage } from './stage.mjs';

const scene = stage();

const NUMBER = '#app-app1-business-number';
const title = (page, row) => page.locator(`${row} > summary b`).first().innerText();
const rows = (page, part) => page.locator(`#facts-${part} details.fact > summary b`).allInnerTexts();
const value = (page, field) => page.locator(field).inputValue();
const stored = async (page) => JSON.parse(await kept(page));

/** Begins a case and gives the first account, app and channel all that is needed, with the mouse. */
async function enterByMouse(page, name = 'Mina') {
  await page.getByRole('button', { name: 'Begin' }).click();
  await focused(page, '#account-account1-name');
  await page.getByLabel('Name of the account').fill(name);

  await page.locator('#app-app1 > summary').click();
  await page.getByLabel('App name').fill('Hanbit app');
  await page.locator('#app-app1-business').selectOption({ label: 'Registered' });
  await page.locator(NUMBER).click();
  await page.keyboard.type('2208162517');

  await page.locator('#channel-channel1 > summary').click();
  await page.getByLabel('Channel name').fill('Hanbit');
  await page.locator('#channel-channel1-search-id').fill('@hanbit');
  await page.getByLabel('State of the channel').selectOption({ label: 'Business Channel' });
  await page.getByLabel('Business information saved on it').selectOption({ label: 'Saved' });
  await page.locator('#channel-channel1-business-number').click();
  await page.keyboard.type('220 81 62517');
  await page.getByLabel('Connected to').selectOption({ label: 'Not connected to any app' });

  await page.getByLabel(`${name}, Hanbit app`).selectOption({ label: 'Owner' });
  await page.getByLabel(`${name}, Hanbit`, { exact: true }).selectOption({ label: 'Master' });
}

scene('English, with the mouse: from nothing to a channel on the list', {}, async (page) => {
  await page.getByRole('button', { name: 'Begin' }).click();
  await headline(page, '0 of 1 channel would appear in the list');
  // An unknown is a question, not a no.
  await soon(page, () => page.locator('#group-cant_tell').innerText().then((text) => text.replace(/\s+/g, ' ')), '1 Can’t tell yet');
  await page.locator('.menu > summary').click();
  await page.getByRole('button', { name: 'New check' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();

  await enterByMouse(page);
  await headline(page, '1 of 1 channel would appear in the list');
  await soon(page, () => page.locator('#gate-button, #gate-app').evaluateAll((all) => all.map((one) => one.dataset.o)), ['met', 'met']);
  const preview = page.getByRole('region', { name: '비즈앱-채널 연결하기' });
  assert.match(await preview.getByRole('button', { name: 'Hanbit' }).innerText(), /Hanbit @hanbit/);
  assert.equal(await page.getByText('No channel is missing from the list.').isVisible(), true);

  const { apps, channels, app_roles: roles } = await stored(page);
  assert.deepEqual([apps[0].business.number, channels[0].business.number], ['220-81-62517', '220-81-62517']);
  assert.deepEqual([channels[0].search_id, channels[0].connections, roles[0].role], ['hanbit', [], 'owner']);
});

scene('a number is written with its hyphens, and the caret stays among its digits', {}, async (page) => {
  await enterByMouse(page);
  const field = page.locator(NUMBER);
  const caret = () => field.evaluate((one) => one.selectionStart);
  const put = (place) => field.evaluate((one, at) => { one.focus(); one.setSelectionRange(at, at); }, place);
  const is = async (text, place) => {
    await soon(page, () => value(page, NUMBER), text);
    await soon(page, caret, place, `caret in ${text}`);
  };
  await field.fill('');
  await field.click();
  for (const [key, text] of [['2', '2'], ['2', '22'], ['0', '220'], ['8', '220-8'], ['1', '220-81'], ['6', '220-81-6']]) {
    await page.keyboard.press(key);
    await is(text, text.length);
  }
  await page.keyboard.type('2517');
  await is('220-81-62517', 12);
  // A digit goes in the middle, and comes back.
  await put(5);
  await page.keyboard.press('Backspace');
  await is('220-16-2517', 3);
  await page.keyboard.press('8');
  await is('220-81-62517', 5);
  // Deleting across hyphens, in both directions, does not stick at one.
  await put(4);
  await page.keyboard.press('Backspace');
  await is('220-81-62517', 3);
  await page.keyboard.press('Backspace');
  await is('228-16-2517', 2);
  await page.keyboard.press('0');
  await is('220-81-62517', 3);
  await put(7);
  await page.keyboard.press('Delete');
  await is('220-81-2517', 7);
  await page.keyboard.press('6');
  await is('220-81-62517', 8);
  // One digit too many is left as typed, and said.
  await field.fill('220-81-625170');
  await soon(page, () => page.locator(`${NUMBER}-remark`).innerText(), 'Has 11 digits; a business registration number has 10.');
  assert.equal(await value(page, NUMBER), '220-81-625170');
});

scene('deleting forward goes on behind a hyphen', {}, async (page) => {
  await enterByMouse(page);
  await page.locator(NUMBER).evaluate((one) => { one.focus(); one.setSelectionRange(6, 6); });
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await soon(page, () => value(page, NUMBER), '220-81-2517');
});

scene('a number that cannot be right is kept with a warning', {}, async (page) => {
  await enterByMouse(page);
  const remark = page.locator(`${NUMBER}-remark`);
  assert.equal(await remark.innerText(), 'The form of the number is right: a company’s head office.');
  assert.equal(await remark.getAttribute('data-o'), 'plain');
  await page.locator(NUMBER).fill('123-45-67890');
  await soon(page, () => remark.innerText(), 'The check digit should be 1, not 0. Kept as typed.');
  assert.equal(await remark.getAttribute('data-o'), 'warning');
  assert.equal(await page.locator(NUMBER).getAttribute('aria-describedby'), `${NUMBER.slice(1)}-remark`);
  // A warning is no refusal: the number is compared as it stands.
  await headline(page, '0 of 1 channel would appear in the list');
  await soon(page, () => page.locator('[data-reason]').evaluateAll((all) => all.map((one) => one.dataset.reason)), ['same-business']);
  await page.locator('#channel-channel1-business-number').fill('123-45-67890');
  await headline(page, '1 of 1 channel would appear in the list');
  await page.locator(NUMBER).fill('');
  await soon(page, () => remark.innerText(), 'No number yet, so we can’t compare. Leave it blank if you don’t know it.');
  await headline(page, '0 of 1 channel would appear in the list');
});

scene('duplicate, rename, remove, and each taken back', {}, async (page) => {
  await enterByMouse(page);
  const channel = page.locator('#channel-channel1');
  await channel.getByRole('button', { name: 'Duplicate' }).click();
  await focused(page, '#channel-channel2-name');
  await headline(page, '2 of 2 channels would appear in the list');
  assert.deepEqual(await rows(page, 'channels'), ['Hanbit', 'Hanbit (copy)']);

  // A letter in the middle of a name leaves the caret where it is.
  const name = page.locator('#channel-channel2-name');
  await name.fill('Hnbit events');
  await name.evaluate((one) => one.setSelectionRange(1, 1));
  await page.keyboard.press('a');
  await soon(page, () => title(page, '#channel-channel2'), 'Hanbit events');
  assert.equal(await name.evaluate((one) => one.selectionStart), 2);
  await soon(page, () => page.locator('.picked b').allInnerTexts(), ['Hanbit', 'Hanbit events']);

  await page.locator('#channel-channel2').getByRole('button', { name: 'Remove' }).click();
  await headline(page, '1 of 1 channel would appear in the list');
  const toast = page.locator('.toast');
  assert.match(await toast.innerText(), /Removed Hanbit events\./);
  await page.locator('#toast-undo').click();
  await headline(page, '2 of 2 channels would appear in the list');
  await toast.waitFor({ state: 'detached' });

  // By key, where one is not typing into a field.
  await page.locator('#channel-channel1-state').selectOption('ordinary');
  await headline(page, '1 of 2 channels would appear in the list');
  await page.locator('#channel-channel1-state').focus();
  await page.keyboard.press('Control+z');
  await headline(page, '2 of 2 channels would appear in the list');
  await page.keyboard.press('Control+Shift+Z');
  await headline(page, '1 of 2 channels would appear in the list');
  await page.keyboard.press('Control+z');
  await headline(page, '2 of 2 channels would appear in the list');
  await page.keyboard.press('Control+y');
  await headline(page, '1 of 2 channels would appear in the list');
  await soon(page, () => value(page, '#channel-channel1-state'), 'ordinary');

  // And by the buttons, which say what they would take back.
  const undo = page.getByRole('button', { name: /^Undo/ });
  assert.equal(await undo.getAttribute('title'), 'Undo: Hanbit');
  await undo.click();
  await headline(page, '2 of 2 channels would appear in the list');
  await page.getByRole('button', { name: 'Redo: Hanbit' }).click();
  await headline(page, '1 of 2 channels would appear in the list');

  // An account and an app are removed, and come back with their roles.
  for (const row of ['#app-app1', '#account-account1']) {
    await page.locator(row).getByRole('button', { name: 'Remove' }).click();
    await headline(page, 'What is still missing for an answer');
    await page.locator('#toast-undo').click();
    await headline(page, '1 of 2 channels would appear in the list');
  }
});

scene('what a channel is connected to, and not knowing it', {}, async (page) => {
  await enterByMouse(page);
  const first = page.locator('#channel-channel1-connection-0');
  const reasons = () => page.locator('[data-reason]').evaluateAll((all) => all.map((one) => [one.dataset.reason, one.dataset.o]));
  const verdicts = () => page.locator('.tally button').allInnerTexts().then((all) => all.map((text) => text.trim()));
  const counts = (...four) => ['Listed', 'Already connected', 'Not listed', 'Can’t tell yet'].map((word, at) => `${four[at]} ${word}`);

  await soon(page, verdicts, counts(1, 0, 0, 0));
  await first.selectOption({ label: 'Don’t know' });
  await soon(page, verdicts, counts(0, 0, 0, 1));
  await soon(page, reasons, [['own-service-only', 'unknown']]);
  // The question leads to its control.
  await page.getByRole('button', { name: 'Which apps is Hanbit connected to?' }).click();
  await focused(page, '#channel-channel1-connection-0');

  await first.selectOption({ label: 'App of another service (not entered here)' });
  await soon(page, verdicts, counts(0, 0, 1, 0));
  await soon(page, reasons, [['own-service-only', 'not_met']]);
  await first.selectOption({ label: 'Another app of the same service (not entered here)' });
  await soon(page, verdicts, counts(1, 0, 0, 0));
  await first.selectOption({ label: 'Hanbit app' });
  await soon(page, verdicts, counts(0, 1, 0, 0));

  // A second connection: now "not connected" and "don't know" are no answers to either.
  await page.getByRole('button', { name: 'Add another connection' }).click();
  const second = page.locator('#channel-channel1-connection-1');
  await second.waitFor();
  for (const one of [first, second]) {
    const offered = await one.locator('option').allInnerTexts();
    assert.ok(offered.length >= 4 && !offered.includes('Don’t know') && !offered.includes('Not connected to any app'), offered.join());
  }
  await second.selectOption({ label: 'App of another service (not entered here)' });
  await soon(page, async () => (await stored(page)).channels[0].connections, [{ app: 'app1' }, { outside: 'other_service' }]);
  await soon(page, verdicts, counts(0, 1, 0, 0));
  await page.getByRole('button', { name: 'Remove this connection' }).first().click();
  await second.waitFor({ state: 'detached' });
  await soon(page, () => value(page, '#channel-channel1-connection-0'), 'other_service');
  await soon(page, reasons, [['own-service-only', 'not_met']]);
});

scene('the counts of the other readings follow a fact that changes nothing under the chosen one', {}, async (page) => {
  await enterByMouse(page);
  const lists = (profile) => page.locator(`label:has([name=ask-profile][value=${profile}])`).innerText().then((text) => text.trim());
  await page.locator('[name=ask-profile][value=strict]').check();
  const connection = page.locator('#channel-channel1-connection-0');
  // Under the strict reading any other app is in the way, whosever it is.
  await connection.selectOption({ label: 'Another app of the same service (not entered here)' });
  await soon(page, () => lists('strict'), 'Strict: 0');
  await soon(page, () => lists('documented'), 'As documented: 1');
  await connection.selectOption({ label: 'App of another service (not entered here)' });
  await soon(page, () => lists('documented'), 'As documented: 0');
  await soon(page, () => lists('lenient'), 'Lenient: 1');
  await soon(page, () => lists('strict'), 'Strict: 0');
});

scene('what was typed of a number outlives another answer', {}, async (page) => {
  await enterByMouse(page);
  const kind = page.locator('#channel-channel1-business');
  await kind.selectOption('none');
  await page.locator('#channel-channel1-business-number').waitFor({ state: 'detached' });
  await headline(page, '0 of 1 channel would appear in the list');
  await kind.selectOption('unknown');
  await soon(page, () => page.locator('[data-reason="channel-business"]').getAttribute('data-o'), 'unknown');
  await kind.selectOption('saved');
  await soon(page, () => value(page, '#channel-channel1-business-number'), '220-81-62517');
  await headline(page, '1 of 1 channel would appear in the list');
});

scene('the trades: some, none of these, not known', {}, async (page) => {
  await enterByMouse(page);
  const tick = (name) => page.getByRole('checkbox', { name });
  const is = async (trade, ...ticked) => {
    await soon(page, async () => (await stored(page)).trade, trade);
    await soon(page, () => page.locator('#facts-more .tick:has(:checked)').allInnerTexts().then((all) => all.map((one) => one.trim())), ticked);
  };
  await is(undefined, 'Don’t know');
  await tick('Mail-order').click();
  await is(['mail_order'], 'Mail-order (online) sales');
  await tick('Health functional food').click();
  await is(['mail_order', 'health_food'], 'Mail-order (online) sales', 'Health functional food');
  await tick('None of these').click();
  await is([], 'None of these');
  await tick('Don’t know').click();
  await is(undefined, 'Don’t know');
  // There is always an answer: taking the tick from this one leaves it as it is.
  await tick('Don’t know').click();
  await is(undefined, 'Don’t know');
});

/** Presses Tab until the focus is there: there is no other way for this user. */
async function tabTo(page, selector, key = 'Tab') {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not lead to ${selector}`);
}

/** Chooses an option of the select in focus by the arrow keys. */
async function arrowTo(page, label) {
  const chosen = () => page.evaluate(() => document.activeElement.selectedOptions[0].textContent.trim());
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 12 && (await chosen()) !== label; presses += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await chosen(), label);
}

async function enterByKeyboard(page) {
  const phone = await page.locator('.menu-button').isVisible();
  await tabTo(page, '#begin');
  await page.keyboard.press('Enter');
  await focused(page, '#account-account1-name');
  await page.keyboard.type('미나');

  await tabTo(page, '#app-app1 > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#app-app1-name');
  await page.keyboard.type('한빛 앱');
  await tabTo(page, '#app-app1-business');
  await arrowTo(page, '등록됨');
  await tabTo(page, NUMBER);
  await page.keyboard.type('1234567890');
  await soon(page, () => page.locator(`${NUMBER}-remark`).innerText(), '검증번호가 0이지만 계산하면 1입니다. 입력한 대로 두었습니다.');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('1');
  await soon(page, () => value(page, NUMBER), '123-45-67891');
  await tabTo(page, '[name=app-app1-in-use]');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await soon(page, async () => (await stored(page)).apps[0].in_use, true);

  await tabTo(page, '#channel-channel1 > summary');
  await page.keyboard.press('Space');
  await tabTo(page, '#channel-channel1-name');
  await page.keyboard.type('한빛상점');
  await tabTo(page, '#channel-channel1-state');
  await arrowTo(page, '비즈니스 채널');
  await tabTo(page, '#channel-channel1-business');
  await arrowTo(page, '저장됨');
  await tabTo(page, '#channel-channel1-business-number');
  await page.keyboard.type('1234567891');
  await tabTo(page, '#channel-channel1-connection-0');
  await arrowTo(page, '연결된 앱 없음');
  await tabTo(page, '#role-account1-app-app1');
  await arrowTo(page, '에디터');
  await tabTo(page, '#role-account1-channel-channel1');
  await arrowTo(page, '매니저');

  if (phone) {
    await tabTo(page, '#tab-facts', 'Shift+Tab');
    await soon(page, () => page.locator('#tab-answer').innerText(), '결과 · 1개 중 1개');
    await page.keyboard.press('ArrowRight');
    await focused(page, '#tab-answer');
  }
  await headline(page, '채널 1개 중 목록에 표시될 채널은 1개입니다');
  // Strictly read, an Editor and a Manager are not enough; back by the same key.
  if (phone) {
    await tabTo(page, '#question-line');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, '[name=ask-profile]');
  await page.keyboard.press('ArrowLeft');
  await headline(page, '채널 1개 중 목록에 표시될 채널은 0개입니다');
  await soon(page, () => page.locator('[data-reason]').evaluateAll((all) => all.map((one) => one.dataset.reason)), ['app-role', 'channel-role']);
  await page.keyboard.press('ArrowRight');
  await headline(page, '채널 1개 중 목록에 표시될 채널은 1개입니다');
  if (phone) await page.keyboard.press('Escape');
  // The detail, and out of it again.
  await tabTo(page, '.picked');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#detail[open]');
  assert.equal(await page.locator('#detail [data-verdict]').getAttribute('data-verdict'), 'listed');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#detail:not([open])', { state: 'attached' });
  await focused(page, '.picked');
}

scene('한국어, 키보드만으로, 넓은 화면', { lang: 'ko' }, enterByKeyboard);
scene('한국어, 키보드만으로, 휴대폰 화면', { lang: 'ko', size: PHONE }, enterByKeyboard);

scene('Hangul composed by an input method arrives whole', { lang: 'ko' }, async (page) => {
  await page.locator('#begin').click();
  await focused(page, '#account-account1-name');
  const ime = await page.context().newCDPSession(page);
  for (const [syllable, steps] of [['한', ['ㅎ', '하', '한']], ['빛', ['ㅂ', '비', '빛']]]) {
    for (const text of steps) await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await ime.send('Input.insertText', { text: syllable });
  }
  await soon(page, () => value(page, '#account-account1-name'), '한빛');
  await soon(page, () => title(page, '#account-account1'), '한빛');
  assert.equal((await stored(page)).accounts[0].name, '한빛');
});
