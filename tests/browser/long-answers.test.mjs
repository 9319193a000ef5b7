// A thousand channels in the answer. Rows out of sight are not in the document, and all the same
// nothing is lost: screen readers are told how many rows there are, the keyboard reaches each of
// them, the focus stays where it was left, and paper holds them all.

import assert from 'node:assert/strict';

import { focused, openFile, soon, stage } from './stage.mjs';
import { press, tabTo } from './views.mjs';

const scene = stage();

const COUNT = 1000;
const STATES = ['business', 'ordinary', 'business', 'rejected', 'unknown'];
const channels = Array.from({ length: COUNT }, (_, place) => ({
  id: `c${place}`,
  name: `한빛 ${String(place).padStart(4, '0')}`,
  search_id: `shop${place}`,
  state: STATES[place % STATES.length],
  business: { state: 'saved', number: '123-45-67891' },
  connections: [],
}));

const text = JSON.stringify({
  format: 'kakao-sync-check/case',
  version: 1,
  accounts: [{ id: 'owner', name: '사장님' }, { id: 'mina', name: '미나' }],
  apps: [{ id: 'shop', name: '한빛 앱', business: { state: 'registered', number: '123-45-67891' } }],
  channels,
  app_roles: [{ account: 'owner', app: 'shop', role: 'owner' }, { account: 'mina', app: 'shop', role: 'owner' }],
  channel_roles: channels.map(({ id }) => ({ account: 'owner', channel: id, role: 'master' })),
});

const LISTED = '.pick[aria-labelledby=preview-channels]';
const OPEN = '[aria-labelledby=group-cant_tell] .rows';
const TWIN = '.sentences';
const LAST = `.grid-row[data-channel=c${COUNT - 1}]`;
const MOST = 120;

const open = async (page) => {
  await openFile(page, text);
  await page.waitForSelector(LISTED);
};

const view = async (page, id) => {
  await page.locator(`#tab-${id}`).click();
  await page.waitForSelector(`#panel-${id}`);
};

const elements = (page) => page.locator('#panel-answer *').count();

const scrollTo = (page, selector, place) =>
  page.locator(selector).evaluate((one, at) => { one.scrollTop = at * one.scrollHeight; }, place);

/** What a list says of its rows: how many are in the document, of how many, and their places. */
const rows = (page, list) =>
  page.locator(list).evaluate((one) => {
    const drawn = [...one.children].filter((row) => row.className !== 'gap');
    const places = drawn.map((row) => Number(row.getAttribute('aria-posinset') ?? row.getAttribute('aria-rowindex')));
    return { drawn: drawn.length, sizes: [...new Set(drawn.map((row) => row.getAttribute('aria-setsize')))], places };
  });

/** Rows one after another, beginning with this one, and the last, which is there for the Tab key. */
const inOrder = (places, first, last) =>
  places[0] === first && places.at(-1) === last && places.slice(0, -1).every((place, at) => place === first + at);

/** Rows in sight that are not drawn leave a gap there. */
const gapInSight = (page, list) =>
  page.locator(list).evaluate((one) => {
    const around = one.closest('.grid') ?? (one.closest('.preview-body') ?? document.querySelector('.view'));
    const frame = around.getBoundingClientRect();
    return [...one.querySelectorAll('.gap')].some((gap) => {
      const { top, bottom } = gap.getBoundingClientRect();
      return bottom > Math.max(frame.top, 0) + 1 && top < Math.min(frame.bottom, innerHeight) - 1;
    });
  });

scene('the list holds what can be seen', {}, async (page) => {
  await open(page);
  await soon(page, async () => inOrder((await rows(page, LISTED)).places, 1, COUNT * 2 / 5), true);
  const { drawn, sizes } = await rows(page, LISTED);
  assert.ok(drawn > 5 && drawn < MOST, `${drawn} rows`);
  assert.deepEqual(sizes, [String(COUNT * 2 / 5)]);
  assert.ok((await elements(page)) < 2500, 'elements');
  // To the end, and through the middle: what is in sight is there, and says its place.
  for (const place of [0.5, 1, 0.2, 0]) {
    await scrollTo(page, '.view', place);
    await scrollTo(page, '.preview-body', place);
    for (const list of [LISTED, OPEN]) await soon(page, () => gapInSight(page, list), false, `${list} at ${place}`);
    assert.ok((await elements(page)) < 2500, 'elements');
  }
});

scene('the focus in the list survives scrolling away and back', {}, async (page) => {
  await open(page);
  await page.locator('#tab-list').focus();
  await tabTo(page, '.channel');
  await press(page, 'Tab', 'Tab', 'Tab');
  const own = await page.evaluate(() => document.activeElement.innerText);
  const held = () => page.evaluate(() => document.activeElement.innerText);
  for (const place of [0.1, 0.3, 0.6, 0.3, 0.05, 0]) {
    await scrollTo(page, '.view', place);
    await soon(page, () => gapInSight(page, OPEN), false);
    assert.equal(await held(), own, `at ${place}`);
  }
  await press(page, 'Tab');
  assert.notEqual(await held(), own);
  await press(page, 'Shift+Tab');
  assert.equal(await held(), own);
});

