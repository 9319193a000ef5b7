// Two editions side by side: which channels the other screen would list and why, by mouse and by keyboard,
// on every size; what it says is what the page says once it is asked by that edition.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, openFile, shopOf, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const SAVED = { state: 'saved', number: '123-45-67891' };
const channel = (id, name, connections = []) => ({ id, name, search_id: id, state: 'business', business: SAVED, connections });

/** Two that are lost in Kakao Developers, one that is won, two that stay, and one that stays missing for another reason. */
const CASE = shopOf(
  [
    channel('main', '한빛 본점'),
    channel('edited', '한빛 소식'),
    channel('events', '한빛 이벤트'),
    channel('live', '한빛 라이브', [{ outside: 'other_service' }]),
    channel('both', '한빛 클래스', [{ outside: 'other_service' }]),
    channel('linked', '한빛 고객센터', [{ app: 'shop' }]),
  ],
  '한빛',
  (place) => ([1, 2, 4].includes(place) ? 'editor' : 'master'),
);

const SAID = {
  en: 'In Kakao Developers, 1 more channel would be listed: 한빛 라이브; 2 fewer channels would be listed: 한빛 소식, 한빛 이벤트; 1 channel would have the same result, but for other reasons.',
  ko: '카카오디벨로퍼스에서는 채널 1개가 더 표시됩니다: 한빛 라이브. 채널 2개는 빠집니다: 한빛 소식, 한빛 이벤트. 채널 1개는 결과는 같지만 이유가 다릅니다.',
};

const rows = (page) => page.locator('.beside-grid .grid-row').evaluateAll((all) => all.map((one) => one.dataset.channel));
const cells = (page, id) =>
  page.locator(`.beside-grid [data-channel=${id}] > *`).evaluateAll((all) => all.map((one) => one.innerText.replace(/\s+/g, ' ').trim()));
const tab = (page) => page.locator('#tab-editions').innerText();

async function open(page, text = CASE) {
  await openFile(page, text);
  await page.waitForSelector('#headline');
  await page.locator('#tab-editions').click();
  await page.waitForSelector('.beside');
}

for (const lang of ['en', 'ko']) {
  scene(`which channels differ, and why, ${lang}`, { lang }, async (page) => {
    await open(page);
    assert.equal(await page.locator('.beside > .gain').innerText(), SAID[lang]);
    await soon(page, () => tab(page), lang === 'en' ? 'Compare (3)' : '비교 (3)');
    assert.deepEqual(await rows(page), ['edited', 'events', 'live', 'both']);
    const [, here, there, why] = await cells(page, 'edited');
    assert.deepEqual([here, there], lang === 'en' ? ['Listed', 'Not listed'] : ['표시됨', '표시 안 됨']);
    assert.match(why, lang === 'en' ? /^Role on the channel Kakao Developers: .*Editor.*Master or .*Manager/ : /^채널 권한 카카오디벨로퍼스: .*에디터.*마스터 또는 매니저/);
    const [, , , other] = await cells(page, 'live');
    assert.match(other, lang === 'en' ? /^Connected only where allowed Kakao Business: .*another service/ : /^다른 앱 연결 확인 카카오비즈니스: .*다른 서비스/);
    assert.equal(await page.locator('[data-channel=both] .beside-why > p').count(), 2);
    const asks = await page.locator('.beside-asks > li').evaluateAll((all) => all.map((one) => one.dataset.condition));
    assert.deepEqual(asks, ['channel-role', 'own-service-only']);
    await page.locator('.beside-same > summary').click();
    await soon(page, () => page.locator('.beside-same li').evaluateAll((all) => all.map((one) => one.dataset.channel)), ['main', 'linked']);
    assert.deepEqual(await page.locator('.beside-ways h5').allInnerTexts(), lang === 'en' ? ['Kakao Business · checked now', 'Kakao Developers'] : ['카카오비즈니스 · 지금 점검 중', '카카오디벨로퍼스']);
    await sound(page);
  });
}

scene('what it says is what is said once it is asked there, and undo leads back', {}, async (page) => {
  await open(page);
  await headline(page, '3 of 6 channels would appear in the list');
  const said = async (place) => Object.fromEntries(await Promise.all((await rows(page)).map(async (id) => [id, (await cells(page, id))[place]])));
  const there = await said(2);
  await page.locator('#ask-kakao-developers').focus();
  await press(page, 'Enter');
  await headline(page, '2 of 6 channels would appear in the list');
  // The way back has the focus; what was there is here now.
  await focused(page, '#ask-kakao-business');
  await soon(page, () => said(1), there);
  assert.match(await page.locator('.beside > .gain').innerText(), /^In Kakao Business, 2 more channels would be listed/);
  await press(page, 'Enter');
  await headline(page, '3 of 6 channels would appear in the list');
  await focused(page, '#ask-kakao-developers');
  await page.locator('#pin-kakao-developers').click();
  await soon(page, () => page.locator('.since-short').innerText(), '+1 −2 · Pinned: Business');
  assert.equal(await page.locator('[id^=pin-kakao]').count(), 0);
  await press(page, 'Control+z');
  await headline(page, '3 of 6 channels would appear in the list');
});

