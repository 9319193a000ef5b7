// A link holds the whole check in the part of the address that no server sees. It opens the same
// answer on the same screen, never costs anybody their work, and whatever is wrong with it is said.

import assert from 'node:assert/strict';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { PHONE, visit, violations } from './harness.mjs';
import { linkOf } from './links.mjs';
import { example, focused, headline, openExample, openFile, said, saved, soon, stage } from './stage.mjs';

const scene = stage();

/** The text in a link. */
const textOf = (link) => inflateRawSync(Buffer.from(link.split('#link=1.')[1].slice(0, -1), 'base64url').subarray(8)).toString();

const address = (page) => new URL(page.url()).hash;
const chosen = (page) => page.locator('.view-tabs [aria-selected=true]').getAttribute('id');
const everyKept = (page) => page.evaluate(() => {
  dispatchEvent(new Event('pagehide'));
  return Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.endsWith('/settings')));
});

async function openPass(page) {
  const menu = page.locator('.menu-button');
  if (await menu.isVisible()) await menu.click();
  await page.locator('#pass-button').click();
  await page.waitForSelector('#pass-link');
}

/** The link that the dialog shows, once it is another than `before`. */
async function link(page, before = '') {
  const read = () => page.locator('#pass-link').inputValue({ timeout: 500 }).catch(() => '');
  await soon(page, async () => { const now = await read(); return now !== before && now.includes('#link=1.'); }, true);
  return read();
}

/** Follows a link in the page that is open. */
const follow = (page, fragment) => page.evaluate((it) => { location.hash = it; }, fragment);

/** What is wrong with the last link. */
const fault = (page) => page.locator('#link-fault p').first();

