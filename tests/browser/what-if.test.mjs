// What another answer would change is shown before it is given, in a line under the control that is
// looked at, and nothing is changed by looking.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, kept, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, ways } from './views.mjs';

const scene = stage();

const LINE = '#what-if';
const ROLE = '#role-owner-channel-live';
const line = (page) => page.locator(LINE).textContent();
const facts = async (page, size) => size === PHONE && (await page.locator('#tab-facts').click());
const box = (page, selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON());

scene('looking at a fact by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  const before = await kept(page);
  await tabTo(page, ROLE);
  await page.locator(LINE).waitFor();
  // What brings a channel onto the list comes first, and values that do the same stand together.
  const said = await page.locator('.what-if-one').allInnerTexts();
  assert.match(said[0], /^(\w+, )*Master(, \w+)* → \+1 listed: Hanbit Live/);
  assert.equal(await kept(page), before);
  await headline(page, '1 of 9 channels would appear in the list');
  // It describes its control, and speaks by itself to nobody.
  assert.equal(await page.locator(ROLE).getAttribute('aria-describedby'), 'what-if');
  assert.equal(await page.locator(LINE).evaluate((one) => one.closest('[aria-live], [role=status]')), null);
  await page.keyboard.type('Ma');
  await headline(page, '2 of 9 channels would appear in the list');
});

scene('a fact that changes nothing says so, and one beside its hint keeps the hint', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await tabTo(page, '#channel-wholesale > summary');
  await press(page, 'Enter');
  await tabTo(page, '#channel-wholesale-business-name');
  await soon(page, () => line(page), 'No other answer here changes anything.');
  await page.locator('#channel-wholesale-role').focus();
  const described = () => page.locator('#channel-wholesale-role').getAttribute('aria-describedby');
  await soon(page, described, 'channel-wholesale-role-hint what-if');
  // A name decides nothing.
  await page.locator('#channel-wholesale-name').focus();
  await soon(page, () => page.locator(LINE).isVisible(), false);
  assert.equal(await described(), 'channel-wholesale-role-hint');
});

