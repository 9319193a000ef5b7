// Three hundred channels with names as long as Kakao allows: more than anyone has, so that nobody
// meets the limit. Counts are held against `evaluate`; the page stays usable and within its width.

import assert from 'node:assert/strict';

import { overflow, PHONE, violations, WIDE } from './harness.mjs';
import { evaluate, headline, kept, openFile, shopOf, soon, stage } from './stage.mjs';

const scene = stage();

const COUNT = 300;
const SYLLABLES = [...'한빛상점서울부산대구인천광주대전울산세종경기강원충북전남제주행복나눔바다하늘구름별빛'];
const STATES = ['business', 'business', 'business', 'ordinary', 'in_review', 'rejected', 'unknown'];
const NUMBERS = ['123-45-67891', '123-45-67891', '220-81-62517'];
const ROLES = ['master', 'master', 'manager', 'none', 'unknown'];
const CONNECTIONS = [[], [], [{ outside: 'other_service' }], [{ app: 'shop' }], undefined];

/** A name of thirty Korean letters, each its own and without a place to break. */
const name = (place) =>
  Array.from({ length: 30 }, (_, at) => SYLLABLES[(place * 7 + at * (1 + (place % 5)) + (at === 29 ? place : 0)) % SYLLABLES.length]).join('');

const channels = Array.from({ length: COUNT }, (_, place) => ({
  id: `c${place}`,
  name: name(place),
  search_id: `shop${String(place).padStart(3, '0')}`,
  state: STATES[place % STATES.length],
  business: place % 11 === 0 ? { state: 'none' } : { state: 'saved', number: NUMBERS[place % NUMBERS.length] },
  connections: CONNECTIONS[place % CONNECTIONS.length],
}));

const text = shopOf(channels, '채널이 아주 많은 가게', (place) => ROLES[place % ROLES.length]);

const tally = (page) =>
  page.locator('.tally button').evaluateAll((all) => Object.fromEntries(all.map((one) => [one.dataset.verdict, parseInt(one.textContent, 10)])));

function counted(profile) {
  const answer = evaluate(text).find((one) => one.profile === profile);
  const of = (verdict) => answer.channels.filter((one) => one.verdict === verdict).length;
  return { listed: of('listed'), already_connected: of('already_connected'), not_listed: of('not_listed'), cant_tell: of('cant_tell') };
}

for (const [where, size] of [['wide', WIDE], ['phone', PHONE]]) {
  scene(`three hundred channels, ${where}`, { lang: 'ko', size }, async (page) => {
    const expected = counted('documented');
    assert.ok(Object.values(expected).every((count) => count >= 5), JSON.stringify(expected));
    await openFile(page, text);
    await headline(page, `채널 ${COUNT}개 중 목록에 표시될 채널은 ${expected.listed}개입니다`);
    await soon(page, () => tally(page), expected);
    // Rows out of sight are not in the document; paper holds them all.
    const shown = async () => [await page.locator('.excluded-channel').count(), await page.locator('.picked').count()];
    assert.ok((await shown()).every((count) => count < 100));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await soon(page, shown, [expected.not_listed + expected.cant_tell, expected.listed + expected.already_connected]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await soon(page, async () => (await shown()).every((count) => count < 100), true);
    assert.equal(await overflow(page), 0);

    if (size === PHONE) await page.locator('#question-line').click();
    for (const profile of ['strict', 'lenient', 'documented']) {
      await page.locator(`[name=ask-profile][value=${profile}]`).check();
      await soon(page, () => tally(page), counted(profile));
    }

    if (size === PHONE) {
      await page.keyboard.press('Escape');
      await page.locator('#tab-facts').click();
    }
    const found = () => page.locator('#facts-channels details.fact').evaluateAll((all) => all.map((one) => one.id));
    const find = page.getByRole('searchbox', { name: '채널 찾기' });
    const count = () => page.locator('#facts-channels .rows > li').first().evaluate((one) => one.ariaSetSize);
    await soon(page, count, String(COUNT));
    await find.fill('@shop17');
    await soon(page, found, Array.from({ length: 10 }, (_, at) => `channel-c17${at}`));
    await find.fill(channels[123].name.slice(3, 20));
    await soon(page, found, channels.filter((one) => one.name.includes(channels[123].name.slice(3, 20))).map(({ id }) => `channel-${id}`));
    assert.ok((await found()).includes('channel-c123'));
    await find.fill('이런 채널은 없음');
    await page.getByText('이름이나 검색용 아이디가 일치하는 채널이 없습니다.').waitFor();
    await soon(page, found, []);
    await find.fill('shop123');
    await soon(page, found, ['channel-c123']);
    await page.locator('#channel-c123 > summary').click();
    const field = page.locator('#channel-c123-name');
    await field.fill(`${channels[123].name}둘`);
    await soon(page, async () => JSON.parse(await kept(page)).channels[123].name, `${channels[123].name}둘`);
    assert.equal(await overflow(page), 0);
    await find.fill('');
    await soon(page, count, String(COUNT));

    // The last row can be reached, and its control in the table of roles.
    await page.locator('#channel-c299 > summary').click();
    assert.equal(await page.locator('#channel-c299-search-id').inputValue(), 'shop299');
    await page.locator('#role-owner-channel-c299').selectOption('none');
    await soon(page, async () => (await tally(page)).not_listed >= expected.not_listed, true);
    assert.equal(await overflow(page), 0);
    assert.deepEqual(await violations(page), []);
  });
}