scene('a link opens the same answer on the same screen, for somebody else', {}, async (page, site) => {
  await openExample(page, 'nine-channels');
  await page.locator('#tab-matrix').click();
  await page.locator('#panel-answer [data-channel="event"] button.channel, [data-channel="event"] button').first().click();
  await page.waitForSelector('#detail[open]');
  const place = address(page);
  assert.match(place, /^#matrix&channel=/);
  const answer = await said(page);
  const name = await page.locator('#detail-heading').innerText();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPass(page);
  const url = await link(page);
  await page.locator('#pass-copy').click();
  await soon(page, () => page.evaluate(() => navigator.clipboard.readText()), url);
  assert.match(await page.locator('#pass [role=status]').innerText(), /Copied/);
  assert.equal(address(page), place, 'the link is put nowhere');

  const other = await visit(site);
  await other.goto('about:blank');
  await other.goto(url);
  await other.waitForSelector('#detail[open]');
  await soon(other, () => said(other), answer);
  assert.equal(await chosen(other), 'tab-matrix');
  assert.equal(await other.locator('#detail-heading').innerText(), name);
  await soon(other, async () => address(other), place);
  // It is kept once somebody says so, and not before; loaded again, this tab has it still.
  assert.deepEqual(await everyKept(other), {});
  await other.reload();
  await other.waitForSelector('#detail[open]');
  await soon(other, () => said(other), answer);
  assert.deepEqual(await everyKept(other), {});
  await other.locator('#keep-it').click();
  await soon(other, () => other.locator('#link-notice').count(), 0);
  assert.equal(Object.keys(await everyKept(other)).length > 0, true);
  await other.reload();
  await other.waitForSelector('#detail[open]');
  await soon(other, () => said(other), answer);
  assert.deepEqual(other.faults, []);
  await other.context().close();
});

scene('who opens a link in front of others does not show them their own check first', {}, async (page, site) => {
  await openExample(page, 'all-set');
  await page.locator('#case-name').evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await page.locator('#case-name').fill('For nobody to see');
  await everyKept(page);
  await page.addInitScript(() => {
    // Unpacking takes its time, and what is to be seen meanwhile is noted.
    const Stream = window.DecompressionStream;
    window.DecompressionStream = function slow(format) {
      const stream = new Stream(format);
      const wait = new TransformStream({ transform: (piece, out) => new Promise((done) => setTimeout(done, 400)).then(() => out.enqueue(piece)) });
      return { writable: stream.writable, readable: stream.readable.pipeThrough(wait) };
    };
    window.seen = [];
    const note = () => {
      window.seen.push(document.getElementById('app')?.innerText ?? '');
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.goto(`${site.url}?again#${linkOf(example('nine-channels'))}`);
  await soon(page, () => page.locator('#link-notice').isVisible(), true);
  await headline(page, '1 of 9 channels would appear in the list');
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.length > 10);
  assert.deepEqual(seen.filter((text) => text.includes('For nobody to see')), []);
  // It was there all the while, and a reload without the link would show it.
  assert.match(JSON.stringify(await everyKept(page)), /For nobody to see/);
});

scene('a link over own work takes nothing away, and undo brings it back', {}, async (page) => {
  await openFile(page, example('all-set'));
  await headline(page, '2 of 2 channels would appear in the list');
  await page.locator('#tab-plan').click();
  await soon(page, async () => address(page), '#plan');
  const before = await everyKept(page);
  assert.ok(Object.keys(before).length > 0);
  const shared = JSON.stringify({ format: 'kakao-sync-check/check', version: 1, case: JSON.parse(example('nine-channels')), shown: 'map' });
  await follow(page, linkOf(shared));
  await headline(page, '1 of 9 channels would appear in the list');
  await soon(page, async () => address(page), '#map');
  assert.equal(await chosen(page), 'tab-map');
  assert.deepEqual(await everyKept(page), before);
  // Back leads to what was shown before, and the link is not in the way.
  await page.goBack();
  await soon(page, async () => address(page), '#plan');
  await headline(page, '1 of 9 channels would appear in the list');
  await page.locator('#toast-undo').click();
  await headline(page, '2 of 2 channels would appear in the list');
  assert.equal(await page.locator('#link-notice').count(), 0);
  assert.deepEqual(await everyKept(page), before);
});

const bomb = deflateRawSync(Buffer.alloc(64 << 20, ' '));
const good = linkOf(example('all-set'));
const BAD = [
  ['cut', good.slice(0, -9) + '-', 'not complete', '끝부분이 없습니다'],
  ['damaged', good.replace(/(?<=1\..{40})./, (one) => (one === 'A' ? 'B' : 'A')), 'changed on the way', '전달되는 중에 바뀌었거나'],
  ['later', 'link=7.whatever', 'version 7', '버전 7'],
  ['foreign', linkOf('{"hello": "world"}'), 'not a check', '점검으로 열 수 없습니다'],
  ['broken', linkOf(JSON.stringify({ format: 'kakao-sync-check/check', version: 1, case: { ...JSON.parse(example('all-set')), nmae: 1 } })), 'not a check', '점검으로 열 수 없습니다'],
  ['larger than it says', linkOf('', { deflated: bomb, length: 1000 }), 'changed on the way', '전달되는 중에 바뀌었거나'],
  ['large', linkOf('', { deflated: bomb, length: 64 << 20 }), 'more than any check', '너무 큰 링크'],
  ['large and nothing in it', linkOf('', { deflated: bomb, length: 8 << 20 }), 'changed on the way', '전달되는 중에 바뀌었거나'],
  ['shorter than it says', linkOf('{}', { length: 3 }), 'changed on the way', '전달되는 중에 바뀌었거나'],
  ['no stream', linkOf('', { deflated: Buffer.from('no such stream'), length: 30 }), 'changed on the way', '전달되는 중에 바뀌었거나'],
];

for (const lang of ['en', 'ko']) {
  scene(`what is wrong with a link is said, and nothing changes (${lang})`, { lang }, async (page) => {
    await openFile(page, example('nine-channels'));
    await page.waitForSelector('#headline');
    await page.locator('#tab-map').click();
    await soon(page, async () => address(page), '#map');
    const [answer, before] = [await said(page), await everyKept(page)];
    for (const [name, fragment, en, ko] of BAD) {
      await follow(page, fragment);
      await soon(page, async () => (await fault(page).innerText({ timeout: 200 }).catch(() => '')).includes(lang === 'en' ? en : ko), true, name);
      await soon(page, async () => address(page), '#map', name);
      assert.deepEqual([await said(page), await everyKept(page)], [answer, before], name);
      assert.equal(await chosen(page), 'tab-map', name);
      if (name === 'broken') assert.match((await page.locator('#link-fault .faults li').allInnerTexts()).join(), /case\.nmae/);
      await page.locator('#link-fault button').click();
      await page.waitForSelector('#link-fault', { state: 'detached' });
    }
    assert.equal(await page.locator('#toast-undo').count(), 0);
    // A good one afterwards opens all the same, and ends what was said.
    await follow(page, BAD[0][1]);
    await page.waitForSelector('#link-fault');
    await follow(page, good);
    await headline(page, lang === 'en' ? '2 of 2 channels would appear in the list' : (await said(page))[0]);
    await page.waitForSelector('#link-fault', { state: 'detached' });
  });
}

scene('a browser that can’t unpack says so, and makes no link', {
  before: (page) => page.addInitScript(() => {
    delete window.CompressionStream;
    delete window.DecompressionStream;
  }),
}, async (page) => {
  await follow(page, good);
  await soon(page, async () => (await fault(page).innerText({ timeout: 200 }).catch(() => '')).includes('too old'), true);
  await openExample(page, 'all-set');
  await page.locator('#pass-button').click();
  await soon(page, () => page.locator('#pass-section [role=status]').innerText(), 'This browser is too old to make links. Save the check as a file and send that.');
  assert.equal(await page.locator('#pass-copy').count(), 0);
});

/** A case with the same hostile text wherever a text can stand. */
function hostile(text) {
  const business = { number: text, name: text };
  return {
    format: 'kakao-sync-check/case',
    version: 1,
    name: text,
    accounts: [{ id: `a${text}`, name: text }],
    apps: [{ id: `p${text}`, name: text, service: text, business: { state: 'registered', ...business } }],
    channels: ['one', 'two'].map((id) => ({
      id: `${id}${text}`, name: text, search_id: text, state: 'in_review', business: { state: 'saved', ...business }, connections: [{ app: `p${text}` }],
    })),
    app_roles: [{ account: `a${text}`, app: `p${text}`, role: 'member' }],
    channel_roles: [{ account: `a${text}`, channel: `one${text}`, role: 'none' }],
  };
}

const HOSTILE = ['<img src=x onerror="window.hit=1">', '<script>window.hit=1</script>', '"><svg onload=window.hit=1>', 'javascript:window.hit=1', '{{constructor.constructor("window.hit=1")()}}'];

scene('a link with script in every field executes nothing, in no view', {}, async (page) => {
  page.on('dialog', (dialog) => page.faults.push(`dialog: ${dialog.message()}`));
  for (const text of HOSTILE) {
    const shared = { format: 'kakao-sync-check/check', version: 1, case: hostile(text), question: { account: `a${text}`, app: `p${text}` }, shown: `map&channel=${encodeURIComponent(`one${text}`)}` };
    await follow(page, linkOf(JSON.stringify(shared)));
    await page.waitForSelector('#link-notice');
    await soon(page, async () => (await page.locator('#detail-heading').innerText({ timeout: 500 }).catch(() => '')).includes(text), true);
    for (const view of ['list', 'map', 'matrix', 'editions', 'plan', 'rules']) {
      await page.locator(`#tab-${view}`).click();
      await soon(page, () => chosen(page), `tab-${view}`);
    }
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('#guide-open, button.link:has-text("Ask me one thing")').first().click();
    await openPass(page);
    for (const how of ['table', 'report', 'message', 'link']) await page.locator(`#pass input[value=${how}]`).check({ force: true });
    await page.keyboard.press('Escape');
    await page.locator('.menu > summary').click();
    await page.keyboard.press('Escape');
    const found = await page.evaluate(() => [
      window.hit,
      document.querySelectorAll('img, iframe, svg[onload], [onerror], [href^="javascript:"]').length,
      document.querySelectorAll('script:not([type="module"]):not([src])').length,
    ]);
    assert.deepEqual(found.slice(0, 2), [undefined, 0], text);
  }
});

scene('names are left out of a link, and the answer stays', {}, async (page, site) => {
  await openExample(page, 'nine-channels');
  const answer = await said(page);
  await page.locator('[data-channel="event"] button').first().click();
  await page.waitForSelector('#detail[open]');
  await openPass(page);
  const named = await link(page);
  const check = JSON.parse(textOf(named));
  await page.locator('#pass-nameless').check();
  assert.match(await page.locator('#pass-nameless-hint').innerText(), /business names stay/);
  const nameless = await link(page, named);
  const hidden = textOf(nameless);
  const names = [check.case.name, ...['accounts', 'apps', 'channels'].flatMap((list) => check.case[list].flatMap((one) => [one.name, one.search_id]))];
  // A name that is a business name too stays as that.
  const decide = new Set(['apps', 'channels'].flatMap((list) => check.case[list].map((one) => one.business?.name)));
  const told = names.filter((name) => name && !decide.has(name));
  assert.ok(told.length > 10);
  for (const name of told) assert.ok(!hidden.includes(name), name);
  for (const list of ['accounts', 'apps', 'channels']) {
    for (const { id } of JSON.parse(hidden).case[list]) assert.match(id, /^(account|app|channel)\d+$/);
  }
  assert.match(hidden, /"Channel C"/);

  const file = await saved(page, () => page.locator('#pass-file').click());
  assert.equal(file.name, 'kakao-sync-check.json');
  assert.deepEqual(JSON.parse(file.text), JSON.parse(hidden).case);

  const other = await visit(site);
  await other.goto('about:blank');
  await other.goto(nameless);
  await other.waitForSelector('#detail[open]');
  await soon(other, () => said(other), answer);
  assert.equal(await other.locator('#detail-heading').innerText(), 'Channel C');
  assert.deepEqual(other.faults, []);
  await other.context().close();
});

scene('names that are hidden from those who watch are left out', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#present').click();
  await page.locator('#hide-names').click();
  await openPass(page);
  assert.equal(await page.locator('#pass-nameless').isChecked(), true);
  assert.match(textOf(await link(page)), /"Account A"/);
});

scene('the link goes through the share sheet of a phone', {
  size: PHONE,
  before: (page) => page.addInitScript(() => {
    window.shared = [];
    navigator.share = (data) => {
      window.shared.push(data);
      return window.answer ? Promise.reject(new DOMException('no', window.answer)) : Promise.resolve();
    };
  }),
}, async (page) => {
  await openExample(page, 'nine-channels');
  await openPass(page);
  const url = await link(page);
  await page.locator('#pass-share').click();
  await soon(page, () => page.evaluate(() => window.shared), [{ title: 'Kakao Sync connection check', url }]);
  const status = page.locator('#pass-section [role=status]').last();
  // Who closes the sheet is told nothing.
  await page.evaluate(() => { window.answer = 'AbortError'; });
  await page.locator('#pass-share').click();
  await soon(page, () => page.evaluate(() => window.shared.length), 2);
  assert.equal(await status.innerText(), '');
  await page.evaluate(() => { window.answer = 'NotAllowedError'; });
  await page.locator('#pass-share').click();
  await soon(page, () => status.innerText(), 'The browser couldn’t open its share sheet. Copy the link instead.');
  // The dialog went over the menu, which is closed: the focus comes back to what is there.
  await page.keyboard.press('Escape');
  await focused(page, '#menu-button');
});

scene('where there is no share sheet, none is offered; a refused copy is selected', {
  before: (page) => page.addInitScript(() => {
    delete Navigator.prototype.share;
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  }),
}, async (page) => {
  await openExample(page, 'nine-channels');
  await openPass(page);
  assert.equal(await page.locator('#pass-share').count(), 0);
  const all = await link(page);
  await page.locator('#pass-copy').click();
  await focused(page, '#pass-link');
  assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), all);
});

