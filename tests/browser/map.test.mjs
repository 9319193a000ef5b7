// The map: every box can be reached and used without a mouse, pointing says why, many channels
// stand in groups that open, and the drawing is SVG in fact and not only in name. Boxes of the budget
// are in sight, nothing covers one, and pointing dims the rest neither at once nor much.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { example, focused, headline, openExample, openFile, soon, stage } from './stage.mjs';
import { BUDGETS, inSight, longNames, press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const lit = (page) => page.locator('.map-node.way').evaluateAll((all) => all.map((one) => one.id).sort());

scene('the map by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'map');
  await tabTo(page, '.map-node');
  await focused(page, '#map-account-owner');
  assert.match(await page.locator('#map-account-owner').getAttribute('aria-label'), /Ms Kim is logged in, as Owner of the app/);
  await press(page, 'ArrowRight');
  await focused(page, '#map-app-shop');
  await press(page, 'ArrowRight', 'End');
  await focused(page, '#map-channel-old');
  await soon(page, () => lit(page), ['map-account-owner', 'map-app-shop', 'map-channel-old']);
  assert.match(await page.locator('.map-why').innerText(), /Hanbit Old Channel: can’t tell yet; unknown: connection to another app/);
  await press(page, 'Enter');
  await soon(page, () => page.locator('#detail-heading').innerText(), 'Hanbit Old Channel');
  await press(page, 'Escape');
  await focused(page, '#map-channel-old');
  await press(page, 'Home', 'ArrowDown');
  await focused(page, '#map-account-mina');
  await press(page, 'Enter');
  await headline(page, '2 of 9 channels would appear in the list');
  await focused(page, '#map-account-mina');
});

scene('the drawing is SVG, and says the same in words', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'map');
  const spaces = await page.locator('.map svg, .map svg *').evaluateAll((all) => [...new Set(all.map((one) => one.namespaceURI))]);
  assert.deepEqual(spaces, ['http://www.w3.org/2000/svg']);
  assert.equal(await page.locator('.map-line[data-state=blocked] .map-mark').count(), 6);
  assert.equal(await page.locator('.map-line[data-state=doubtful] .map-mark').count(), 1);
  await tabTo(page, '.unfold > summary');
  await press(page, 'Enter');
  await soon(page, () => page.locator('.sentences li').filter({ hasText: ': not listed; not met: ' }).count(), 6);
});

const many = (count) => {
  const one = JSON.parse(example('nine-channels'));
  const states = ['business', 'ordinary', 'rejected', 'unknown'];
  one.channels = Array.from({ length: count }, (_, at) => ({
    ...one.channels[0],
    id: `c${at}`,
    name: `${'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노'.slice(0, 27)}${String(at).padStart(3, '0')}`,
    state: states[at % 4],
  }));
  one.channel_roles = one.channels.map(({ id }, at) => ({ account: 'owner', channel: id, role: at % 3 ? 'master' : 'none' }));
  return JSON.stringify(one);
};

for (const [count, where] of [[1, 'one'], [30, 'thirty'], [300, 'three hundred']]) {
  for (const options of ways(WIDE, PHONE)) {
    scene(`the map with ${where}, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
      await openFile(page, many(count));
      await page.waitForSelector('.view-tabs');
      await walkTo(page, 'map');
      const grouped = count > 30;
      await soon(page, () => page.locator('.map-node[id^=map-channel]').count(), grouped ? 0 : count);
      assert.equal(await page.locator('.map svg').getAttribute('data-frame'), options.size === PHONE ? 'narrow' : 'wide');
      if (grouped) {
        await tabTo(page, '.map-node');
        await press(page, 'End', 'Enter');
        await soon(page, () => page.locator('.map-node[id^=map-channel]').count().then((shown) => shown > 0), true);
        assert.equal(await page.locator('.map-node[aria-expanded=true]').count(), 1);
      }
      await sound(page);
    });
  }
}

for (const lang of ['en', 'ko']) {
  for (const names of ['short', 'long']) {
    scene(`boxes in sight, ${names} names, ${lang}`, { lang, size: { width: 1280, height: 580 } }, async (page) => {
      if (names === 'long') await openFile(page, longNames());
      else await openExample(page, 'nine-channels');
      await page.locator('#tab-map').click();
      const shown = () => inSight(page, '.map-node[id^=map-channel] .map-box');
      for (const [width, height, most] of BUDGETS) {
        await page.setViewportSize({ width, height });
        await soon(page, async () => (await shown()) >= most, true, `${width} × ${height}`);
      }
      // Texts are as large as they are set: the drawing is not scaled.
      const scale = () => page.locator('.map svg').evaluate((one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width);
      for (const width of [1280, 900, 360]) {
        await page.setViewportSize({ width, height: 720 });
        await soon(page, async () => Math.abs((await scale()) - 1) < 0.06, true, `at ${width}`);
      }
      const covered = () => page.evaluate(() => {
        const { bottom } = document.querySelector('.map-why').getBoundingClientRect();
        return [...document.querySelectorAll('.map-box')].filter((one) => one.getBoundingClientRect().top < bottom - 1).length;
      });
      assert.equal(await covered(), 0);
    });
  }
}

scene('pointing dims the rest after a while, and little', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#tab-map').click();
  const opacity = () => page.locator('#map-channel-old').evaluate((one) => Number(getComputedStyle(one).opacity));
  await page.locator('#map-channel-event').hover();
  await page.waitForSelector('.map[data-pointing=true]');
  assert.equal(await opacity(), 1);
  await soon(page, opacity, 0.7);
  await page.mouse.move(5, 5);
  await soon(page, opacity, 1);
});

scene('boxes that moved since an answer was kept say from where', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#tab-map').click();
  await page.locator('#pin').click();
  await page.locator('#ask-account').selectOption('mina');
  await soon(page, () => page.locator('.map-node[data-moved]').evaluateAll((all) => all.map((one) => one.id)), ['map-channel-live']);
  assert.match(await page.locator('#map-channel-live').textContent(), /was not listed → Listed/);
});
