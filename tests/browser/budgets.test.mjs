// How much of the screen is left for the answer. What stands above a view has a fixed height, whatever
// the names are and whatever there is to say; the page itself never scrolls beside its panes; a phone
// shows the first missing channel without scrolling, and nothing is covered by its bar.

import assert from 'node:assert/strict';

import { PHONE, overflow, violations } from './harness.mjs';
import { example, focused, openExample, openFile, said, soon, stage } from './stage.mjs';

const scene = stage();

const SIZES = [[1280, 580], [1280, 720], [1366, 768], [1440, 900], [1920, 1080], [1093, 614], [768, 1024], [360, 740]];
const LONG = { en: 'Haedeun Pottery & Living, Seou', ko: '해든그릇과생활소품을파는아주긴이름의온라인상점본점입니다요요' };

/** The example with nine channels, with names of 30 characters. */
function named(lang) {
  const document = JSON.parse(example('nine-channels'));
  for (const one of [...document.accounts, ...document.apps, ...document.channels]) {
    one.name = LONG[lang];
    assert.equal([...one.name].length, 30);
  }
  return JSON.stringify(document);
}

/** The same with neither the button nor the app, or with nothing known of either. */
function gated(known) {
  const document = JSON.parse(example('nine-channels'));
  document.app_roles = known ? document.app_roles.map((one) => ({ ...one, role: 'none' })) : [];
  for (const app of document.apps) app.business = known ? { state: 'none' } : { state: 'unknown' };
  return JSON.stringify(document);
}

const box = (page, selector) =>
  page.locator(selector).first().evaluate((one) => {
    const { top, bottom, left, right, height } = one.getBoundingClientRect();
    return { top, bottom, left, right, height };
  });

/** How far the document scrolls, down and sideways. */
const scrolls = (page) =>
  page.evaluate(() => {
    scrollTo(0, 9999);
    const { scrollTop, scrollWidth, clientWidth } = document.documentElement;
    scrollTo(0, 0);
    return [scrollTop, scrollWidth - clientWidth];
  });

/** What stands beside each other in a row is neither cut off nor on top of its neighbour. */
const apart = (page, row) =>
  page.locator(row).evaluate((one) => {
    const seen = [...one.children].map((child) => child.getBoundingClientRect()).filter((at) => at.width > 1);
    const frame = one.getBoundingClientRect();
    return seen.every((at, place) => at.left >= (seen[place - 1]?.right ?? frame.left) - 1 && at.right <= frame.right + 1);
  });

async function wide(page, width) {
  const tabs = await box(page, '.view-tabs');
  assert.ok(tabs.top <= 170 && tabs.bottom <= 170, `tabs from ${tabs.top} to ${tabs.bottom}`);
  assert.equal((await box(page, '.ask')).height, 48);
  assert.equal((await box(page, '.status')).height, 36);
  assert.deepEqual(await scrolls(page), [0, 0]);
  assert.equal(await overflow(page), 0);
  assert.equal(await apart(page, '.ask'), true, 'the strip is one line');
  assert.equal(await apart(page, '.status'), true, 'the row of results is one line');
  const [facts, answer, view] = [await box(page, '.facts'), await box(page, '.answer'), await box(page, '.view')];
  assert.ok(facts.right <= answer.left + 1 && answer.right <= width && facts.top === answer.top, 'side by side');
  assert.equal(facts.right - facts.left, 320);
  assert.equal(view.bottom, page.viewportSize().height);
}

async function narrow(page) {
  const tops = ['.top', '.question-line', '#headline', '.status', '.view-tabs'];
  let last = 0;
  for (const part of tops) {
    const { top, bottom } = await box(page, part);
    assert.ok(top >= last - 1, `${part} at ${top}`);
    last = bottom;
  }
  assert.ok(last <= 240, `the view begins at ${last}`);
  assert.equal((await scrolls(page))[1], 0);
  assert.equal(await overflow(page), 0);
  const bar = await box(page, '.bottom');
  assert.deepEqual([bar.height, bar.bottom], [56, page.viewportSize().height]);
}

