// More channels than anyone scrolls through. Of the facts, only the rows in sight are in the
// document; all the same every row is found by its name, a link leads to its control, the keyboard
// comes to it, and a screen reader is told how many there are.

import assert from 'node:assert/strict';

import { overflow, PHONE, violations } from './harness.mjs';
import { focused, headline, kept, openFile, soon, stage } from './stage.mjs';

const scene = stage();

const COUNT = 500;
const NUMBER = '123-45-67891';
const LOGINS = ['owner', 'mina', 'sora', 'jun', 'hana'];
const id = (place) => `c${place}`;
const called = (place) => `Shop ${String(place).padStart(3, '0')}`;

/** Two channels far down the list are not known well enough. */
const [LOOSE, FOREIGN] = [321, 432];

const channels = Array.from({ length: COUNT }, (_, place) => ({
  id: id(place),
  name: called(place),
  search_id: `shop${place}`,
  state: 'business',
  business: { state: 'saved', number: NUMBER },
  connections: place === LOOSE ? undefined : [],
}));

const text = JSON.stringify({
  format: 'kakao-sync-check/case',
  version: 1,
  accounts: LOGINS.map((login) => ({ id: login, name: login })),
  apps: ['shop', 'club'].map((app) => ({ id: app, name: `The ${app}`, business: { state: 'registered', number: NUMBER } })),
  channels,
  app_roles: [{ account: 'owner', app: 'shop', role: 'owner' }],
  channel_roles: channels
    .filter((_, place) => place !== FOREIGN)
    .map((channel) => ({ account: 'owner', channel: channel.id, role: 'master' })),
});

async function open(page) {
  await openFile(page, text);
  await headline(page, `${COUNT - 2} of ${COUNT} channels would appear in the list`);
  if (await page.locator('#tab-facts').isVisible()) await page.locator('#tab-facts').click();
}

const there = (page, selector) => page.locator(selector).count().then((count) => count > 0);
const inView = (page, selector) =>
  page.locator(selector).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    // Half a pixel is what rounding makes.
    return top >= -0.5 && bottom <= innerHeight + 0.5;
  });
const size = (page) => page.locator('#panel-facts *').count();
const rows = (page) => page.locator('#facts-channels details.fact').evaluateAll((all) => all.map((one) => one.id));
const parsed = async (page) => JSON.parse(await kept(page));

for (const [where, options] of [['wide', {}], ['phone', { size: PHONE }]]) {
  scene(`rows out of sight are not in the document, ${where}`, options, async (page) => {
    await open(page);
    await soon(page, () => there(page, '#channel-c0'), true);
    assert.ok((await size(page)) < 2500, `${await size(page)} elements`);
    for (const far of ['#channel-c250', '#role-owner-channel-c250']) assert.equal(await there(page, far), false, far);

    // They come as one scrolls to them, in their order and with their places told.
    for (const part of ['#facts-channels', '#facts-roles']) {
      const middle = () => page.locator(part).evaluate((one) => {
        const scroller = document.querySelector('.facts');
        const pane = scroller.scrollHeight > scroller.clientHeight + 1 ? scroller : document.scrollingElement;
        const { top, height } = one.getBoundingClientRect();
        pane.scrollTop += top + height / 2 - innerHeight / 2;
      });
      // Heights are known once rows have been drawn, so that the middle may move.
      for (let times = 0; times < 3; times += 1) {
        await middle();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      const seen = () => page.locator(`${part} :is(.rows > li, tbody > tr):not(.gap)`).evaluateAll((all) => all
        .filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight)
        .map((one) => Number(one.ariaPosInSet ?? one.ariaRowIndex)));
      await soon(page, async () => (await seen()).length > 5, true, `${part} shows rows`);
      const places = await seen();
      assert.ok(places.every((place, at) => at === 0 || place === places[at - 1] + 1), places.join());
      assert.ok(places[0] > 100 && places.at(-1) < 400, places.join());
      assert.ok((await size(page)) < 5000, `${await size(page)} elements`);
      assert.equal(await overflow(page), 0);
      assert.deepEqual(await violations(page), []);
    }
  });
}

scene('a screen reader is told how many there are', {}, async (page) => {
  await open(page);
  const first = page.locator('#facts-channels .rows > li').first();
  await soon(page, () => first.evaluate((one) => [one.ariaPosInSet, one.ariaSetSize]), ['1', String(COUNT)]);
  // The head, a line above the apps, two apps, a line above the channels, the channels.
  assert.equal(await page.locator('.roles').getAttribute('aria-rowcount'), String(1 + 3 + 1 + COUNT));
  const index = (control) => page.locator('.roles tr', { has: page.locator(control) }).getAttribute('aria-rowindex');
  await soon(page, () => index('#role-owner-app-shop'), '3');
  await soon(page, () => index('#role-owner-channel-c0'), '6');
  await soon(page, () => index(`#role-owner-channel-${id(COUNT - 1)}`), String(COUNT + 5));
});

