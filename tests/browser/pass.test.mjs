// What goes out of the dialog that passes a check on, read back: the table, the report, the answers
// and the messages, in both languages, with names and without.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { evaluate, example, kept, openExample, openFile, saved, shopOf, soon, stage } from './stage.mjs';
import { longNames, sound, ways } from './views.mjs';

const scene = stage();

const NOW = new Date('2026-11-22T01:00:00Z');

/** Opens the page at a set time; `before` is run on the blank page. */
const at = (options = {}, before = async () => {}) => ({
  ...options,
  before: async (page) => {
    await page.clock.setFixedTime(NOW);
    await before(page);
  },
});

const WAYS = ['link', 'table', 'report', 'message'];

/** Opens a section of the dialog. */
async function passOn(page, way) {
  if (!(await page.locator('#pass').isVisible())) {
    const tools = page.locator('.menu-button');
    if ((await tools.isVisible()) && (await tools.getAttribute('aria-expanded')) === 'false') await tools.click();
    await page.click('#pass-button');
  }
  await page.locator('input[name=pass-how]').nth(WAYS.indexOf(way)).check({ force: true });
}

/** Rows and cells of a table, read by the rules of RFC 4180. */
function cells(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (c === '\r') continue;
    else if (c === '\n') {
      rows.at(-1).push(cell);
      rows.push([]);
      cell = '';
    } else cell += c;
  }
  return rows.slice(0, -1);
}

const HEADS = {
  en: ['Channel', 'Search ID', 'Result (Kakao Business)', 'Why', 'What to do', 'Who', 'When', 'Could be listed'],
  ko: ['채널', '검색용 아이디', '결과(카카오비즈니스)', '이유', '할 일', '담당자', '시기', '목록 표시 예상'],
};

for (const lang of ['en', 'ko']) {
  scene(`the table is a file that a spreadsheet opens (${lang})`, at({ lang }), async (page) => {
    await openExample(page, 'nine-channels');
    await passOn(page, 'table');
    const file = await saved(page, () => page.click('#pass-csv'));
    assert.match(file.name, /\.csv$/);
    assert.ok(file.text.startsWith('\uFEFF') && file.text.endsWith('\r\n'));
    const [heads, ...rows] = cells(file.text.slice(1));
    assert.deepEqual(heads, HEADS[lang]);
    assert.equal(rows.length, 9);
    assert.ok(rows.every((row) => row.length === 8));
    const care = rows.find((row) => row[1] === 'hanbitcare');
    assert.match(care[4], lang === 'en' ? /^1\. Apply for Business Channel .* · 2\. Kakao’s review/ : /^1\. .*비즈니스 채널 신청 · 2\. .*심사/);
    assert.match(care[7], lang === 'en' ? /^25 to 27 Nov 2026/ : /^2026년 11월 25~27일/);
  });
}

scene('what goes out is in the language that is chosen for it, and without names where these are left out', at(), async (page) => {
  await openExample(page, 'nine-channels');
  await passOn(page, 'table');
  await page.locator('input[name=pass-lang]').nth(1).check({ force: true });
  await page.check('#pass-nameless');
  const table = await saved(page, () => page.click('#pass-csv'));
  assert.equal(table.name, 'kakao-sync-check.csv');
  const [heads, ...rows] = cells(table.text.slice(1));
  assert.deepEqual(heads, HEADS.ko);
  assert.deepEqual([rows[0][0], rows[0][1], rows[8][0]], ['채널 A', '', '채널 I']);
  // It stays chosen in the other sections.
  await passOn(page, 'report');
  assert.ok(await page.isChecked('#pass-nameless'));
  const report = await saved(page, () => page.click('#pass-report'));
  const answers = await saved(page, () => page.click('#pass-answers'));
  await passOn(page, 'message');
  const messages = await page.locator('.chat').allInnerTexts();
  for (const text of [table.text, report.text, answers.text, messages.join('\n')]) {
    for (const name of ['Hanbit', 'hanbit', 'Ms Kim', 'Mina', 'owner']) assert.ok(!text.includes(name), `${name} in ${text}`);
  }
  await passOn(page, 'link');
  assert.ok(await page.isChecked('#pass-nameless'));
});

