// The rulebook: an address leads to a rule, a reading is set by itself, both outcomes stand side by
// side, every statement is accounted for, and all of it is that of the screen that is asked.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { linkIn } from './links.mjs';
import { example, focused, headline, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const hash = (page) => page.evaluate(() => location.hash);
const go = (page, rule) => page.evaluate((it) => (location.hash = `#rule=${it}`), rule);
const headings = (page) => page.locator('.rulebook h3').allInnerTexts();
const CONCEPTS = { en: 'https://developers.kakao.com/docs/latest/en/kakaotalk-channel/common', ko: 'https://developers.kakao.com/docs/latest/ko/kakaotalk-channel/common' };

/** The nine channels, asked by an edition of the rules. */
async function openIn(page, edition, shown = 'rules') {
  await page.evaluate((it) => (location.hash = it), linkIn(edition, example('nine-channels'), shown));
  await page.waitForSelector('.rulebook');
}

scene('a reading set by keyboard, and its address', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'rules');
  await soon(page, () => hash(page), '#rules');
  await tabTo(page, '#rule-reading_2fother_2dconnection');
  await press(page, 'Enter');
  await soon(page, () => hash(page), '#rule=reading/other-connection');
  await soon(page, () => page.locator('.sides tbody tr').filter({ hasText: 'Haedeun Cafe' }).locator('td').allInnerTexts(), [
    'Not listed',
    'Not listed',
    'Listed',
  ]);
  await tabTo(page, '[name=reading-other_2dconnection]');
  await press(page, 'ArrowRight');
  await headline(page, '3 of 9 channels would appear in the list');
  await focused(page, '[name=reading-other_2dconnection]');
  // Every reading but one as documented: with this one lenient it is the lenient profile.
  assert.equal(await page.locator('[name=ask-profile]:checked').inputValue(), 'lenient');
  await tabTo(page, '#rule-reading_2fchannel_2drole', 400, 'Shift+Tab');
  await press(page, 'Enter');
  // The page of the rule takes the focus to itself when it is drawn.
  await soon(page, () => hash(page), '#rule=reading/channel-role');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await tabTo(page, '[name=reading-channel_2drole]');
  await press(page, 'ArrowLeft');
  await soon(page, () => page.locator('[name=ask-profile]:checked').inputValue(), 'custom');
});

scene('an address leads to a rule, and a link on the page to another', {}, async (page, site) => {
  await openExample(page, 'nine-channels');
  await page.goto(`${site.url}#rule=same-business`);
  await page.reload();
  await page.waitForSelector('.rule-page');
  assert.equal(await page.locator('.rule[aria-expanded=true]').innerText().then((text) => text.split('\n')[0]), 'Same business');
  await focused(page, '#rule-condition_2fsame_2dbusiness');
  await page.evaluate(() => (location.hash = '#matrix'));
  await soon(page, () => page.locator('#tab-matrix').getAttribute('aria-selected'), 'true');
  await page.evaluate(() => (location.hash = '#no-such-place'));
  await soon(page, () => page.locator('#tab-matrix').getAttribute('aria-selected'), 'true');
});

scene('every statement of the source, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'rules');
  await tabTo(page, '.unfold > summary');
  await press(page, 'Enter');
  await soon(page, () => page.locator('.statements tbody tr').count().then((count) => count > 60), true);
  const bare = await page.locator('.statements tbody tr:has(td)').evaluateAll((all) => all.filter((one) => !one.querySelector('li')).length);
  assert.equal(bare, 0);
  await tabTo(page, '#statement-how-to-button a');
  await press(page, 'Enter');
  await soon(page, () => hash(page), '#rule=gate/button-appears');
  await page.waitForSelector('.rule-page');
});

