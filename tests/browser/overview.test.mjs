// Three hundred channels: the answer opens with what helps most, and leads from there to a plan, a
// message to somebody, and a brief of one page.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { evaluate, focused, openExample, openFile, soon, stage } from './stage.mjs';
import { sound } from './views.mjs';

const scene = stage();

const COUNT = 300;
const SIZE = { width: 1366, height: 768 };
const pick = (place, list) => list[place % list.length];

const channels = Array.from({ length: COUNT }, (_, place) => ({
  id: `c${place}`,
  name: `한빛 ${place}호점`,
  state: pick(place, ['business', 'ordinary', 'business', 'in_review', 'business', 'rejected', 'business']),
  business: place % 5 === 1 ? { state: 'none' } : { state: 'saved', number: pick(place, ['123-45-67891', '123-45-67891', '220-81-62517']) },
  connections: place % 13 === 3 ? undefined : [],
}));
const masters = channels.map(({ id }, place) => [id, pick(place, ['owner', 'mina', null])]);

const text = JSON.stringify({
  format: 'kakao-sync-check/case',
  version: 1,
  name: '채널이 많은 가게',
  trade: ['mail_order'],
  accounts: [{ id: 'owner', name: '사장님' }, { id: 'mina', name: '미나' }],
  apps: [{ id: 'shop', name: '한빛 앱', business: { state: 'registered', number: '123-45-67891' } }],
  channels,
  app_roles: [{ account: 'owner', app: 'shop', role: 'owner' }, { account: 'mina', app: 'shop', role: 'none' }],
  channel_roles: masters.flatMap(([channel, master]) =>
    ['owner', 'mina'].map((account) => ({ account, channel, role: account === master ? 'master' : account === 'owner' && channel !== 'c2' ? 'manager' : 'none' }))),
});

/** Channels that lack one thing: a single condition, or one that follows from another beside it. */
function near() {
  const { channels: found } = evaluate(text).find((one) => one.account === 'owner' && one.profile === 'documented');
  const one = (reasons) => reasons.length === 1 || (reasons.length === 2 && reasons.join() === 'channel-business,same-business');
  return found.filter(({ verdict, reasons, conditions }) => verdict === 'not_listed' && one(reasons) && !Object.values(conditions).includes('unknown')).length;
}

/** A clipboard that only remembers. */
const remember = (page) =>
  page.addInitScript(() => {
    const clipboard = { writeText: async (words) => { globalThis.copied = words; } };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
const copied = (page) => page.evaluate(() => globalThis.copied ?? '');

async function open(page) {
  await openFile(page, text);
  await page.waitForSelector('#overview');
}

for (const lang of ['en', 'ko']) {
  scene(`what helps most stands above the list, ${lang}`, { lang, size: SIZE, before: remember }, async (page) => {
    await open(page);
    const count = near();
    assert.ok(count > 50);
    await soon(page, async () => (await page.locator('#overview-heading').innerText()).match(/\d+/g).map(Number).sort((a, b) => a - b), [count, COUNT]);
    const { height } = await page.locator('#overview').boundingBox();
    assert.ok(height <= 200, `${height} px`);
    assert.equal(await page.locator('#overview li').count(), 3);
    await sound(page);

    // All groups together are all of them.
    await page.locator('#overview-all').click();
    const counts = () => page.locator('.overview-groups .dot').evaluateAll((all) => all.map((one) => Number(one.textContent)));
    await soon(page, async () => (await counts()).reduce((sum, one) => sum + one, 0), count);
    await focused(page, '#overview-all');
    await sound(page);

    // The message to whoever applies, with every channel.
    const group = page.locator('[data-condition="business-channel"][data-kind="apply_business_channel"]').first();
    const size = Number(await group.locator('.dot').innerText());
    await group.getByRole('button').nth(1).click();
    await soon(page, async () => (await copied(page)).split('\n').filter((line) => line.startsWith('- ')).length, size);
    assert.match(await copied(page), /신청하기/);
    await soon(page, async () => (await page.locator('#overview [role=status]').first().innerText()).length > 0, true);

    // And the plan for the same channels.
    await group.getByRole('button').first().click();
    await soon(page, () => page.locator('#tab-plan').getAttribute('aria-selected'), 'true');
    await soon(page, async () => new RegExp(`\\b${size}(개| )`).test(await page.locator('#plan-scope').innerText()), true);
    await focused(page, '#plan-when');
  });

  scene(`a brief of one page, ${lang}`, { lang, size: SIZE, before: remember }, async (page) => {
    await open(page);
    await page.locator('#overview-brief').click();
    await page.locator('#brief[open]').waitFor();
    const brief = await page.locator('#brief-text').innerText();
    for (const part of ['채널이 많은 가게', '한빛 앱', String(near()), lang === 'en' ? 'Only Kakao decides.' : '최종 결정은 카카오가 합니다.']) {
      assert.ok(brief.includes(part), `${part}: ${brief}`);
    }
    await sound(page);
    await page.locator('#brief-take').click();
    await soon(page, async () => (await copied(page)).replace(/\s+/g, ' ').trim(), brief.replace(/\s+/g, ' ').trim());

    // On paper it is alone, and on one page.
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#brief-text').isVisible(), true);
    assert.equal(await page.locator('.excluded').isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await focused(page, '#overview-brief');
  });

  scene(`on a phone the first group is shown, ${lang}`, { lang, size: PHONE }, async (page) => {
    await open(page);
    const { height } = await page.locator('#overview').boundingBox();
    assert.ok(height <= 240, `${height} px`);
    assert.equal(await page.locator('#overview li').evaluateAll((all) => all.filter((one) => one.offsetHeight > 0).length), 1);
    await sound(page);
  });
}

scene('where nothing may be copied, the message is shown and selected', {
  size: SIZE,
  before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
}, async (page) => {
  await open(page);
  await page.locator('#overview li', { has: page.locator('.acts > :nth-child(2)') }).first().getByRole('button').nth(1).click();
  await focused(page, '#overview-text');
  assert.match(await page.locator('#overview-text').inputValue(), /^Hello/);
});

scene('nine channels are read without it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.excluded-channel').first().waitFor();
  assert.equal(await page.locator('#overview').count(), 0);
});
