// On paper: every view is printed whole, with what was asked at its head and without what can only
// be pressed. What is held against it is the text of the PDF that the browser makes.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import { PHONE, WIDE } from './harness.mjs';
import { askedIn, evaluate, example, kept, openExample, openFile, shopOf, soon, stage } from './stage.mjs';

const scene = stage();

const VIEWS = ['list', 'map', 'matrix', 'editions', 'plan', 'rules'];
const WORDS = {
  en: { question: ['Logged in as', 'As documented'], decides: 'Only Kakao decides.', dead: ['Undo', 'Redo', 'Language', 'Menu', 'Pin ', 'Skip to', 'All results', 'Any condition', 'Find a channel', 'Print', 'Copy', 'Fold', 'Link to this rule'] },
  ko: { question: ['로그인 계정', '문서 기준'], decides: '최종 결정은 카카오가 합니다.', dead: ['실행 취소', '다시 실행', '언어', '메뉴', '모든 결과', '모든 조건', '채널 찾기', '인쇄', '복사', '건너뛰기'] },
};

const STATES = ['business', 'business', 'business', 'ordinary', 'in_review', 'rejected', 'unknown'];

/** A case with many channels: names as long as Kakao allows, with no place to break. */
function many(count) {
  const channels = Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    name: `${'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼'}${String(place).padStart(3, '0')}`,
    search_id: `shop${place}`,
    state: STATES[place % STATES.length],
    business: place % 11 === 0 ? { state: 'none' } : { state: 'saved', number: ['123-45-67891', '220-81-62517'][place % 2] },
    connections: [[], [], [{ outside: 'other_service' }], [{ app: 'shop' }], undefined][place % 5],
  }));
  return shopOf(channels, '채널이 아주 많은 가게', (place) => ['master', 'manager', 'none'][place % 3]);
}

/** Text as it can be compared: Hangul as whole syllables, and no spaces, since lines break anywhere. */
const plain = (text) => text.normalize('NFC').replace(/\s+/g, '');

/** The texts of the pages that the browser would print. */
async function printed(page, format) {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, -1);
}

async function show(page, view) {
  await page.evaluate((it) => (location.hash = `#${it}`), view);
  await page.waitForSelector(`#panel-${view}`);
}

/** What the head says, and every channel. */
async function whole(pages, lang, document) {
  const text = plain(pages.join(''));
  const account = document.accounts[0].name;
  for (const said of [document.name, account, document.apps[0].name, ...WORDS[lang].question, WORDS[lang].decides]) {
    assert.ok(plain(pages[0]).includes(plain(said)), `${said} in ${pages[0]}`);
  }
  const today = new Date(Date.now() + 9 * 60 * 60 * 1000);
  const day = lang === 'ko' ? `${today.getUTCFullYear()}년 ${today.getUTCMonth() + 1}월 ${today.getUTCDate()}일` : `${today.getUTCDate()} ${today.toLocaleString('en', { month: 'short', timeZone: 'UTC' })} ${today.getUTCFullYear()}`;
  assert.ok(plain(pages[0]).includes(plain(day)), day);
  for (const { name } of document.channels) assert.ok(text.includes(plain(name)), `${name} is missing`);
  // As a text of its own: a word in a sentence is no control.
  const lines = pages.join('\n').split('\n').map((line) => line.trim());
  for (const word of WORDS[lang].dead) assert.deepEqual(lines.filter((line) => line === word.trim()), [], word);
}

/** How many channels have each verdict, as the head counts them. */
function counts(document) {
  const answer = evaluate(JSON.stringify(document)).find((one) => one.profile === 'documented');
  return ['listed', 'already_connected', 'not_listed', 'cant_tell'].map((verdict) => answer.channels.filter((one) => one.verdict === verdict).length).filter(Boolean);
}

/** What is in sight on paper and could be pressed but says nothing, and headings with nothing below them. */
const faults = (page) =>
  page.evaluate(() => {
    const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0;
    const controls = [...document.querySelectorAll('select, input, textarea, .button, [role=tab], [role=radio], [aria-pressed]')].filter(shown);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5')].filter(shown);
    const rest = (one) => {
      const box = one.closest('section, fieldset, .paper, #detail, [role=tabpanel]') ?? one.parentElement;
      return box.innerText.replaceAll(one.innerText, '').trim();
    };
    const cut = [...document.querySelectorAll('[role=tabpanel] *, #detail[open] *')].filter(
      (one) => !(one instanceof SVGElement) && shown(one) && !one.closest('.visually-hidden') && !getComputedStyle(one).clipPath.startsWith('inset') && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) && /auto|scroll|hidden|clip/.test(getComputedStyle(one).overflow),
    );
    return {
      controls: controls.map((one) => one.outerHTML.slice(0, 200)),
      bare: headings.filter((one) => !rest(one)).map((one) => one.outerHTML.slice(0, 200)),
      cut: cut.map((one) => one.outerHTML.slice(0, 200)),
    };
  });