scene('the link follows the check while the dialog is open, and tells how far it gets', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#tab-plan').click();
  await openPass(page);
  const before = await link(page);
  assert.match(await page.locator('#pass-length').innerText(), /^1,\d{3} characters: fits a chat/);
  assert.equal(await page.locator('#pass svg.qr').getAttribute('role'), 'img');
  assert.equal(JSON.parse(textOf(before)).shown, 'plan');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('#pass-link', { state: 'attached' });
  await page.keyboard.press('Control+Shift+z');
  assert.equal(JSON.parse(textOf(await link(page))).case.channels.length, 9);
  await page.keyboard.press('Escape');
  // A link of many channels is longer than chats take.
  const channels = Array.from({ length: 300 }, (_, at) => ({ id: `c${at}`, name: `채널 ${(at * 7919) % 1000}`, search_id: `shop${(at * 104729) % 99991}` }));
  await openFile(page, JSON.stringify({ ...JSON.parse(example('all-set')), channels, channel_roles: [] }));
  await openPass(page);
  await soon(page, () => page.locator('#pass-length').getAttribute('data-o'), 'warning');
  assert.match(await page.locator('#pass-length').innerText(), /some chats cut links this long/);
  assert.equal(await page.locator('#pass svg.qr').count(), 0);
  assert.match(await page.locator('.pass-qr').innerText(), /too long for a QR code/);
});

for (const [lang, theme, size] of [['en', 'light'], ['ko', 'dark'], ['ko', 'light', PHONE], ['en', 'dark', PHONE]]) {
  scene(`the dialog is accessible and fits (${lang}, ${theme}, ${size ? 'phone' : 'wide'})`, { lang, theme, size }, async (page) => {
    await openExample(page, 'nine-channels');
    await openPass(page);
    await link(page);
    assert.deepEqual(await violations(page), []);
    const beyond = await page.locator('#pass').evaluate((one) => one.scrollWidth - one.clientWidth);
    assert.equal(beyond, 0);
    const small = await page.locator('#pass').evaluate((one) => {
      const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
      return [...one.querySelectorAll('button, .segments, .tick')].filter((it) => it.getBoundingClientRect().height < least).map((it) => it.outerHTML);
    });
    assert.deepEqual(small, []);
    // The code is dark on white in either theme.
    const colours = await page.locator('#pass svg.qr').evaluate((one) => [one.querySelector('rect'), one.querySelector('path')].map((it) => getComputedStyle(it).fill));
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.keyboard.press('Escape');
    await soon(page, () => page.locator('#pass[open]').count(), 0);
    await focused(page, size ? '#menu-button' : '#pass-button');
  });
}