for (const lang of ['en', 'ko']) {
  for (const [width, height] of SIZES) {
    scene(`the answer first, ${lang}, ${width} × ${height}`, { lang, size: width === PHONE.width ? PHONE : { width, height } }, async (page) => {
      const check = () => (width < 900 ? narrow(page) : wide(page, width));
      await openExample(page, 'nine-channels');
      await check();
      await page.locator('#pin').click();
      await page.waitForSelector('#unpin');
      await check();
      for (const text of [named(lang), gated(true), gated(false)]) {
        await openFile(page, text);
        await page.waitForSelector('#pin');
        // The notice that says what was opened takes room of its own.
        await page.locator('.toast button').last().click();
        await page.waitForSelector('.toast', { state: 'detached' });
        await check();
        await page.locator('#pin').click();
        await page.waitForSelector('#unpin');
        await check();
      }
    });
  }
}

for (const lang of ['en', 'ko']) {
  scene(`on a phone the first missing channel is in sight, ${lang}`, { lang, size: PHONE }, async (page) => {
    await openFile(page, named(lang));
    await page.waitForSelector('.excluded-channel');
    const { top } = await box(page, '.excluded-channel');
    assert.ok(top <= 300, `at ${top}`);
  });
}

scene('a verdict leads to its channels on a phone', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.tally [data-verdict=cant_tell]').click();
  await soon(page, async () => {
    const { top, bottom } = await box(page, '.excluded-channel');
    return top >= 0 && bottom <= PHONE.height - 56;
  }, true);
  assert.equal(await page.locator('.excluded-channel').count(), 1);
});

scene('the bar of a phone covers nothing that has the focus, and leads to three places', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body || one.closest('.bottom')) return false;
      const { top, bottom, left } = one.getBoundingClientRect();
      const bar = document.querySelector('.bottom').getBoundingClientRect().top;
      return top >= bar || (bottom > 0 && document.elementFromPoint(left + 2, Math.max(top, 0) + 2)?.closest('.bottom') != null);
    });
    assert.equal(covered, false, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80)));
  }
  await page.locator('#go-plan').click();
  await soon(page, () => page.locator('#panel-plan').isVisible(), true);
  assert.equal(await page.locator('#go-plan').getAttribute('aria-current'), 'true');
  await page.locator('#tab-facts').click();
  await soon(page, () => page.locator('#panel-facts').isVisible(), true);
  assert.equal(await page.locator('#go-plan').getAttribute('aria-current'), 'false');
  await page.locator('#go-plan').click();
  await page.locator('#tab-answer').click();
  await soon(page, () => page.locator('#panel-list').isVisible(), true);
});

scene('the question opens as a sheet, which Escape, Back and its button close', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  const open = () => page.locator('#question[open]').count();
  const closes = [() => page.keyboard.press('Escape'), () => page.goBack(), () => page.locator('#question-done').click(), () => page.mouse.click(180, 40)];
  for (const close of closes) {
    await page.locator('#question-line').click();
    await soon(page, open, 1);
    await soon(page, () => page.evaluate(() => !!document.activeElement.closest('#question')), true);
    assert.deepEqual(await violations(page), []);
    await close();
    await soon(page, open, 0);
    await focused(page, '#question-line');
    await soon(page, () => page.evaluate(() => history.state), null);
  }
  await page.locator('#question-line').click();
  await page.locator('#ask-account').selectOption('mina');
  await page.locator('#question [name=ask-profile][value=lenient]').check();
  await page.locator('#question-done').click();
  await soon(page, () => page.locator('#question-line').innerText().then((text) => text.replace(/\s+/g, ' ')), 'Mina (marketing agency) → Hanbit app · Business · lenient');
});

