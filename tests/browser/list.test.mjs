// The list is dense: how many channels are wholly in sight is measured, in both languages, with
// short names and with thirty letters; on a phone what is missing comes first. Rows that moved since
// an answer was kept say from where.

import assert from 'node:assert/strict';

import { overflow, PHONE } from './harness.mjs';
import { askedIn, example, openExample, openFile, soon, stage } from './stage.mjs';
import { sound } from './views.mjs';

const scene = stage();

/** The example with names as long as Kakao allows, and without a place to break. */
function long() {
  const document = JSON.parse(example('nine-channels'));
  const tail = '한빛상점서울부산대구인천광주대전울산세종경기강원충북전남제주행복나눔';
  document.channels.forEach((one) => (one.name = (one.name.replaceAll(' ', '') + tail).slice(0, 30)));
  return JSON.stringify(document);
}

async function open(page, names) {
  if (names === 'long') await openFile(page, long());
  else await openExample(page, 'nine-channels');
  await page.waitForSelector('.excluded-channel');
}

/** How many channels are wholly in sight. */
const inSight = (page) =>
  page.evaluate(() => {
    const view = document.querySelector('.view').getBoundingClientRect();
    const within = ({ top, bottom }) => top >= view.top && bottom <= Math.min(view.bottom, innerHeight);
    return [...document.querySelectorAll('.excluded-channel, .picked')].filter((one) => within(one.getBoundingClientRect())).length;
  });

const sizes = [
  [1280, 580, 6],
  [1280, 720, 8],
  [1366, 768, 8],
  [1440, 900, 9],
  [1920, 1080, 9],
];

for (const lang of ['en', 'ko']) {
  for (const names of ['short', 'long']) {
    scene(`channels in sight, ${names} names, ${lang}`, { lang, size: { width: 1280, height: 580 } }, async (page) => {
      await open(page, names);
      for (const [width, height, most] of sizes) {
        await page.setViewportSize({ width, height });
        await soon(page, async () => (await inSight(page)) >= most, true, `${width} × ${height}`);
        assert.equal(await overflow(page), 0);
      }
      const heights = await page.locator('.excluded-channel').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      assert.ok(heights.every((height) => height <= 49), heights.join());
    });

    scene(`the list on a phone, ${names} names, ${lang}`, { lang, size: PHONE }, async (page) => {
      await open(page, names);
      const place = (selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().top);
      assert.ok((await place('.excluded-channel')) <= 300, `what is missing comes first: ${await place('.excluded-channel')}`);
      assert.ok((await place('.dialog-preview')) > (await place('.excluded-channel')));
      const buttons = await page.locator('.channel, .picked, #filters-open').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      assert.ok(buttons.every((height) => height >= 40), buttons.join());
      assert.equal(await overflow(page), 0);
    });
  }
}

scene('the dialog stays beside the rows', { size: { width: 1280, height: 720 } }, async (page) => {
  await openExample(page, 'nine-channels');
  const [rows, dialog] = await page.locator('.excluded, .dialog-preview').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  assert.equal(Math.round(dialog.width), 260);
  assert.ok(dialog.left >= rows.right && dialog.bottom <= rows.bottom + 1);
  const picked = await page.locator('.picked').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(picked.every((height) => height >= 32 && height <= 36), picked.join());
  assert.equal(await page.locator('.dialog-preview').evaluate((one) => getComputedStyle(one).position), 'sticky');
});

scene('rows that moved say from where', {}, async (page) => {
  await openExample(page, 'nine-channels');
  assert.equal(await page.locator('[data-moved]').count(), 0);
  await page.locator('#pin').click();
  await page.locator('#ask-account').selectOption('mina');
  const moved = () => page.locator('.list [data-moved]').evaluateAll((all) => all.map((one) => [one.dataset.channel, one.querySelector('.moved').textContent]));
  await soon(page, moved, [['live', 'was not listed']]);
  await page.locator('#ask-account').selectOption('owner');
  await soon(page, moved, []);
  // What was listed and is no longer says so in the group that it went to; what is new says that.
  await page.locator('#role-owner-channel-main').selectOption('none');
  await soon(page, moved, [['main', 'was listed']]);
  assert.equal(await page.locator('[aria-labelledby=group-not_listed] [data-moved]').count(), 1);
  await page.locator('#facts-channels').getByRole('button', { name: 'Add' }).click();
  await soon(page, async () => (await moved()).at(-1)[1], 'new');
  await sound(page);
});

scene('what is not known is asked in one line', {}, async (page) => {
  await openExample(page, 'everything-unknown');
  const row = page.locator('.excluded-channel').first();
  assert.ok((await row.evaluate((one) => one.getBoundingClientRect().height)) <= 56);
  await row.locator('summary').click();
  await row.getByRole('button', { name: /^Which role/ }).first().click();
  await soon(page, () => page.evaluate(() => document.activeElement.id.startsWith('role-')), true);
  // Answering leaves the others unfolded.
  await page.keyboard.press('End');
  assert.equal(await row.locator('details').getAttribute('open'), '');
});

/** What the preview of the screen says, part by part. */
const preview = (page) =>
  page.locator('.dialog-preview').evaluate((one) => {
    const texts = (selector) => [...one.querySelectorAll(selector)].map((part) => part.textContent.trim());
    return { screen: texts('h3'), parts: texts('.small-label'), empty: texts('.preview-empty'), finish: texts('.pretend') };
  });

for (const [lang, size, connected, none] of [
  ['en', { width: 1280, height: 720 }, '[연결된 카카오톡 채널] (connected channels)', 'This app does not meet both conditions, so no channel is listed.'],
  ['ko', PHONE, '연결된 카카오톡 채널', '충족하지 않은 앱 조건이 있어 채널이 표시되지 않습니다.'],
]) {
  scene(`the screen of Kakao Developers is drawn where it is asked by, ${lang}`, { lang, size }, async (page) => {
    const { parts: [, channels], ...usual } = await openFile(page, example('already-connected')).then(async () => {
      await page.waitForSelector('.dialog-preview');
      return preview(page);
    });
    assert.deepEqual([usual.screen, usual.finish], [['비즈앱-채널 연결하기'], ['연결하기']]);
    await openFile(page, askedIn('kakao-developers', example('already-connected')));
    await soon(page, async () => (await preview(page)).screen, ['카카오톡 채널 연결']);
    const drawn = await preview(page);
    // There a channel is connected by being chosen: no button ends it.
    assert.deepEqual([drawn.finish, drawn.parts], [[], [lang === 'ko' ? '앱' : 'App', channels, connected]]);
    await sound(page);
  });

  scene(`an app without a number empties the list of Kakao Developers, and says so, ${lang}`, { lang, size }, async (page) => {
    await openFile(page, askedIn('kakao-developers', example('individual-developer')));
    await soon(page, async () => (await preview(page)).empty, [none]);
    const gates = () => page.locator('#gate-button, #gate-app').evaluateAll((all) => all.map((one) => one.dataset.o));
    // The role on the app is enough to apply; its number is a condition of every channel.
    assert.deepEqual(await gates(), ['met', 'not_met']);
    assert.match(await page.locator('#gate-app .gate-title').textContent(), lang === 'ko' ? /사업자등록번호가 없는 개인 개발자/ : /without a business registration number/);
    await sound(page);
  });
}