for (const [where, size] of [['beside the answer', { width: 1280, height: 580 }], ['on the phone', PHONE]]) {
  scene(`under its control, which it does not cover, and gone on Escape, ${where}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    await facts(page, size);
    await page.locator('#channel-live > summary').click();
    for (const [control, below] of [['#channel-live-state', '#channel-live-business'], ['#role-owner-channel-old', ROLE]]) {
      await page.locator(control).focus();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const gap = async () => (await box(page, below)).top - (await box(page, control)).bottom;
      const before = await gap();
      await page.locator(LINE).waitFor();
      const [over, at] = [await box(page, control), await box(page, LINE)];
      assert.ok(at.top >= over.bottom - 1 && at.top < over.bottom + 80, `${control}: ${at.top} below ${over.bottom}`);
      assert.ok((await box(page, below)).top >= at.bottom - 1, `${control}: nothing is covered`);
      // What is below makes room for the line and no more.
      assert.ok((await gap()) - before <= at.height + 12, `${control}: ${before} and then ${await gap()}, ${at.height}`);
      await press(page, 'Escape');
      await soon(page, () => page.locator(LINE).isVisible(), false);
      await focused(page, control);
    }
  });
}

scene('pointing moves nothing, and covers no control that has the focus', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#channel-live > summary').click();
  await page.locator('#headline').focus();
  const before = await box(page, '#channel-live-business');
  await page.locator('#channel-live-state').hover();
  await page.locator(LINE).waitFor();
  assert.deepEqual(await box(page, '#channel-live-business'), before);
  await page.locator('#headline').hover();
  await soon(page, () => page.locator(LINE).isVisible(), false);
  await page.locator('#channel-live-business').focus();
  await page.locator('#channel-live-state').hover();
  await soon(page, () => page.locator('#channel-live-business').getAttribute('aria-describedby'), 'what-if');
  assert.equal(await page.locator('#channel-live-state').getAttribute('aria-describedby'), null);
});

scene('the role stands in the row of the channel and in the table', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#channel-live > summary').click();
  const own = page.locator('#channel-live-role');
  const both = () => Promise.all([own.inputValue(), page.locator(ROLE).inputValue()]);
  const about = () => page.locator('label[for=channel-live-role]').innerText();
  await soon(page, both, ['none', 'none']);
  const login = await page.locator('#ask-account option:checked').innerText();
  await soon(page, async () => login.startsWith((await about()).split('’s role on this channel')[0]), true);
  await own.selectOption('manager');
  await headline(page, '2 of 9 channels would appear in the list');
  await soon(page, both, ['manager', 'manager']);
  assert.match(await page.locator('#channel-live .fact-name .quiet').first().innerText(), /^Manager · @/);
  await page.locator(ROLE).selectOption('none');
  await soon(page, both, ['none', 'none']);
  // It is that of whoever is logged in.
  await page.locator('#ask-account').selectOption('mina');
  await soon(page, async () => (await own.inputValue()) === (await page.locator('#role-mina-channel-live').inputValue()), true);
  await soon(page, async () => (await about()).startsWith((await page.locator('.roles thead th').nth(2).innerText())), true);
  await page.locator('#app-shop > summary').click().catch(() => {});
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length, 'no two elements have the same id');
});

for (const size of [WIDE, PHONE]) {
  scene(`removing hands the focus on without a jump, ${size.width}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    await facts(page, size);
    const channels = await page.locator('#facts-channels details.fact').evaluateAll((all) => all.map((one) => one.id));
    const remove = async (id) => {
      await page.locator(`#${id} > summary`).press('Enter');
      await page.locator(`#${id}`).getByRole('button', { name: 'Remove' }).press('Enter');
    };
    const inSight = async (selector) => {
      const { top, bottom } = await box(page, selector);
      assert.ok(top >= 0 && bottom <= size.height, `${selector} at ${top}`);
    };
    await remove(channels[6]);
    await focused(page, `#${channels[7]} > summary`);
    await inSight(`#${channels[7]} > summary`);
    await remove(channels[8]);
    await focused(page, `#${channels[7]} > summary`);
    await inSight(`#${channels[7]} > summary`);
    for (const id of channels.filter((_, place) => place !== 6 && place !== 8)) {
      await remove(id);
      await page.locator(`#${id}`).waitFor({ state: 'detached' });
    }
    await focused(page, '#facts-channels-add');
    await inSight('#facts-channels-add');
  });
}

scene('an answer kept to compare with, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await tabTo(page, '#pin');
  await press(page, 'Enter');
  await focused(page, '#unpin');
  await tabTo(page, '.since summary', 400, 'Shift+Tab');
  await press(page, 'Enter');
  await soon(page, () => page.locator('#baseline-summary').innerText(), 'Nothing has changed so far.');
  await tabTo(page, '#role-owner-channel-live');
  await page.keyboard.type('Ma');
  await soon(page, () => page.locator('#baseline-summary').innerText(), '→ +1 listed: Hanbit Live');
  await soon(page, () => page.locator('.since li').allInnerTexts(), ['Hanbit Live: Listed, was Not listed (channel role).']);
  await page.keyboard.press('Control+z');
  await soon(page, () => page.locator('#baseline-summary').innerText(), 'Nothing has changed so far.');
  await tabTo(page, '#unpin', 400, 'Shift+Tab');
  await press(page, 'Enter');
  await page.waitForSelector('#pin');
});

for (const options of ways(WIDE, PHONE)) {
  scene(`looking ahead, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    await facts(page, options.size);
    await page.locator('#channel-live > summary').click();
    for (const control of ['#channel-live-role', '#channel-live-connection-0', ROLE]) {
      await page.locator(control).focus();
      await soon(page, async () => (await page.locator(control).getAttribute('aria-describedby'))?.endsWith('what-if'), true);
      await sound(page);
    }
  });
}
