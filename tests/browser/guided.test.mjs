// From an empty page to an answer by answering one question a screen: with the keyboard alone, and
// by tapping on a phone; back and forth, and to the end, where the answers are checked.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, kept, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, ways } from './views.mjs';

const scene = stage();

const FIELD = '#guided-field';
const HEADING = '#guided-heading';
const asked = (page) => page.locator(HEADING).innerText();
const left = (page) => page.locator('#guided-left').innerText();
const named = (page) => page.locator('.guided-named input').evaluateAll((all) => all.map((one) => one.value));
const BUSINESS = '[data-edition=kakao-business]';
const checked = (page) =>
  page.locator('.guided-check > div').evaluateAll((all) => all.map((one) => [...one.querySelectorAll('dt, dd')].slice(0, 2).map((part) => part.innerText)));

/** Names something in the field that has the focus, and stays there for another. */
async function name(page, text) {
  await focused(page, FIELD);
  const before = (await named(page)).length;
  await page.keyboard.type(text);
  await press(page, 'Enter');
  await soon(page, async () => (await named(page)).slice(before), [text]);
  await focused(page, FIELD);
  await soon(page, () => page.locator(FIELD).inputValue(), '');
}

/** Types an answer into the field that has the focus. */
async function type(page, text) {
  await focused(page, FIELD);
  await page.keyboard.type(text);
  await press(page, 'Enter');
}

/** The focus is where an answer begins. */
const begun = (page) => focused(page, `${FIELD}, ${HEADING}`);

/** Presses a button that says this, from where the answer begins: until the focus is there, it would be taken from the button again. */
async function choose(page, text) {
  await begun(page);
  const says = () => page.evaluate(() => document.activeElement.matches('.guided button') && document.activeElement.innerText);
  for (let at = 0; at < 30 && (await says()) !== text; at += 1) await press(page, 'Tab');
  assert.equal(await says(), text);
  await press(page, 'Enter');
}

scene('two accounts, two apps, two channels, by keyboard alone', {}, async (page) => {
  await tabTo(page, '#begin-guided');
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Where do you connect?');
  await focused(page, HEADING);
  await tabTo(page, BUSINESS);
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Who logs in to Kakao Business?');
  await name(page, '지훈');
  await name(page, '미나');
  await tabTo(page, '#guided-go-on');
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Which app is to be connected?');
  await name(page, '한빛 앱');
  await name(page, '새 앱');
  // A blank field says that it is enough.
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Which channels should be on the list?');
  await name(page, '한빛상점');
  // What stands in the field is not lost.
  await page.keyboard.type('한빛 이벤트');
  await choose(page, 'Continue');

  await soon(page, () => asked(page), 'Which role does 지훈 have on 한빛 앱?');
  assert.equal(await left(page), 'About 12 left');
  await headline(page, '0 of 2 channels would appear in the list', '2 are unclear: details are missing');
  assert.match(await page.locator('.guided-help').innerText(), /Team Management/);
  // The question stands alone: nothing of the answer is below it.
  assert.equal(await page.locator('#panel-answer > *').count(), 1);
  await focused(page, HEADING);
  await choose(page, 'Owner');
  await soon(page, () => asked(page), 'Which business number is registered on 한빛 앱?');
  assert.equal(await left(page), 'About 11 left');
  await type(page, '1234567891');
  for (const channel of ['한빛상점', '한빛 이벤트']) {
    await soon(page, () => asked(page), `Which role does 지훈 have on ${channel}?`);
    await choose(page, 'Master');
    await soon(page, () => asked(page), `Is ${channel} an approved Business Channel?`);
    await choose(page, 'Business Channel');
    await soon(page, () => asked(page), `Which apps is ${channel} connected to?`);
    await choose(page, 'Not connected');
    await soon(page, () => asked(page), `Which business number is saved on ${channel}?`);
    await focused(page, FIELD);
    await choose(page, '123-45-67891');
  }
  await soon(page, () => asked(page), 'Check your answers');
  await focused(page, HEADING);
  assert.equal(await page.locator('.guided-help').innerText(), 'Nothing else could change the answer.');
  const answers = await checked(page);
  assert.deepEqual(answers.slice(0, 5), [
    ['Where do you connect?', 'In Kakao Business, with the button 비즈앱-채널 연결하기'],
    ['Who logs in to Kakao Business?', '지훈, 미나'],
    ['Which app is to be connected?', '한빛 앱, 새 앱'],
    ['Which channels should be on the list?', '한빛상점, 한빛 이벤트'],
    ['Which role does 지훈 have on 한빛 앱?', 'Owner'],
  ]);
  assert.equal(answers.length, 1 + 3 + 2 + 8);
  await tabTo(page, '#guided-stop');
  await press(page, 'Enter');
  await headline(page, '2 of 2 channels would appear in the list');
  await focused(page, '#headline');
  assert.equal(await page.locator('.guided').count(), 0);
});