scene('the facts fold to a rail, which stays folded', { size: { width: 1280, height: 720 } }, async (page) => {
  await openExample(page, 'nine-channels');
  const fold = page.locator('#fold');
  const width = async () => { const { left, right } = await box(page, '.answer'); return right - left; };
  assert.equal(await width(), 960);
  await fold.focus();
  await page.keyboard.press('Enter');
  await soon(page, width, 1236);
  await focused(page, '#fold');
  assert.equal(await page.locator('.facts').isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.reload();
  await page.waitForSelector('#headline');
  await soon(page, width, 1236);
  await page.keyboard.press('F2');
  await soon(page, width, 960);
  // A question leads to its control, wherever that is.
  await page.keyboard.press('F2');
  await page.locator('.questions button').first().click();
  await soon(page, () => page.evaluate(() => !!document.activeElement.closest('.facts')), true);
});

scene('below 1440 px an open channel takes the room of the facts', { size: { width: 1366, height: 768 } }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.excluded-channel .channel').first().click();
  await page.waitForSelector('#detail[open]');
  await soon(page, () => page.locator('#fold').getAttribute('aria-expanded'), 'false');
  await soon(page, async () => (await box(page, '.answer')).right, 966);
  await page.setViewportSize({ width: 1440, height: 900 });
  await soon(page, () => page.locator('#fold').getAttribute('aria-expanded'), 'true');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('#fold').click();
  await soon(page, () => page.locator('#detail[open]').count(), 0);
  assert.equal(await page.locator('.facts').isVisible(), true);
});

scene('each login says what it would list', {}, async (page) => {
  await openExample(page, 'nine-channels');
  const options = (id) => page.locator(`#${id} option`).allInnerTexts();
  await soon(page, () => options('ask-account'), ['Ms Kim', 'Mina (marketing agency) · 2 to 3 of 9 (+1: Hanbit Live)']);
  await soon(page, () => options('ask-app'), ['Hanbit app']);
  await page.locator('#ask-account').selectOption('mina');
  await soon(page, () => options('ask-account'), ['Ms Kim · 1 to 2 of 9 (−1)', 'Mina (marketing agency)']);
});

scene('zero is not unknown', {}, async (page) => {
  await page.locator('#begin').click();
  await soon(page, () => said(page), ['Can’t tell yet: 0 to 1 of 1 channel would appear in the list', '1 is unclear: details are missing']);
  assert.match(await page.locator('.headline-short').innerText(), /^Can’t tell yet:\s+0 to 1 of 1\s+listed$/);
  await soon(page, () => page.locator('.ask .segments span').allInnerTexts(), ['Strict: 0 to 1', 'As documented: 0 to 1', 'Lenient: 0 to 1']);
  await page.setViewportSize(PHONE);
  await soon(page, () => page.locator('#tab-answer').innerText(), 'Answer · 0 to 1 of 1');
});

scene('a change is spoken once, with what was done and what has changed since', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#pin').focus();
  await page.keyboard.press('Enter');
  await focused(page, '#unpin');
  const live = () => page.locator('[aria-live], [role=status], [role=alert]').evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.innerText.trim()).map((one) => one.id));
  await page.locator('#ask-account').selectOption('mina');
  await soon(page, () => page.locator('.since-short').innerText(), '+1 −0 since pinned');
  assert.match(await page.locator('.headline-since').innerText(), /\+1 listed: Hanbit Live/);
  assert.deepEqual(await live(), ['headline']);
  await page.locator('#channel-care > summary').click();
  await page.locator('#channel-care').getByRole('button', { name: 'Remove' }).click();
  await soon(page, () => page.locator('.headline-done').innerText().then((text) => text.trim()), 'Removed Hanbit Customer Care.');
  assert.deepEqual(await live(), ['headline']);
  // The notice lies on nothing.
  assert.ok((await box(page, '.toast')).top >= (await box(page, '.view')).bottom);
  await page.locator('#unpin').focus();
  await page.keyboard.press('Enter');
  await focused(page, '#pin');
});
