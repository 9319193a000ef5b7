// The matrix: cells are walked through with the arrow keys, a cell opens the detail at its
// condition, rows are sorted and filtered, and the other two tables name the best login. All columns
// and the rows of the budget are in sight, words are whole, and on a phone rows are cards.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, openFile, soon, stage } from './stage.mjs';
import { BUDGETS, inSight, longNames, press, sound, tabTo, walkTo, ways } from './views.mjs';

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
  await soon(page, async () => /As Mina \(marketing agency\): 2 to 3 of 9 instead of 1 to 2\./.test(await page.locator('.gain').innerText()), true);
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

/** Opens the example of nine channels in the matrix. */
async function open(page, names) {
  if (names === 'long') await openFile(page, longNames());
  else await openExample(page, 'nine-channels');
  await page.waitForSelector('#headline');
  await page.locator('#tab-matrix').click();
  await page.waitForSelector('.grid-row');
}

/** Words that are broken inside, and texts that are cut. */
const broken = (page) =>
  page.locator('.head-name, .cell-text').evaluateAll((all) => all.flatMap((one) => {
    const text = one.firstChild;
    return [...text.data.matchAll(/\S+/g)].filter((word) => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    }).map(([word]) => word);
  }));

const columns = (page) => inSight(page, '.grid-head [role=columnheader] > [data-cell]');

for (const lang of ['en', 'ko']) {
  for (const names of ['short', 'long']) {
    scene(`rows and columns in sight, ${names} names, ${lang}`, { lang, size: { width: 1280, height: 580 } }, async (page) => {
      await open(page, names);
      for (const [width, height, most] of BUDGETS) {
        await page.setViewportSize({ width, height });
        await soon(page, async () => (await inSight(page, '.grid-row')) >= most, true, `${width} × ${height}`);
        assert.equal(await columns(page), 10);
        assert.deepEqual(await broken(page), []);
        const heights = await page.locator('.grid-row').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        assert.ok(heights.filter((height) => height <= 36.5).length >= 6, heights.join());
        assert.equal(await page.locator('.grid').getAttribute('data-more'), 'false');
      }
      const title = await page.locator('.grid-row .grid-name button').first().evaluate((one) => [one.title, one.innerText.split('\n')[0]]);
      assert.equal(title[0], title[1].trim());
      // The detail takes the room of the facts, or some of the table's; every column is still there.
      for (const width of [1280, 1440]) {
        await page.setViewportSize({ width, height: 720 });
        await page.locator(cell('event', 10)).click();
        await page.waitForSelector('.detail[open]');
        await soon(page, () => columns(page), 10);
        assert.equal(await inSight(page, cell('event', 10)), 1);
        await press(page, 'Escape');
      }
    });

    scene(`the matrix on a phone, ${names} names, ${lang}`, { lang, size: PHONE }, async (page) => {
      await open(page, names);
      const cards = await page.locator('.grid-row').evaluateAll((all) => all.map((one) => ({
        width: one.scrollWidth - one.clientWidth,
        cells: [...one.querySelectorAll('[data-cell]')].map((cell) => cell.getBoundingClientRect()).map(({ width, height }) => width >= 24 && height >= 44),
        marks: [...one.querySelectorAll('.cell-name')].map((name) => name.textContent.trim()),
      })));
      assert.equal(cards.length, 9);
      for (const { width, cells, marks } of cards) {
        assert.equal(width, 0);
        assert.deepEqual(cells, Array(10).fill(true));
        assert.equal(marks.filter(Boolean).length, 7);
      }
      // What is the reason says so; what is not has its words for screen readers.
      const reason = page.locator(cell('event', BUSINESS_CHANNEL));
      assert.match(await reason.innerText(), lang === 'en' ? /Business Channel.*not met:\s*In review/s : /비즈니스 채널.*미충족:\s*심사 중/s);
      await sound(page);
      await reason.click();
      await page.waitForSelector('.detail[open]');
    });
  }
}

scene('the head of a column says how many channels it stops, and its whole name', {}, async (page) => {
  await open(page);
  const column = page.locator(head(10));
  assert.equal(await column.getAttribute('title'), 'Connected only where allowed');
  const text = await column.evaluate((one) => one.textContent.replace(/\s+/g, ' ').trim());
  assert.match(text, /^Other apps not met 1 not known 1 blocked by this alone \+1$/);
});

scene('a cell that is drawn anew keeps the focus, also where its row moves', {}, async (page) => {
  await open(page);
  const choose = (selector, value) =>
    page.locator(selector).evaluate((one, it) => {
      one.value = it;
      one.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  const verdict = `${cell('live', 2)}`;
  await page.locator(verdict).focus();
  assert.match(await page.locator(verdict).innerText(), /Not listed/);
  await choose('#ask-account', 'mina');
  await soon(page, async () => /Listed/.test(await page.locator(verdict).innerText()), true);
  await focused(page, verdict);
  await choose('#ask-account', 'owner');
  await soon(page, async () => /Not listed/.test(await page.locator(verdict).innerText()), true);
  await focused(page, verdict);
  // Heads of logins are drawn anew when one of them is pressed.
  await page.locator('[name=matrix-mode][value=accounts]').check();
  await page.locator(head(2)).focus();
  await press(page, 'Enter');
  await headline(page, '2 of 9 channels would appear in the list');
  await focused(page, head(2));
});

scene('rows that moved since an answer was kept say from where', {}, async (page) => {
  await open(page);
  await page.locator('#pin').click();
  await page.locator('#ask-account').selectOption('mina');
  const moved = () => page.locator('.grid-row[data-moved]').evaluateAll((all) => all.map((one) => [one.dataset.channel, one.querySelector('.moved').innerText]));
  await soon(page, moved, [['live', 'was not listed']]);
});

scene('where there is more to the right, the table says so, and its names stay', { size: { width: 1000, height: 700 } }, async (page) => {
  const one = JSON.parse(longNames());
  one.accounts = Array.from({ length: 9 }, (_, at) => ({ ...one.accounts[at % 2], id: at < 2 ? one.accounts[at].id : `a${at}` }));
  await openFile(page, JSON.stringify(one));
  await page.locator('#tab-matrix').click();
  await page.locator('[name=matrix-mode][value=accounts]').check();
  const grid = page.locator('.grid');
  await soon(page, () => grid.getAttribute('data-more'), 'true');
  const left = () => page.locator('.grid-name').nth(1).evaluate((one) => Math.round(one.getBoundingClientRect().left));
  const before = await left();
  await grid.evaluate((one) => one.scrollTo(9999, 0));
  await soon(page, () => grid.getAttribute('data-more'), 'false');
  assert.equal(await left(), before);
});
