// Where one connects decides which rules an answer goes by. It is asked once, by the screens as one sees
// them: on the first page, in the guided mode, in the question and at the end of the page; and it stays
// with what was asked, through undo, reload, a kept check and a link.

import assert from 'node:assert/strict';

import { PHONE, WIDE, visit } from './harness.mjs';
import { focused, headline, keptCheck, openExample, openFile, openMenu, shopOf, soon, stage } from './stage.mjs';
import { press, sound, tabTo, ways } from './views.mjs';

const scene = stage();

const BUSINESS = 'kakao-business';
const DEVELOPERS = 'kakao-developers';
const TIED = 'tied-to-another-service';

/** What the example comes to where one connects: two of its channels are connected to an app of another service. */
const COMES_TO = { [BUSINESS]: '1 of 4 channels would appear in the list', [DEVELOPERS]: '3 of 4 channels would appear in the list' };

/** One channel on which the login is Editor, connected to nothing. */
const EDITOR = shopOf(
  [{ id: 'main', name: '한빛상점', state: 'business', business: { state: 'saved', number: '123-45-67891' }, connections: [] }],
  '', () => 'editor',
);

const marked = (page) => page.locator('[name=where]:checked').getAttribute('value');
const asked = (page) => page.locator('#ask-edition').inputValue();
const options = (page) => page.locator('#ask-edition option').allInnerTexts();
const count = (page) => page.locator(`[data-example="${TIED}"] span`).last().innerText();
const undo = (page) => page.locator('.tools > button').first();
const inCheck = async (page) => JSON.parse(await keptCheck(page)).question.edition;

scene('chosen on the first page it is what everything is begun with', {}, async (page, site) => {
  assert.equal(await marked(page), BUSINESS);
  await soon(page, () => count(page), '1 to 2 of 4 listed');
  await page.locator(`#where-${DEVELOPERS}`).check();
  await soon(page, () => count(page), '3 of 4 listed');
  // That is a setting: there is nothing to take back yet.
  assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');

  await openExample(page, TIED);
  await headline(page, COMES_TO[DEVELOPERS]);
  assert.equal(await asked(page), DEVELOPERS);

  // A file that holds facts alone, and a case of one's own.
  await openFile(page, EDITOR);
  await headline(page, '0 of 1 channel would appear in the list');
  assert.equal(await asked(page), DEVELOPERS);
  await openMenu(page);
  await page.locator('.menu').getByRole('button', { name: 'New check' }).click();
  await page.waitForSelector('.welcome');
  assert.equal(await marked(page), DEVELOPERS);
  await page.locator('#begin').click();
  await soon(page, () => asked(page), DEVELOPERS);

  // Another visit begins so too.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const other = await page.context().newPage();
  await other.goto(site.url);
  await other.waitForSelector('#headline');
  await openMenu(other);
  await other.locator('.menu').getByRole('button', { name: 'New check' }).click();
  await other.waitForSelector('.welcome');
  assert.equal(await marked(other), DEVELOPERS);
  // It is so from the first moment, before the page itself is there.
  await other.route('**/*.wasm', () => {});
  await other.reload({ waitUntil: 'commit' });
  await other.waitForSelector('.welcome');
  await soon(other, () => marked(other), DEVELOPERS);
  await other.unroute('**/*.wasm');
  await other.reload();
  await other.waitForSelector('[data-started]');
  assert.equal(await marked(other), DEVELOPERS);
});

scene('the examples say what they come to by what is chosen, and an example keeps it in another language', {}, async (page) => {
  await page.locator(`#where-${DEVELOPERS}`).check();
  await openExample(page, TIED);
  await page.locator('[name=lang][value=ko]').check();
  await soon(page, () => asked(page), DEVELOPERS);
  await headline(page, '채널 4개 중 목록에 표시될 채널은 3개입니다');
  await soon(page, () => options(page), ['카카오비즈니스 · 4개 중 1~2개 (−2)', '카카오디벨로퍼스']);
});

scene('in the question it is a step like login and app, and says before what it would list', {}, async (page) => {
  await openExample(page, TIED);
  await headline(page, COMES_TO[BUSINESS]);
  await soon(page, () => options(page), ['Kakao Business', 'Kakao Developers · 3 of 4 (+2: Byeolmaru and 1 more)']);
  await page.locator('#ask-edition').selectOption(DEVELOPERS);
  await headline(page, COMES_TO[DEVELOPERS]);
  await soon(page, () => options(page), ['Kakao Business · 1 to 2 of 4 (−2)', 'Kakao Developers']);
  assert.equal(await undo(page).getAttribute('title'), 'Undo: where you connect: Kakao Developers');
  await undo(page).click();
  await headline(page, COMES_TO[BUSINESS]);
  assert.equal(await asked(page), BUSINESS);
  // That is about this check: the next one begins where one said last that one connects.
  await openMenu(page);
  await soon(page, () => count(page), '3 of 4 listed');
  await press(page, 'Escape');
  await press(page, 'Control+Shift+z');
  await headline(page, COMES_TO[DEVELOPERS]);
  // The readings of one are read as much alike in the other.
  await page.locator('[name=ask-profile][value=strict]').check();
  await page.locator('#ask-edition').selectOption(BUSINESS);
  await soon(page, () => page.locator('[name=ask-profile]:checked').getAttribute('value'), 'strict');
});