scene('the matrix holds what can be seen, and tells how many rows there are', {}, async (page) => {
  await open(page);
  await view(page, 'matrix');
  const grid = page.locator('.grid');
  // The head and the rows.
  assert.equal(await grid.getAttribute('aria-rowcount'), String(COUNT + 1));
  await soon(page, async () => inOrder((await rows(page, '.grid-body')).places, 2, COUNT + 1), true);
  assert.ok((await rows(page, '.grid-body')).drawn < MOST);
  assert.equal(await page.locator('.grid-head [role=row]').getAttribute('aria-rowindex'), '1');
  for (const place of [0.5, 1, 0.3]) {
    await scrollTo(page, '.grid', place);
    await soon(page, () => gapInSight(page, '.grid-body'), false);
    assert.ok((await rows(page, '.grid-body')).drawn < MOST);
  }
  await page.locator('#filter-find').fill('@shop998');
  await soon(page, () => grid.getAttribute('aria-rowcount'), '2');
});

scene('the matrix is walked through to its last row', {}, async (page) => {
  await open(page);
  await view(page, 'matrix');
  await page.locator('.grid-head [data-cell]').first().focus();
  // By name, so that the order is known.
  await press(page, 'Enter', 'ArrowDown');
  await focused(page, '.grid-row[data-channel=c0] [data-cell]');
  await press(page, 'Control+End');
  await focused(page, `${LAST} > :last-child > [data-cell]`);
  await soon(page, () => page.locator(LAST).getAttribute('aria-rowindex'), String(COUNT + 1));
  assert.equal(await page.locator('[data-cell][tabindex="0"]').count(), 1);
  await press(page, 'Home');
  await focused(page, `${LAST} > :first-child > [data-cell]`);
  await press(page, 'ArrowUp', 'ArrowRight');
  await focused(page, `.grid-row[data-channel=c${COUNT - 2}] > :nth-child(2) > [data-cell]`);
  for (const [key, to] of [['PageUp', COUNT - 12], ['PageUp', COUNT - 22], ['ArrowUp', COUNT - 23]]) {
    await press(page, key);
    await focused(page, `.grid-row[data-channel=c${to}] > :nth-child(2) > [data-cell]`);
  }
  // Scrolled away with the wheel, the cell is still there to come back to.
  for (const place of [0.6, 0.2, 0]) {
    await scrollTo(page, '.grid', place);
    await soon(page, () => gapInSight(page, '.grid-body'), false);
    await focused(page, `.grid-row[data-channel=c${COUNT - 23}] > :nth-child(2) > [data-cell]`);
  }
  await press(page, 'ArrowDown');
  await focused(page, `.grid-row[data-channel=c${COUNT - 22}] > :nth-child(2) > [data-cell]`);
  await press(page, 'Enter');
  await soon(page, () => page.locator('#detail-heading').innerText(), `한빛 0${COUNT - 22}`);
  await press(page, 'Escape');
  await focused(page, `.grid-row[data-channel=c${COUNT - 22}] > :nth-child(2) > [data-cell]`);
  await press(page, 'Control+Home');
  await focused(page, '.grid-head > [role=row] > :first-child > [data-cell]');
});

scene('logins by channels, and the twin in words', {}, async (page) => {
  await open(page);
  await view(page, 'matrix');
  await page.locator('[name=matrix-mode][value=accounts]').check();
  await page.waitForSelector('.gain');
  assert.equal(await page.locator('.grid').getAttribute('aria-rowcount'), String(COUNT + 1));
  await soon(page, async () => inOrder((await rows(page, '.grid-body')).places, 2, COUNT + 1), true);
  assert.ok((await rows(page, '.grid-body')).drawn < MOST);
  assert.equal(await page.locator(TWIN).count(), 0);
  await page.locator('.unfold > summary').click();
  await soon(page, async () => (await rows(page, TWIN)).sizes, [String(COUNT * 2)]);
  assert.ok((await rows(page, TWIN)).drawn < 2 * MOST);
  // The first look at the last sentences tells how high they are: the end may move on by that.
  const last = async () => {
    await scrollTo(page, '.view', 1);
    return page.locator(`${TWIN} > li:last-child`).innerText();
  };
  await soon(page, async () => (await last()).includes(`한빛 0${COUNT - 1}`), true);
});

scene('a long map draws what can be seen', {}, async (page) => {
  await open(page);
  await view(page, 'map');
  const boxes = page.locator('.map-node');
  const group = page.locator('.map-node[aria-expanded=false]').first();
  await group.focus();
  await press(page, 'Enter');
  await soon(page, async () => (await page.locator('.map-node[id^=map-channel]').count()) > 5, true);
  assert.ok((await boxes.count()) < MOST);
  assert.ok((await page.locator('.map-line').count()) < MOST);
  // The keyboard goes on where nothing was drawn before.
  for (let at = 0; at < 60; at += 1) await press(page, 'ArrowDown');
  await focused(page, '#map-channel-c147, #map-channel-c148, #map-channel-c149, #map-channel-c150');
  await press(page, 'End');
  await soon(page, () => page.evaluate(() => document.activeElement === [...document.querySelectorAll('.map-node')].at(-1)), true);
  assert.ok((await boxes.count()) < MOST);
});

scene('paper holds every row', {}, async (page) => {
  await open(page);
  const all = (selector) => page.locator(selector).count();
  const printing = (what) => page.evaluate((event) => dispatchEvent(new Event(event)), what);
  await printing('beforeprint');
  await soon(page, () => all('.picked'), COUNT * 2 / 5);
  assert.equal(await all('.excluded-channel'), COUNT * 3 / 5);
  await printing('afterprint');
  await soon(page, async () => (await all('.picked')) < MOST, true);
  await view(page, 'matrix');
  await printing('beforeprint');
  await soon(page, () => all('.grid-row'), COUNT);
  await printing('afterprint');
  await soon(page, async () => (await all('.grid-row')) < MOST, true);
});