scene('names that are hidden from those who watch are not in what is copied', at({}, (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words) => { globalThis.copied = words; } } });
  }),
), async (page) => {
  await openExample(page, 'nine-channels');
  await page.keyboard.press('F9');
  await page.click('#hide-names');
  await page.click('#tab-plan');
  await page.locator('[data-part="0"] [data-lang=en]').click();
  await soon(page, () => page.evaluate(() => globalThis.copied?.startsWith('Hello Account A,')), true);
  const copied = await page.evaluate(() => globalThis.copied);
  assert.ok(!/Hanbit|Ms Kim|Mina/.test(copied), copied);
  // Its length is such that KakaoTalk would fold it.
  await page.getByRole('button', { name: /KakaoTalk would fold/ }).first().click();
  assert.ok(await page.isChecked('#pass-nameless'));
  assert.ok((await page.locator('.chat').allInnerTexts()).every((text) => text.length <= 500 && !/Hanbit|Ms Kim|Mina/.test(text)));
});

scene('the report says who does what, and the answers are those of the command line', at(), async (page) => {
  await openFile(page, example('nine-channels'));
  await page.waitForSelector('#headline');
  await passOn(page, 'report');
  const report = await saved(page, () => page.click('#pass-report'));
  assert.match(report.name, /\.md$/);
  assert.ok(report.text.startsWith('# ') && report.text.includes('\n## Not listed (6)\n') && report.text.includes('\n### 사장님\n'), report.text);
  const answers = await saved(page, () => page.click('#pass-answers'));
  assert.match(answers.name, /\.json$/);
  const parsed = JSON.parse(answers.text);
  assert.deepEqual([parsed.format, parsed.version], ['kakao-sync-check/answer', 1]);
  assert.deepEqual(parsed.answers, evaluate(example('nine-channels')));
});

scene('the table is copied as a table, and as text', at(), async (page, site) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  const names = ['=cmd|x', '<b>굵게</b>', 'two\ttabs', '@at'];
  await openFile(page, shopOf(names.map((name, place) => ({ id: `c${place}`, name, state: 'business', connections: [] }))));
  await page.waitForSelector('#headline');
  await passOn(page, 'table');
  await page.click('#pass-copy-table');
  await soon(page, () => page.locator('#pass [role=status]').first().innerText(), 'Copied. Paste it into a chat or a mail.');
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item.getType(kind)).text()));
  });
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  assert.deepEqual(rows.map((row) => row.length), [8, 8, 8, 8, 8]);
  assert.deepEqual(rows.slice(1).map((row) => row[0]), ["'=cmd|x", '<b>굵게</b>', 'two tabs', "'@at"]);
  const pasted = await page.evaluate((it) => {
    const read = new DOMParser().parseFromString(it, 'text/html');
    return [read.querySelectorAll('b').length, ...[...read.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent)];
  }, html);
  assert.deepEqual(pasted, [0, "'=cmd|x", '<b>굵게</b>', 'two tabs', "'@at"]);
});

scene('channels go out to be edited, also where there is no answer', at({ lang: 'ko' }), async (page) => {
  await openExample(page, 'no-app-yet');
  await passOn(page, 'table');
  const file = await saved(page, () => page.click('#pass-channels'));
  assert.match(file.name, /-채널\.csv$/);
  const [heads, ...rows] = cells(file.text.slice(1));
  const channels = JSON.parse(await kept(page)).channels;
  assert.deepEqual(heads.slice(0, 2), ['채널 이름', '검색용 아이디']);
  assert.deepEqual(rows.map((row) => row[0]), channels.map((one) => one.name));
});

scene('where there are no items for the clipboard, the table is copied as text', at({}, (page) =>
  page.addInitScript(() => {
    delete globalThis.ClipboardItem;
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words) => { globalThis.copied = words; } } });
  }),
), async (page) => {
  await openExample(page, 'nine-channels');
  await passOn(page, 'table');
  await page.click('#pass-copy-table');
  await soon(page, () => page.evaluate(() => globalThis.copied?.split('\r\n').length), 10);
});