scene('an Editor of a channel is read in as many ways as there are', {}, async (page) => {
  await openFile(page, EDITOR);
  await headline(page, '1 of 1 channel would appear in the list');
  await page.locator('#ask-edition').selectOption(DEVELOPERS);
  await headline(page, '0 of 1 channel would appear in the list');
  await soon(page, () => page.locator('.ask .segments span').allInnerTexts(), ['Strict: 0', 'As documented: 0', 'Lenient: 1']);
});

scene('at the end of the page one button leads to the other screen', {}, async (page) => {
  await openExample(page, TIED);
  for (const view of ['list', 'map', 'matrix', 'editions', 'plan', 'rules']) {
    await page.locator(`#tab-${view}`).click();
    await page.waitForSelector(`#panel-${view}`);
    const before = await asked(page);
    const [other, name] = before === BUSINESS ? [DEVELOPERS, 'Kakao Developers'] : [BUSINESS, 'Kakao Business'];
    assert.match(await page.locator('.foot').innerText(), before === BUSINESS ? /^This check is for connecting in Kakao Business\./ : /^This check is for connecting in Kakao Developers\./);
    assert.match(await page.locator('.foot').innerText(), /Cafe24, Makeshop, Sixshop, Imweb/);
    await soon(page, () => page.locator('#other-screen').innerText(), `I see the other screen: ${name}`);
    await page.locator('#other-screen').focus();
    await press(page, 'Enter');
    await soon(page, () => asked(page), other);
    await headline(page, COMES_TO[other]);
    await focused(page, '#other-screen');
  }
});

scene('the guided mode asks it first, once, and it can be gone back to', { lang: 'ko' }, async (page) => {
  const question = () => page.locator('#guided-heading').innerText();
  const called = async (name) => {
    await focused(page, '#guided-field');
    await page.keyboard.type(name);
    await press(page, 'Enter', 'Enter');
  };
  await tabTo(page, '#begin-guided');
  await press(page, 'Enter');
  await soon(page, question, '어디에서 연결하나요?');
  await focused(page, '#guided-heading');
  assert.equal(await page.locator('.guided [aria-pressed]').count(), 0, 'nothing looks answered');
  await tabTo(page, `[data-edition=${DEVELOPERS}]`);
  await press(page, 'Enter');
  await focused(page, '#guided-field');
  await tabTo(page, '#guided-back', 30, 'Shift+Tab');
  await press(page, 'Enter');
  await soon(page, question, '어디에서 연결하나요?');
  assert.deepEqual(await page.locator('.guided [aria-pressed=true]').evaluateAll((all) => all.map((one) => one.dataset.edition)), [DEVELOPERS]);
  await page.locator(`[data-edition=${DEVELOPERS}]`).click();
  for (const name of ['지훈', '한빛 앱', '한빛상점']) await called(name);
  await page.waitForSelector('#guided-skip');
  assert.equal(await inCheck(page), DEVELOPERS);

  // What was answered, and the way to change it, stands at the end.
  for (let at = 0; at < 40 && (await page.locator('#guided-skip').count()); at += 1) {
    const before = await question();
    await page.locator('#guided-skip').click();
    await soon(page, async () => (await question()) !== before, true);
  }
  const line = page.locator('.guided-check > div').first();
  assert.match(await line.innerText(), /어디에서 연결하나요\?\s+카카오디벨로퍼스의 \[추가 기능 신청\]/);
  await line.locator('button').click();
  await soon(page, question, '어디에서 연결하나요?');
  await page.locator(`[data-edition=${BUSINESS}]`).click();
  await soon(page, () => line.innerText().then((text) => /비즈앱-채널 연결하기/.test(text)), true);
  assert.equal(await inCheck(page), BUSINESS);

  // It was said: in another check it is not asked again, but can be gone back to.
  await page.locator('#guided-stop').click();
  await openMenu(page);
  await page.locator('.menu').getByRole('button', { name: '새 점검' }).click();
  await page.locator('#begin-guided').click();
  await focused(page, '#guided-field');
  await page.locator('#guided-back').click();
  await soon(page, question, '어디에서 연결하나요?');
});