scene('a far row is found by what one types', {}, async (page) => {
  await open(page);
  const find = page.getByRole('searchbox', { name: 'Find a channel' });
  await find.fill('ＳＨＯＰ 25');
  await soon(page, () => rows(page), Array.from({ length: 10 }, (_, at) => `channel-c25${at}`));
  await find.fill('@shop499');
  await soon(page, () => rows(page), ['channel-c499']);
  await page.locator('#channel-c499 > summary').click();
  await page.locator('#channel-c499-name').fill('The last one');
  await soon(page, async () => (await parsed(page)).channels[499].name, 'The last one');
  await find.fill('no such channel');
  await page.getByText('No channel has this in its name or search ID.').waitFor();
});

scene('a question leads to the control of a far channel', {}, async (page) => {
  await open(page);
  // What one looks for does not keep a link from its row.
  await page.getByRole('searchbox', { name: 'Find a channel' }).fill('shop 00');
  await soon(page, async () => (await rows(page)).length, 10);
  await page.getByRole('button', { name: `Which apps is ${called(LOOSE)} connected to?` }).first().click();
  await focused(page, `#channel-${id(LOOSE)}-connection-0`);
  await soon(page, () => inView(page, `#channel-${id(LOOSE)}-connection-0`), true);
  assert.equal(await page.locator(`#channel-${id(LOOSE)}`).getAttribute('open'), '');
  await page.keyboard.press('Home');
  await headline(page, `${COUNT - 1} of ${COUNT} channels would appear in the list`);
  // It stays open, wherever one goes in between.
  await page.locator('.facts').evaluate((one) => { one.scrollTop = 0; });
  await page.locator('#account-owner > summary').focus();
  await page.locator('#channel-c0 > summary').focus();
  await soon(page, () => inView(page, '#channel-c0'), true);
  await page.locator('.facts').evaluate((one) => { one.scrollTop = 0; });
  await page.getByRole('searchbox', { name: 'Find a channel' }).fill(called(LOOSE));
  await soon(page, () => page.locator(`#channel-${id(LOOSE)}`).getAttribute('open'), '');
});

for (const [where, options] of [['wide', {}], ['phone', { size: PHONE }]]) {
  scene(`a question leads to a far role, ${where}`, options, async (page) => {
    await open(page);
    if (await page.locator('#tab-answer').isVisible()) await page.locator('#tab-answer').click();
    await page.getByRole('button', { name: `Which role does owner have on ${called(FOREIGN)}?` }).first().click();
    const control = `#role-owner-channel-${id(FOREIGN)}`;
    await focused(page, control);
    await soon(page, () => inView(page, control), true);
    assert.equal(await page.locator(control).inputValue(), 'unknown');
    await page.locator(control).selectOption('manager');
    await soon(page, async () => (await parsed(page)).channel_roles.find((one) => one.channel === id(FOREIGN))?.role, 'manager');
    await focused(page, control);
    await page.keyboard.press('Control+z');
    await soon(page, () => page.locator(control).inputValue(), 'unknown');
  });
}

scene('the Tab key comes to each row in turn, and into the list from both ends', {}, async (page) => {
  await open(page);
  const here = () => page.evaluate(() => document.activeElement.closest('details, tr, input')?.id || document.activeElement.id);
  await page.getByRole('searchbox', { name: 'Find a channel' }).focus();
  for (let place = 0; place < 120; place += 1) {
    await page.keyboard.press('Tab');
    assert.equal(await here(), `channel-${id(place)}`);
  }
  for (let place = 118; place >= 90; place -= 1) {
    await page.keyboard.press('Shift+Tab');
    assert.equal(await here(), `channel-${id(place)}`);
  }
  // From what stands below the list one comes to its last row, from what stands above to its first.
  await page.locator('.scroller[role=group]').focus();
  await page.keyboard.press('Shift+Tab');
  assert.equal(await here(), `channel-${id(COUNT - 1)}`);
  await page.getByRole('searchbox', { name: 'Find a channel' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await here(), 'channel-c0');

  const role = () => page.evaluate(() => document.activeElement.id);
  await page.locator('#role-hana-app-club').focus();
  for (let place = 0; place < 40; place += 1) {
    for (const login of LOGINS) {
      await page.keyboard.press('Tab');
      assert.equal(await role(), `role-${login}-channel-${id(place)}`);
    }
  }
});

scene('a row that is removed hands the focus to the one in its place', {}, async (page) => {
  await open(page);
  const remove = async (place) => {
    await page.locator(`#channel-${id(place)} > summary`).press('Enter');
    await page.locator(`#channel-${id(place)}`).getByRole('button', { name: 'Remove' }).press('Enter');
  };
  await remove(5);
  await focused(page, '#channel-c6 > summary');
  await remove(0);
  await focused(page, '#channel-c1 > summary');
  await page.locator(`#channel-${id(COUNT - 1)} > summary`).focus();
  await remove(COUNT - 1);
  await focused(page, `#channel-${id(COUNT - 2)} > summary`);
  await page.getByRole('searchbox', { name: 'Find a channel' }).fill(called(77));
  await soon(page, () => rows(page), ['channel-c77']);
  await remove(77);
  await focused(page, '#facts-channels-add');
  assert.equal((await parsed(page)).channels.length, COUNT - 4);
});

scene('facts do not go on paper, so that printing draws none of their rows', {}, async (page) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.locator('.facts').isVisible(), false);
  assert.ok((await size(page)) < 2500, `${await size(page)} elements`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});