scene('back shows what was answered, and takes nothing back', {}, async (page) => {
  await page.locator('#begin-guided').click();
  assert.equal(await page.locator('#guided-back').count(), 0);
  await page.locator(BUSINESS).click();
  for (const text of ['Mina', 'Hanbit', 'Hanbit shop']) {
    await name(page, text);
    await page.locator('#guided-go-on').click();
  }
  await soon(page, () => asked(page), 'Which role does Mina have on Hanbit?');
  await choose(page, 'Editor');
  await soon(page, () => asked(page), 'Which business number is registered on Hanbit?');
  await type(page, '220-81-62517');
  await soon(page, () => asked(page), 'Which role does Mina have on Hanbit shop?');
  const before = await kept(page);

  // The number stands in its field, the role is marked.
  await tabTo(page, '#guided-back', 30, 'Shift+Tab');
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Which business number is registered on Hanbit?');
  await focused(page, FIELD);
  assert.equal(await page.locator(FIELD).inputValue(), '220-81-62517');
  await page.locator('#guided-back').click();
  await soon(page, () => page.locator('.guided-answers [aria-pressed=true]').allInnerTexts(), ['Editor']);
  for (let at = 0; at < 3; at += 1) await page.locator('#guided-back').click();
  await soon(page, () => asked(page), 'Who logs in to Kakao Business?');
  assert.deepEqual(await named(page), ['Mina']);
  await page.locator('#guided-back').click();
  await soon(page, () => asked(page), 'Where do you connect?');
  assert.equal(await page.locator('#guided-back').count(), 0);
  assert.equal(await kept(page), before);
  await page.locator(BUSINESS).click();
  await focused(page, FIELD);

  // Forward through the same, correcting two of them.
  await page.locator('.guided-named input').fill('Mina Lee');
  for (const _ of ['account', 'app', 'channel']) await page.locator('#guided-go-on').click();
  await soon(page, () => asked(page), 'Which role does Mina Lee have on Hanbit?');
  await choose(page, 'Owner');
  await soon(page, () => page.locator(FIELD).inputValue(), '220-81-62517');
  await page.locator('.guided-form button').click();
  await soon(page, () => asked(page), 'Which role does Mina Lee have on Hanbit shop?');
  const { accounts, apps, app_roles } = JSON.parse(await kept(page));
  assert.deepEqual([accounts[0].name, apps[0].business.number, app_roles[0].role], ['Mina Lee', '220-81-62517', 'owner']);
});

scene('what is not known is passed over, changed at the end, and asked again', {}, async (page) => {
  await openExample(page, 'everything-unknown');
  await tabTo(page, '#guide');
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Where do you connect?');
  await page.locator(BUSINESS).click();
  await page.waitForSelector('#guided-skip');
  const first = await asked(page);
  for (let at = 0; at < 40 && (await page.locator('#guided-skip').count()); at += 1) {
    const before = await asked(page);
    await begun(page);
    await tabTo(page, '#guided-skip');
    await press(page, 'Enter');
    await soon(page, async () => (await asked(page)) !== before, true);
  }
  await soon(page, () => asked(page), 'Check your answers');
  await focused(page, HEADING);
  assert.equal(await page.locator('.guided-help').innerText(), 'What you don’t know could still change the answer.');
  // What the example knew before the first question is there to be checked too.
  const [place, who, app, channels, ...skipped] = await checked(page);
  assert.deepEqual([place, who, app, channels].map(([question]) => question), [
    'Where do you connect?',
    'Who logs in to Kakao Business?',
    'Which app is to be connected?',
    'Which channels should be on the list?',
  ]);
  assert.ok(skipped.length > 3 && skipped.every(([, answer]) => answer === 'Don’t know'), skipped.join('\n'));

  // One of them is answered after all, and leads back to the check.
  await page.getByRole('button', { name: `Change ${first}` }).press('Enter');
  await soon(page, () => asked(page), first);
  await choose(page, 'Owner');
  await soon(page, () => asked(page), 'Check your answers');
  await soon(page, async () => (await checked(page))[4], [first, 'Owner']);

  await tabTo(page, '#guided-again');
  await press(page, 'Enter');
  await soon(page, () => asked(page), skipped[1][0]);
});