for (const [what, lang, size] of [['nine channels', 'en', WIDE], ['nine channels', 'ko', PHONE], ['three hundred channels', 'ko', WIDE]]) {
  scene(`${what} on paper, ${lang}, ${size.width}`, { lang, size, theme: 'dark' }, async (page) => {
    if (what === 'nine channels') await openExample(page, 'nine-channels');
    else await openFile(page, many(300));
    await page.waitForSelector('#headline');
    const document = JSON.parse(await kept(page));
    for (const view of VIEWS) {
      await show(page, view);
      for (const format of ['A4', 'Letter']) {
        const pages = await printed(page, format);
        await whole(pages, lang, document);
        for (const count of counts(document)) assert.match(pages[0], new RegExp(`: ${count}(?!\\d)`));
      }
    }
    // What was drawn for paper alone is gone again.
    await soon(page, () => page.locator('.paper').count(), 0);
  });
}

scene('what is printed names where one connects', { lang: 'ko' }, async (page) => {
  for (const [edition, name, other] of [['kakao-business', '카카오비즈니스', '카카오디벨로퍼스'], ['kakao-developers', '카카오디벨로퍼스', '카카오비즈니스']]) {
    await openFile(page, askedIn(edition, example('all-set')));
    await soon(page, () => page.locator('#gate-button .gate-word').textContent(), edition === 'kakao-business' ? '버튼' : '신청 권한');
    const [first] = await printed(page, 'A4');
    assert.ok(plain(first).includes(`연결하는곳:${name}`), first);
    assert.ok(!plain(first).includes(`연결하는곳:${other}`), first);
  }
});

scene('what can only be pressed is left out, and nothing is cut off', {}, async (page) => {
  await openExample(page, 'nine-channels');
  for (const view of VIEWS) {
    await show(page, view);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForSelector('.paper-head', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await faults(page), { controls: [], bare: [], cut: [] }, view);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.waitForSelector('.paper-head', { state: 'detached' });
  }
});

scene('the head of the matrix stands on every page of it', { lang: 'ko' }, async (page) => {
  await openFile(page, many(300));
  await page.waitForSelector('#headline');
  await show(page, 'matrix');
  const pages = await printed(page, 'A4');
  assert.ok(pages.length > 5);
  for (const one of pages) assert.ok(plain(one).includes(plain('앱 권한')), one.slice(0, 200));
});

scene('every rule is open on paper, and as before after it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await show(page, 'rules');
  await page.locator('#rule-reading_2fother_2dconnection').click();
  await page.locator('[name=reading-other_2dconnection]').nth(1).check();
  const text = plain((await printed(page, 'A4')).join(''));
  for (const said of ['The button needs at least one app', 'The logged-in account is Owner or Editor of the app.', 'One place has the Owner register the number', 'Set team members']) {
    assert.ok(text.includes(plain(said)), said);
  }
  await soon(page, () => page.locator('.rule-page').count(), 1);
  assert.equal(await page.locator('[name=reading-other_2dconnection]').nth(1).isChecked(), true);
});

scene('an open detail is printed after the view', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('[data-channel=care] .channel').click();
  await page.waitForSelector('#detail[open]');
  const text = plain((await printed(page, 'A4')).join(''));
  const [view, detail] = ['Hanbit Old Channel', 'The channel is an approved Business Channel'].map((one) => text.indexOf(plain(one)));
  assert.ok(view > 0 && detail > view, `${view}, ${detail}`);
  assert.ok(!text.includes(plain('Change this detail')), 'nothing can be changed on paper');
});

scene('a sheet over the page of a phone is printed below the head', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('[data-channel=care] .channel').click();
  await page.waitForSelector('#detail[open]');
  const [first] = await printed(page, 'A4');
  const [name, detail] = ['A shop with nine channels', 'The channel is an approved Business Channel'].map((one) => plain(first).indexOf(plain(one)));
  assert.ok(name >= 0 && detail >= 0, first);
});

scene('a view that is filtered is printed with all channels behind it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.tally [data-verdict=cant_tell]').click();
  const document = JSON.parse(await kept(page));
  await whole(await printed(page, 'A4'), 'en', document);
});
