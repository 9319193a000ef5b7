// The matrix: cells are walked through with the arrow keys, a cell opens the detail at its
// condition, rows are sorted and filtered, and the other two tables name the best login.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

/** A cell of the head, or of a channel's row, by its place among the cells there. */
const head = (place) => `.grid-head :nth-child(${place} of [role=columnheader]:has([data-cell])) > [data-cell]`;
const cell = (channel, place) => `.grid-row[data-channel=${channel}] > :nth-child(${place}) > [data-cell]`;
/** "Business Channel", the fourth of the conditions behind name, verdict and distance. */
const BUSINESS_CHANNEL = 7;

const rows = (page) => page.locator('.grid-row [role=rowheader] b').allInnerTexts();

scene('the matrix by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'matrix');
  await tabTo(page, '[data-cell]');
  await focused(page, head(1));
  await soon(page, async () => (await rows(page))[0], 'Hanbit Store');
  // To "Business Channel" in the row of the channel in review.
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', ...Array(6).fill('ArrowRight'));
  await focused(page, cell('event', BUSINESS_CHANNEL));
  assert.equal(await page.locator('[data-cell][tabindex="0"]').count(), 1);
  await press(page, 'Enter');
  await soon(page, () => page.locator('#detail-heading').innerText(), 'Hanbit Events');
  assert.equal(await page.locator('#detail details[open][data-condition=business-channel]').count(), 1);
  assert.equal(await page.locator('#detail details[open][data-condition]').count(), 1);
  await press(page, 'Escape');
  await focused(page, cell('event', BUSINESS_CHANNEL));
  await press(page, 'Control+Home');
  await focused(page, head(1));
  await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
  await soon(page, () => page.locator('[role=columnheader]').nth(2).getAttribute('aria-sort'), 'ascending');
  await press(page, 'Enter');
  await soon(page, async () => (await rows(page))[0], 'Hanbit Live');
  assert.match(await page.locator('.leverage').innerText(), /2 channels are blocked by this alone: Hanbit Events, Hanbit Customer Care/);
});

scene('filters of the matrix by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'matrix');
  await tabTo(page, '#filter-condition');
  await page.keyboard.type('Business Channel');
  await soon(page, () => rows(page), ['Hanbit Events', 'Hanbit Customer Care']);
  await tabTo(page, '#filter-find', 400, 'Shift+Tab');
  await page.keyboard.type('@hanbitcare');
  await soon(page, () => rows(page), ['Hanbit Customer Care']);
  await page.keyboard.type('nothing');
  await page.getByText('No channel passes these filters.').waitFor();
});

scene('for whom each channel would be listed, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'matrix');
  await tabTo(page, '[name=matrix-mode]');
  await press(page, 'ArrowRight');
  await soon(page, async () => /As Mina \(marketing agency\): 2 of 9 instead of 1\./.test(await page.locator('.gain').innerText()), true);
  await tabTo(page, '[data-cell]');
  await press(page, 'ArrowRight');
  await focused(page, head(2));
  assert.match(await page.locator(head(2)).innerText(), /^Mina/);
  await press(page, 'Enter');
  await headline(page, '2 of 9 channels would appear in the list');
  await soon(page, () => page.locator('.gain').innerText(), 'None of these lists more than the present one.');
});

for (const options of ways(WIDE, PHONE)) {
  scene(`the matrix, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    await walkTo(page, 'matrix');
    await sound(page);
    for (const mode of ['ArrowRight', 'ArrowRight']) {
      await tabTo(page, '[name=matrix-mode]', 40, 'Tab');
      await press(page, mode);
      await page.waitForSelector('.gain');
      await sound(page);
      await page.locator('.view-tabs [aria-selected=true]').focus();
    }
  });
}