scene('a question can be answered beside it too, without losing the focus there', {}, async (page) => {
  await openExample(page, 'everything-unknown');
  await page.locator('#guide').click();
  await page.locator(BUSINESS).click();
  await page.waitForSelector('#guided-skip');
  const first = await asked(page);
  const role = page.locator('.roles select').first();
  await role.selectOption('owner');
  await soon(page, async () => (await asked(page)) !== first, true);
  await role.focus();
  await page.keyboard.press('Control+z');
  await soon(page, () => asked(page), first);
  assert.equal(await role.evaluate((one) => document.activeElement === one), true);
});

scene('by tapping on a phone', { size: PHONE, lang: 'ko' }, async (page) => {
  await page.locator('#begin-guided').tap();
  await page.locator(BUSINESS).tap();
  for (const names of [['지훈', '미나'], ['한빛 앱', '새 앱'], ['한빛상점', '한빛 이벤트']]) {
    for (const text of names) await name(page, text);
    await page.locator('#guided-go-on').tap();
  }
  await soon(page, () => asked(page), '지훈 계정의 한빛 앱 권한은 무엇인가요?');
  await soon(page, () => left(page), '질문 약 12개 남음');
  // Each answer is as wide as the screen, and high enough for a finger.
  const boxes = await page.locator('.guided-answers button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  assert.ok(boxes.length >= 5);
  for (const { width, height } of boxes) assert.ok(width >= PHONE.width - 40 && height >= 48, `${width} × ${height}`);
  const end = await page.locator('#guided-skip').evaluate((one) => one.getBoundingClientRect().bottom);
  assert.ok(end <= PHONE.height, `the last answer ends at ${end}`);
  await page.getByRole('button', { name: '오너' }).tap();
  // The next question does not look answered.
  await soon(page, () => asked(page), '한빛 앱에 등록된 사업자등록번호는 무엇인가요?');
  await focused(page, FIELD);
  for (let at = 0; at < 40 && (await page.locator('#guided-skip').count()); at += 1) {
    const before = await asked(page);
    await page.locator('#guided-skip').tap();
    await soon(page, async () => (await asked(page)) !== before, true);
  }
  await soon(page, () => asked(page), '입력한 답을 확인하세요');
  await page.locator('#guided-stop').tap();
  await focused(page, '#headline');
});

for (const options of ways(WIDE, PHONE)) {
  scene(`one question a screen, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await page.locator('#begin-guided').click();
    await page.locator(BUSINESS).click();
    await page.waitForSelector(FIELD);
    await sound(page);
    for (const text of ['지훈', '한빛 앱', '이름이 아주 길어서 한 줄에 들어가지 않는 카카오톡 채널']) {
      await name(page, text);
      await sound(page);
      await page.locator('#guided-go-on').click();
    }
    await page.waitForSelector('.guided-answers');
    await sound(page);
    await page.locator('.guided-answers button').first().click();
    await page.waitForSelector(FIELD);
    await sound(page);
    await page.locator('#guided-back').click();
    await page.waitForSelector('.guided-answers [aria-pressed=true]');
    await sound(page);
    while (await page.locator('#guided-skip').count()) {
      const before = await asked(page);
      await page.locator('#guided-skip').click();
      await soon(page, async () => (await asked(page)) !== before, true);
    }
    await page.waitForSelector('.guided-check');
    await sound(page);
  });
}