scene('by keyboard: cells are walked through, a row opens its channel, a link its rule, and Back leads back', {}, async (page) => {
  await openFile(page, CASE);
  await page.waitForSelector('#headline');
  await walkTo(page, 'editions');
  await soon(page, () => page.evaluate(() => location.hash), '#editions');
  await tabTo(page, '.beside-grid [data-cell]');
  await press(page, 'Control+Home', 'ArrowDown', 'Enter');
  await soon(page, () => page.locator('#detail-heading').innerText(), '한빛 이벤트');
  await soon(page, () => page.evaluate(() => location.hash), '#editions&channel=events');
  await press(page, 'Escape');
  await focused(page, '.beside-grid [data-channel=events] [data-cell]');
  await press(page, 'End');
  await focused(page, '.beside-grid [data-channel=events] a');
  await press(page, 'Enter');
  await soon(page, () => page.evaluate(() => location.hash), '#rule=condition/channel-role');
  await page.waitForSelector('#panel-rules');
  await page.goBack();
  await page.waitForSelector('#panel-editions');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.reload();
  await page.waitForSelector('#panel-editions');
  assert.equal(await page.locator('.beside > .gain').innerText(), SAID.en);
});

scene('the list says that the other screen would list others, and leads there', {}, async (page) => {
  await openFile(page, CASE);
  await page.locator('.elsewhere button').click();
  await page.waitForSelector('#panel-editions');
  await focused(page, '#tab-editions');
  await openFile(page, shopOf([channel('main', '한빛 본점')]));
  await soon(page, () => tab(page), 'Compare');
  await page.locator('#tab-list').click();
  await page.waitForSelector('.dialog-preview');
  assert.equal(await page.locator('.elsewhere').count(), 0);
  await page.locator('#tab-editions').click();
  assert.equal(await page.locator('.beside > .gain').innerText(), 'Both screens give the same result for every channel.');
  assert.equal(await page.locator('.beside-grid').count(), 0);
  await sound(page);
});

scene('filters hold here too', {}, async (page) => {
  await open(page);
  await page.locator('.tally [data-verdict=listed]').click();
  await soon(page, () => rows(page), ['edited', 'events']);
  await page.locator('#filter-find').fill('소식');
  await soon(page, () => rows(page), ['edited']);
  await page.locator('#filter-find').fill('없는 이름');
  await page.getByText('No channel passes these filters.').waitFor();
  assert.equal(await page.locator('.beside-grid').count(), 0);
});

for (const options of ways({ width: 1280, height: 720 }, PHONE)) {
  scene(`side by side, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await open(page);
    await sound(page);
    await page.locator('.beside-same > summary').click();
    await page.waitForSelector('.beside-same li');
    await sound(page);
    // Every tab is in sight, or the row scrolls to it and the page does not.
    const tabs = await page.locator('.view-tabs').evaluate((one) => [one.scrollWidth, one.clientWidth]);
    assert.ok(tabs[0] <= tabs[1], `tabs are ${tabs[0]} of ${tabs[1]} wide`);
  });
}

scene('a thousand channels open quickly, and few of them are in the document', {}, async (page) => {
  const many = Array.from({ length: 1000 }, (_, at) => channel(`c${at}`, `채널 ${at}`, at % 3 ? [] : [{ outside: 'other_service' }]));
  await openFile(page, shopOf(many, '', (place) => (place % 2 ? 'master' : 'editor')));
  await page.waitForSelector('.excluded-channel');
  const took = await page.evaluate(async () => {
    const start = performance.now();
    document.getElementById('tab-editions').click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  });
  await page.waitForSelector('.beside-grid .grid-row');
  assert.ok(took < 1500, `${took} ms`);
  assert.ok((await page.locator('.beside *').count()) < 1500);
  await page.locator('.beside-same > summary').click();
  await page.waitForSelector('.beside-same li');
  assert.ok((await page.locator('.beside *').count()) < 2000);
});

scene('on paper the view is whole, without what can only be pressed', { size: WIDE }, async (page) => {
  await open(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const plain = (said) => said.normalize('NFC').replace(/\s+/g, '');
  const text = plain(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }));
  const asked = 'Kakao Developers: The logged-in account is Master or Manager of the channel.';
  for (const said of [SAID.en, asked, 'This account is allowed to apply for the connection', '한빛 클래스', '한빛 고객센터']) {
    assert.ok(text.includes(plain(said)), said);
  }
  assert.equal(text.includes(plain('Check for connecting in Kakao Developers')), false);
});

scene('where names are hidden none is told', { size: WIDE }, async (page) => {
  await open(page);
  await press(page, 'F9');
  await page.locator('#hide-names').click();
  await soon(page, async () => /한빛|사장님/.test(await page.locator('.beside').innerText()), false);
  assert.match(await page.locator('.beside > .gain').innerText(), /1 more channel would be listed: Channel D/);
});