scene('it stays with a check: over a reload, beside another, and in a link', {}, async (page, site) => {
  await openExample(page, TIED);
  await page.locator('#ask-edition').selectOption(DEVELOPERS);
  await page.locator('#channel-main > summary').click();
  await page.locator('#channel-main-name').fill('Ours');
  assert.equal(await inCheck(page), DEVELOPERS);
  await page.reload();
  await page.waitForSelector('#headline');
  await headline(page, COMES_TO[DEVELOPERS]);
  assert.equal(await asked(page), DEVELOPERS);

  await page.locator('#pass-button').click();
  await page.waitForSelector('#pass-link');
  const read = () => page.locator('#pass-link').inputValue();
  await soon(page, async () => (await read()).includes('#link=1.'), true);
  const url = await read();
  await press(page, 'Escape');

  // Whoever opens it has chosen nothing by that.
  const other = await visit(site);
  await other.goto('about:blank');
  await other.goto(url);
  await other.waitForSelector('#ask-edition');
  await headline(other, COMES_TO[DEVELOPERS]);
  assert.equal(await asked(other), DEVELOPERS);
  await openMenu(other);
  await other.locator('.menu').getByRole('button', { name: 'New check' }).click();
  await other.waitForSelector('.welcome');
  assert.equal(await marked(other), BUSINESS);
  assert.deepEqual(other.faults, []);
  await other.context().close();

  // Another check is begun elsewhere; the kept one is as it was.
  await openMenu(page);
  await page.locator('.menu').getByRole('button', { name: 'New check' }).click();
  await page.locator(`#where-${BUSINESS}`).check();
  await openExample(page, 'all-set');
  assert.equal(await asked(page), BUSINESS);
  await openMenu(page);
  await page.locator('#checks-button').click();
  await page.locator('#checks').getByRole('button', { name: /^A channel tied/ }).first().click();
  await soon(page, () => asked(page), DEVELOPERS);
});

scene('the keyboard chooses on the first page', {}, async (page) => {
  await tabTo(page, '[name=where]');
  await focused(page, `#where-${BUSINESS}`);
  await press(page, 'ArrowDown');
  await focused(page, `#where-${DEVELOPERS}`);
  await soon(page, () => count(page), '3 of 4 listed');
  await tabTo(page, `[data-example="all-set"]`);
  await press(page, 'Enter');
  await soon(page, () => asked(page), DEVELOPERS);
});

/** The ways to begin are in sight without scrolling. */
for (const lang of ['en', 'ko']) {
  scene(`the question leaves room for the ways to begin, ${lang}`, { lang, size: { width: 1280, height: 580 } }, async (page) => {
    for (const way of ['#begin', '#begin-guided', '.example']) {
      const end = await page.locator(way).first().evaluate((one) => one.getBoundingClientRect().bottom);
      assert.ok(end <= 580, `${way} ends at ${end}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const { top, height } = await page.locator('.where').evaluate((one) => one.getBoundingClientRect());
    assert.ok(height <= 230, `${height} px high`);
    assert.ok(top + height <= 740, `ends at ${top + height}`);
  });
}

for (const options of [...ways(WIDE, PHONE), { lang: 'en', theme: 'light', size: { width: 1280, height: 720 } }, { lang: 'ko', theme: 'dark', size: { width: 1280, height: 720 } }]) {
  scene(`the screens are sound, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await sound(page);
    await page.locator('#begin-guided').click();
    await page.waitForSelector('.guided .screen');
    await sound(page);
    const { width } = page.viewportSize();
    for (const box of await page.locator('.guided .screen').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      assert.ok(box.height >= 48 && box.right <= width, `${box.width} × ${box.height}`);
    }
    await page.locator(`[data-edition=${DEVELOPERS}]`).click();
    await page.waitForSelector('#guided-field');
    await page.locator('#guided-back').click();
    await page.waitForSelector('.guided [aria-pressed=true]');
    await sound(page);
    await openExample(page, TIED);
    await sound(page);
    if (options.size === PHONE) {
      assert.match(await page.locator('.question-edition').innerText(), options.lang === 'en' ? /Developers/ : /카카오디벨로퍼스/);
      await page.locator('#question-line').click();
      await page.waitForSelector('#question[open]');
      await sound(page);
      await page.locator('#ask-edition').selectOption(BUSINESS);
      await page.locator('#question-done').click();
      await soon(page, () => page.locator('.question-edition').innerText().then((text) => /Business|카카오비즈니스/.test(text)), true);
    }
  });
}
