// One line of filters for the list and the table: what is set in one is set in the other, the count
// of what passes stands beside it, and from every filter one comes to the plan for what it shows.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { focused, headline, openExample, openFile, shopOf, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const COUNT = 300;
const STATES = ['business', 'ordinary', 'rejected', 'unknown'];
const channels = Array.from({ length: COUNT }, (_, place) => ({
  id: `c${place}`,
  name: `한빛 ${String(place).padStart(3, '0')}`,
  search_id: `shop${place}`,
  state: STATES[place % STATES.length],
  business: place % 3 === 0 ? { state: 'none' } : { state: 'saved', number: '123-45-67891' },
  connections: [],
}));

const many = shopOf(channels);

/** Of those, the ones that lack exactly one condition: a state or information, not both. */
const one = channels.filter(({ state, business }) => (state === 'business') !== (business.state === 'saved'));

const rows = (page) => page.locator('.excluded-channel').evaluateAll((all) => all.map((row) => row.dataset.channel));
const table = (page) => page.locator('.grid-row').evaluateAll((all) => all.map((row) => row.dataset.channel));
const count = (page) => page.locator('.filters-count').innerText();

scene('the filters by keyboard, and on to the plan', {}, async (page) => {
  await openExample(page, 'nine-channels');
  assert.equal(await count(page), '');
  assert.equal(await page.locator('.filters-clear, .filters-plan').count(), 0);
  await tabTo(page, '#filter-find');
  await page.keyboard.type('@hanbitcare');
  await soon(page, () => rows(page), ['care']);
  await soon(page, () => count(page), '1 of 9');
  // The dialog is not said to be empty where none of its channels is looked for.
  assert.equal(await page.locator('.dialog-preview').count(), 0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nothing');
  await page.locator('.excluded').getByText('No channel passes these filters.').waitFor();
  assert.equal(await page.locator('.filters-plan').count(), 0);
  await page.locator('.excluded .filters-clear').click();
  await focused(page, '#filter-find');
  assert.equal(await page.locator('#filter-find').inputValue(), '');
  await soon(page, async () => (await rows(page)).length, 7);

  await press(page, 'Tab');
  await page.keyboard.type('Business Channel');
  await soon(page, () => rows(page), ['event', 'care']);
  await soon(page, () => count(page), '2 of 9');
  await tabTo(page, '.filters-plan');
  assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Plan these 2');
  await press(page, 'Enter');
  await focused(page, '#tab-plan');
  await page.waitForSelector('#panel-plan');
  await page.locator('#choose-open').click();
  const ticked = () => page.locator('.tick-list input:checked').count();
  await soon(page, ticked, 2);
});

scene('the list and the table share what is set, and so does the verdict', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#filter-one-away').click();
  await soon(page, async () => (await rows(page)).toSorted(), ['care', 'event', 'friend', 'live', 'old', 'store', 'wholesale']);
  await page.locator('#filter-condition').selectOption('business-channel');
  await soon(page, () => count(page), '2 of 9');
  await page.locator('#tab-matrix').click();
  await soon(page, () => table(page), ['event', 'care']);
  await soon(page, () => count(page), '2 of 9');
  assert.equal(await page.locator('#filter-one-away').getAttribute('aria-pressed'), 'true');
  await page.locator('#filter-condition').selectOption('');
  await page.locator('.tally [data-verdict=cant_tell]').click();
  await soon(page, () => table(page), ['old']);
  await page.locator('.filters-clear').click();
  await soon(page, async () => (await table(page)).length, 9);
  assert.equal(await page.locator('.tally [aria-pressed=true]').count(), 0);
  // Another case begins with none of it.
  await page.locator('#filter-one-away').click();
  await openExample(page, 'editor-only');
  await soon(page, () => count(page), '');
  assert.equal(await page.locator('#filter-one-away').getAttribute('aria-pressed'), 'false');
});

scene('exactly one condition away, of three hundred', { size: { width: 1366, height: 768 } }, async (page) => {
  await openFile(page, many);
  const listed = channels.filter(({ state, business }) => state === 'business' && business.state === 'saved').length;
  await headline(page, `${listed} of ${COUNT} channels would appear in the list`);
  await page.locator('#filter-one-away').click();
  await soon(page, () => count(page), `${one.length} of ${COUNT}`);
  await page.locator('#filter-condition').selectOption('channel-business');
  const lacking = one.filter(({ state }) => state === 'business').length;
  await soon(page, () => count(page), `${lacking} of ${COUNT}`);
  await page.locator('#filter-find').fill('shop1');
  const found = one.filter(({ id, state }) => state === 'business' && id.startsWith('c1'));
  await soon(page, () => count(page), `${found.length} of ${COUNT}`);
  assert.deepEqual(await rows(page), found.map(({ id }) => id));
  await page.getByRole('button', { name: `Plan these ${found.length}` }).click();
  await page.waitForSelector('#panel-plan');
});

scene('on a phone one button opens the filters', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  const fields = page.locator('#filters-fields');
  assert.equal(await fields.isVisible(), false);
  await page.locator('#filters-open').click();
  assert.equal(await page.locator('#filters-open').getAttribute('aria-expanded'), 'true');
  await page.locator('#filter-one-away').click();
  await soon(page, () => count(page), '7 of 9');
  assert.equal(await page.locator('#filters-open').innerText(), 'Filter (1)');
  await page.locator('#filters-open').click();
  assert.equal(await fields.isVisible(), false);
  await page.locator('.filters-clear').click();
  await focused(page, '#filters-open');
});

for (const options of ways({ width: 1280, height: 580 }, PHONE)) {
  scene(`filters in use, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    for (const view of ['list', 'matrix']) {
      await walkTo(page, view);
      if (options.size === PHONE) await page.locator('#filters-open').click();
      if (view === 'list') await page.locator('#filter-one-away').click();
      await page.waitForSelector('.filters-plan');
      await sound(page);
    }
    await page.locator('#filter-find').fill('없는 채널');
    await page.waitForSelector('.grid-empty');
    await sound(page);
  });
}
