// What the guided mode says where it cannot go on from what was typed, what it says to whom has no
// app or channel yet, and that the answers to be checked are whole.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, openExample, soon, stage } from './stage.mjs';
import { press, sound } from './views.mjs';

const scene = stage();

const FIELD = '#guided-field';
const BUSINESS = '[data-edition=kakao-business]';
const GO_ON = '.guided-form button[type=submit]';
const asked = (page) => page.locator('#guided-heading').innerText();

const SAYS = {
  en: {
    name: 'Enter a name you’ll recognise; any nickname will do.',
    empty: 'Enter the 10 digits of the number. If you don’t know it, press “I don’t know”.',
    short: 'Has 5 digits; a business registration number has 10. If you don’t know it, press “I don’t know”.',
    number: 'Which business number is registered on 한빛 앱?',
    owner: 'Owner',
    app: 'There is no app yet.',
    channel: 'There is no channel yet.',
  },
  ko: {
    name: '알아볼 수 있는 이름을 입력하세요. 별칭도 됩니다.',
    empty: '숫자 10자리를 입력하세요. 모르면 ‘모름, 건너뛰기’를 누르세요.',
    short: '숫자가 5개입니다. 사업자등록번호는 10자리입니다. 모르면 ‘모름, 건너뛰기’를 누르세요.',
    number: '한빛 앱에 등록된 사업자등록번호는 무엇인가요?',
    owner: '오너',
    app: '아직 앱이 없습니다.',
    channel: '아직 채널이 없습니다.',
  },
};

/** What is said to be wrong with the field, as who cannot see it has it too. */
const wrong = (page) =>
  page.locator(FIELD).evaluate((field) => {
    const said = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
    const alert = said.find((one) => one?.getAttribute('role') === 'alert');
    return [field.getAttribute('aria-invalid'), alert?.checkVisibility() ? alert.textContent : ''];
  });

/** Presses what goes on, and is told why it cannot: the question, what was typed and the focus stay. */
async function refused(page, text, why) {
  const question = await asked(page);
  await page.locator(FIELD).fill(text);
  const typed = await page.locator(FIELD).inputValue();
  await page.locator(GO_ON).click();
  await soon(page, () => wrong(page), ['true', why]);
  await focused(page, FIELD);
  assert.deepEqual([await asked(page), await page.locator(FIELD).inputValue()], [question, typed]);
}

async function begin(page, names) {
  await page.locator('#begin-guided').click();
  await page.locator(BUSINESS).click();
  for (const name of names) {
    const question = await asked(page);
    await focused(page, FIELD);
    await page.locator(FIELD).fill(name);
    await press(page, 'Enter');
    await soon(page, () => page.locator(FIELD).inputValue(), '');
    await page.locator('#guided-go-on').click();
    await soon(page, async () => (await asked(page)) !== question, true);
  }
}

for (const options of [{ lang: 'en', size: WIDE }, { lang: 'ko', size: PHONE }]) {
  const says = SAYS[options.lang];
  const where = `${options.lang}, ${options.size.width}`;

  scene(`a number that cannot be one is said to be none, and the question stays, ${where}`, options, async (page) => {
    await begin(page, ['지훈', '한빛 앱', '한빛상점']);
    await page.getByRole('button', { name: says.owner }).click();
    await soon(page, () => asked(page), says.number);
    await focused(page, FIELD);
    assert.deepEqual(await wrong(page), ['false', '']);
    await refused(page, '', says.empty);
    await refused(page, '  ', says.empty);
    await refused(page, 'abc', says.empty);
    await refused(page, '12345', says.short);
    await sound(page);
    // What is typed next is not told what was wrong before.
    await press(page, 'End', '6');
    await soon(page, () => wrong(page), ['false', '']);
    await press(page, 'Enter');
    await soon(page, async () => (await wrong(page))[0], 'true');
    // A number that is only unlikely is warned of, and taken.
    await page.locator(FIELD).fill('1234567890');
    await page.locator(GO_ON).click();
    await soon(page, async () => (await asked(page)) !== says.number, true);
    // Where it is asked again, a number that was taken out is not kept in silence.
    await page.locator('#guided-back').click();
    await soon(page, () => page.locator(FIELD).inputValue(), '123-45-67890');
    await refused(page, '', says.empty);
  });

  scene(`a name is asked for where none was typed, ${where}`, options, async (page) => {
    await begin(page, []);
    for (const name of ['지훈', '한빛 앱', '한빛상점']) {
      await focused(page, FIELD);
      await soon(page, () => wrong(page), ['false', '']);
      await refused(page, '', says.name);
      await refused(page, '  ', says.name);
      await sound(page);
      const question = await asked(page);
      await page.locator(FIELD).fill(name);
      await soon(page, () => wrong(page), ['false', '']);
      await page.locator(GO_ON).click();
      await page.locator('#guided-go-on').click();
      await soon(page, async () => (await asked(page)) !== question, true);
    }
  });

  scene(`who has no app or no channel is told how to come by one, ${where}`, options, async (page) => {
    await begin(page, ['지훈']);
    for (const [kind, text] of [['app', says.app], ['channel', says.channel]]) {
      const remark = page.locator('.guided .remark');
      await remark.waitFor();
      assert.ok((await remark.innerText()).startsWith(text), await remark.innerText());
      await sound(page);
      const question = await asked(page);
      await focused(page, FIELD);
      await page.locator(FIELD).fill(kind);
      await press(page, 'Enter');
      await soon(page, () => remark.count(), 0);
      await page.locator('#guided-go-on').click();
      await soon(page, async () => (await asked(page)) !== question, true);
    }
  });
}

scene('who logs in is among the answers to be checked though it was not asked', { lang: 'ko', size: PHONE }, async (page) => {
  await openExample(page, 'everything-unknown');
  if (await page.locator('#tab-facts').isVisible()) await page.locator('#tab-facts').click();
  await page.locator('#guide').click();
  await page.locator(BUSINESS).click();
  await page.waitForSelector('#guided-skip');
  while (await page.locator('#guided-skip').count()) {
    const before = await asked(page);
    await page.locator('#guided-skip').click();
    await soon(page, async () => (await asked(page)) !== before, true);
  }
  const rows = () => page.locator('.guided-check > div').evaluateAll((all) => all.map((one) => one.querySelector('dt').innerText));
  assert.deepEqual((await rows()).slice(0, 4), [
    '어디에서 연결하나요?',
    '카카오비즈니스에 누가 로그인하나요?',
    '어느 앱을 연결하나요?',
    '어느 채널이 목록에 있어야 하나요?',
  ]);
  // Another one is added from there, and it leads back.
  const row = page.locator('.guided-check > div').nth(1);
  const before = await row.locator('dd').first().innerText();
  await row.getByRole('button').click();
  await focused(page, FIELD);
  await page.locator(FIELD).fill('미나');
  await press(page, 'Enter');
  await soon(page, () => page.locator('.guided-named input').count(), 2);
  await page.locator('#guided-go-on').click();
  await soon(page, () => row.locator('dd').first().innerText(), `${before}, 미나`);
});