scene('the rules are those of the screen that is asked, and follow it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'rules');
  assert.equal(await page.locator('.rulebook .rule').count(), 28);
  assert.ok((await headings(page)).includes('Kakao’s page contradicts itself in 5 places; choose how to read it'));
  await openIn(page, 'kakao-developers');
  await soon(page, () => page.locator('.rulebook .rule').count(), 25);
  assert.ok((await headings(page)).includes('Kakao’s pages leave 3 things open; choose how to read them'));
  assert.equal(await page.locator('#rule-gate_2fapp_2dselectable').count(), 0);
  await page.locator('.unfold > summary').click();
  await soon(page, () => page.locator('.statements tbody').first().locator('a').first().getAttribute('href'), CONCEPTS.en);
  await openIn(page, 'kakao-business');
  await soon(page, () => page.locator('.rulebook .rule').count(), 28);
});

scene('an address leads to a rule that the edition lacks, which is said', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await openIn(page, 'kakao-developers');
  for (const [rule, id] of [['reading/app-role', '#rule-reading_2fapp_2drole'], ['gate/app-selectable', '#rule-gate_2fapp_2dselectable']]) {
    await go(page, rule);
    await focused(page, id);
    assert.match(await page.locator(id).innerText(), /Not a rule of its own when you connect in Kakao Developers\./);
    assert.deepEqual(await page.locator('.rule-page').evaluateAll((all) => all.map((one) => one.querySelectorAll('.segments, .sides, .mark').length)), [0]);
    await sound(page);
    // Closed, it stays: the focus has nowhere else to go.
    await press(page, 'Enter');
    await soon(page, () => page.locator('.rule-page').count(), 0);
    await focused(page, id);
  }
});

scene('where the pages are silent it is said, and who is not', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await openIn(page, 'kakao-developers');
  await go(page, 'own-service-only');
  const sources = page.locator('.rule-page .sources > li');
  await soon(page, () => sources.count(), 2);
  assert.equal(await sources.first().locator('a').getAttribute('href'), CONCEPTS.en);
  assert.match(await sources.first().innerText(), /last seen 30 Nov 2026\s+says nothing of it/);
  assert.match(await sources.last().innerText(), /older English edition/);
  await go(page, 'guidance/not-kakao');
  await soon(page, () => page.locator('.rule-page .sources').count(), 0);
  assert.match(await page.locator('.rule-page').innerText(), /it is our own/);
});

scene('what differs between the screens, topic by topic', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  await go(page, 'editions');
  const rows = page.locator('.editions tbody tr');
  await soon(page, () => rows.count(), 10);
  const told = await rows.evaluateAll((all) => all.map((one) => {
    const cells = [...one.querySelectorAll('td')].map((cell) => [cell.querySelector('p').textContent, cell.querySelectorAll('a[href^="https://"]').length, /last seen/.test(cell.textContent)]);
    return [one.querySelector('th .mark').dataset.o, cells];
  }));
  assert.equal(told.filter(([same]) => same === 'same').length, 3);
  for (const [, cells] of told) for (const [text, links, seen] of cells) assert.ok(text && links && seen, text);
  // A card for each topic: one above the other, and each says which screen it is of.
  const boxes = await rows.first().locator('td').evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().top, one.innerText.split('\n')[0]]));
  assert.ok(boxes[0][0] < boxes[1][0]);
  assert.deepEqual(boxes.map(([, name]) => name), ['Kakao Business', 'Kakao Developers']);
});

for (const edition of ['kakao-business', 'kakao-developers']) {
  for (const options of ways({ width: 1280, height: 720 }, PHONE)) {
    scene(`the rulebook of ${edition}, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
      await openExample(page, 'nine-channels');
      await openIn(page, edition);
      for (const rule of ['condition/own-service-only', 'reading/channel-role', 'guidance/disconnect', 'editions']) {
        await go(page, rule);
        await page.waitForSelector('.rule-page');
        await sound(page);
      }
      await page.locator('.unfold > summary').click();
      await soon(page, () => page.locator('.statements tbody tr').count().then((count) => count > 20), true);
      await sound(page);
    });
  }
}

for (const options of ways(WIDE, PHONE)) {
  scene(`the rulebook, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    await walkTo(page, 'rules');
    for (const rule of ['condition/same-business', 'gate/listed', 'reading/other-connection', 'guidance/moved']) {
      await page.evaluate((it) => (location.hash = `#rule=${it}`), rule);
      await page.waitForSelector('.rule-page');
      await sound(page);
    }
  });
}