scene('a thousand channels are worked out in slices, and given up with the section', at(), async (page) => {
  const channels = Array.from({ length: 1000 }, (_, place) => ({ id: `c${place}`, name: `채널 ${place}`, state: 'ordinary', business: { state: 'none' }, connections: [] }));
  await openFile(page, shopOf(channels));
  await page.waitForSelector('#headline');
  await passOn(page, 'table');
  await passOn(page, 'report');
  await passOn(page, 'table');
  await page.locator('#pass-csv').waitFor();
  const file = await saved(page, () => page.click('#pass-csv'));
  assert.equal(cells(file.text.slice(1)).length, 1001);
});

/** A share sheet that remembers, and ends as it is told. */
const sheet = (end) => (page) =>
  page.addInitScript((how) => {
    globalThis.shared = [];
    Object.defineProperty(navigator, 'share', {
      value: async (data) => {
        globalThis.shared.push(data);
        if (how) throw new DOMException('', how);
      },
    });
  }, end);

scene('messages are short enough for a chat, and shared one by one', at({ lang: 'ko', size: PHONE }, sheet()), async (page) => {
  await openExample(page, 'nine-channels');
  await passOn(page, 'message');
  const whole = await page.locator('.chat').allInnerTexts();
  assert.ok(whole.length > 1);
  whole.forEach((text, place) => {
    assert.ok(text.length <= 500, text);
    assert.ok(text.startsWith(`(${place + 1}/${whole.length})\n`), text);
  });
  await page.selectOption('#pass-whom', '1');
  await soon(page, async () => (await page.locator('.chat').first().innerText()).includes('안녕하세요'), true);
  const mine = await page.locator('.chat').allInnerTexts();
  for (const place of mine.keys()) await page.locator('.pass-messages li').nth(place).locator('button').nth(1).click();
  await soon(page, () => page.evaluate(() => globalThis.shared.map((one) => one.text)), mine);
});

for (const [end, says] of [['AbortError', ''], ['NotAllowedError', 'The browser couldn’t open its share sheet. Copy the message instead.']]) {
  scene(`a share sheet that ends with ${end}`, at({}, sheet(end)), async (page) => {
    await openExample(page, 'all-set');
    await passOn(page, 'message');
    await page.locator('.pass-messages li').first().locator('button').nth(1).click();
    await soon(page, () => page.evaluate(() => globalThis.shared.length), 1);
    await soon(page, async () => (await page.locator('#pass p[role=status]').innerText()).trim(), says);
  });
}

scene('without a share sheet messages are copied', at({}, (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words) => { globalThis.copied = words; } } });
  }),
), async (page) => {
  await openExample(page, 'nine-channels');
  await passOn(page, 'message');
  const first = page.locator('.pass-messages li').first();
  assert.equal(await first.locator('button').count(), 1);
  await first.locator('button').click();
  await soon(page, () => page.evaluate(() => globalThis.copied), await first.locator('.chat').innerText());
});

scene('where there is no answer yet, the dialog says so', at(), async (page) => {
  await openExample(page, 'no-app-yet');
  for (const way of ['table', 'report', 'message']) {
    await passOn(page, way);
    assert.match(await page.locator('#pass-section').innerText(), /There is no result yet/);
  }
});

for (const options of ways(WIDE, PHONE)) {
  scene(`every section can be read (${options.lang}, ${options.theme}, ${options.size.width})`, at(options, sheet()), async (page) => {
    await openFile(page, longNames());
    await page.waitForSelector('#headline');
    for (const way of WAYS.slice(1)) {
      await passOn(page, way);
      await sound(page);
      assert.equal(await page.locator('#pass').evaluate((one) => one.scrollWidth - one.clientWidth), 0);
      const heights = await page.locator('#pass button:visible, #pass select:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      assert.ok(heights.every((height) => height >= (options.size === PHONE ? 44 : 24)), heights);
    }
  });
}
