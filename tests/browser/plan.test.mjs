// Somebody is stuck with channels that Kakao does not list. They plan for three of them, hand the
// parts to people, tick off what is done, and see the channels listed in the end.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { PHONE, overflow, root, violations } from './harness.mjs';
import { evaluate, example, focused, headline, kept, openExample, openFile, saved, soon, stage } from './stage.mjs';

const scene = stage();

/** A Sunday, in the evening of the day before in London: the page counts in Korean days. */
const NOW = new Date('2026-11-21T15:30:00Z');
const at = (time = NOW, more = {}) => ({ before: (page) => page.clock.setFixedTime(time), ...more });

const text = (page, selector) => page.locator(selector).first().innerText().then((it) => it.replace(/\s+/g, ' ').trim());
const steps = (page) => page.locator('.step[data-step]').evaluateAll((all) => all.map((one) => JSON.parse(one.dataset.step)[0]).sort());

async function plan(page, id = 'nine-channels', channels = ['event', 'care', 'store']) {
  await openExample(page, id);
  await page.locator('#tab-plan').click();
  if (channels) {
    await page.locator('#choose-open').click();
    await page.locator('#choose-none').click();
    for (const one of channels) await page.locator(`#plan-${one}`).check();
  }
}

async function tick(page, action) {
  await page.locator(`.step[data-step^='["${action}"'] input[type=checkbox]:not([disabled])`).first().click();
  await page.locator('#tick-dialog[open]').waitFor();
}

scene('three channels, ticked off to the end, are listed', at(), async (page) => {
  await plan(page);
  await soon(page, () => text(page, '#plan-when'), 'All 3 of these would be listed: 25 to 27 Nov 2026 (estimate)');
  await soon(page, () => steps(page), ['apply_business_channel', 'save_channel_business', 'wait_for_review', 'wait_for_review']);
  // A review that was not asked for yet can't have ended.
  assert.equal(await page.locator('.step input[type=checkbox][disabled]').count(), 1);

  await tick(page, 'apply_business_channel');
  assert.match(await text(page, '#tick-effects'), /State of Hanbit Customer Care: .*requested on Sun 22 Nov 2026/);
  await page.locator('#tick-cancel').click();
  await soon(page, async () => JSON.parse(await kept(page)).done, undefined, 'cancelled: nothing is kept');

  for (const action of ['apply_business_channel', 'wait_for_review', 'wait_for_review', 'save_channel_business']) {
    await tick(page, action);
    await page.locator('#tick-confirm').click();
    await page.locator('#tick-dialog:not([open])').waitFor({ state: 'attached' });
  }
  await soon(page, () => text(page, '#plan-when'), 'Nothing is left to do but to connect.');
  assert.equal(await page.locator('#plan-done li').count(), 4);
  await headline(page, '4 of 9 channels would appear in the list');

  // The list is kept with the case, and undo takes the last tick back with its facts.
  const kept4 = JSON.parse(await kept(page));
  assert.deepEqual(kept4.done.map((one) => [one.action[0], one.on]), [
    ['apply_business_channel', '2026-11-22'],
    ['wait_for_review', '2026-11-22'],
    ['wait_for_review', '2026-11-22'],
    ['save_channel_business', '2026-11-22'],
  ]);
  assert.equal(evaluate(JSON.stringify(kept4)).find((one) => one.account === 'owner' && one.profile === 'documented').channels.filter((one) => one.verdict === 'listed').length, 4);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await soon(page, () => page.locator('#plan-done li').count(), 3);
  await soon(page, () => steps(page), ['save_channel_business']);
});

scene('a part is copied as a message, in Korean and in English', at(), async (page, site) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  await plan(page);
  for (const [lang, greeting, thanks] of [['ko', '안녕하세요, Ms Kim님.', '감사'], ['en', 'Hello Ms Kim,', 'Thank you']]) {
    await page.locator(`[data-part="0"] [data-lang=${lang}]`).click();
    await soon(page, () => text(page, '[data-part="0"] .message [role=status]'), 'Copied. Paste it into a chat or a mail.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(greeting), copied);
    assert.ok(copied.includes(thanks) && copied.includes('신청하기') && copied.includes('사업자등록증'), copied);
    assert.equal(await page.locator('#message-0').inputValue(), copied.replaceAll('\r\n', '\n'));
  }
});

scene('where nothing may be copied, the text is selected instead', {
  before: async (page) => {
    await page.clock.setFixedTime(NOW);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  },
}, async (page) => {
  await plan(page);
  await page.locator('[data-part="0"] [data-lang=ko]').click();
  await focused(page, '#message-0');
  const selected = await page.locator('#message-0').evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd));
  assert.ok(selected.startsWith('안녕하세요, Ms Kim님.') && selected.includes('부탁'), selected);
  assert.match(await text(page, '[data-part="0"] .message [role=status]'), /Ctrl\+C/);
});

scene('the dates go into a calendar', at(), async (page) => {
  await plan(page);
  const file = await saved(page, () => page.locator('#plan-calendar').click());
  assert.match(file.name, /\.ics$/);
  assert.ok(file.text.startsWith('BEGIN:VCALENDAR\r\n') && file.text.endsWith('END:VCALENDAR\r\n'));
  assert.ok(file.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  const starts = [...file.text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day).sort();
  assert.deepEqual([starts[0], starts.at(-1)], ['20261122', '20261127']);
});

scene('today is set, a holiday added, one rejection reckoned with', at(), async (page) => {
  await plan(page, 'nine-channels', ['care']);
  assert.equal(await page.locator('#plan-today').inputValue(), '2026-11-22');
  const set = async (day) => {
    await page.locator('#plan-today').fill(day);
    await page.locator('#plan-today').blur();
  };
  await set('2026-12-24');
  await soon(page, () => text(page, '#plan-when'), 'It would be listed: 30 Dec 2026 to 4 Jan 2027 (estimate)');
  assert.match(await text(page, '#plan-dates'), /25 Dec \(Christmas Day\), 1 Jan \(New Year’s Day\)/);

  await page.locator('#own-holidays > summary').click();
  await page.locator('#holiday-new').fill('2026-12-31');
  await page.locator('#holiday-add').click();
  await soon(page, () => text(page, '#plan-when'), 'It would be listed: 30 Dec 2026 to 5 Jan 2027 (estimate)');
  assert.match(await text(page, '#plan-dates'), /31 Dec \(a holiday you added\)/);
  assert.deepEqual(JSON.parse(await kept(page)).holidays, ['2026-12-31']);
  await page.locator('#own-holidays').getByRole('button', { name: /^Remove/ }).click();
  await soon(page, () => text(page, '#plan-when'), 'It would be listed: 30 Dec 2026 to 4 Jan 2027 (estimate)');

  await page.locator('#plan-again').check();
  await soon(page, async () => /rejected once and asked for again that day: by Mon 11 Jan 2027/.test(await text(page, '#plan-dates')), true);
  await soon(page, () => page.locator('.gantt [data-kind=again]').count(), 1);

  await set('2029-03-02');
  await soon(page, () => text(page, '#plan-when'), 'There is no holiday table for 2029, so no date is computed.');
  assert.equal(await page.locator('.gantt, #plan-calendar').count(), 0);
  await soon(page, () => steps(page), ['apply_business_channel', 'wait_for_review'], 'what to do is said all the same');
  await page.locator('#plan-today-reset').click();
  await soon(page, () => text(page, '#plan-when'), 'It would be listed: 25 to 27 Nov 2026 (estimate)');
});

scene('of a thousand channels only those in sight are in the document, and all can be chosen', at(), async (page) => {
  const many = JSON.parse(example('nine-channels'));
  const [first] = many.channels;
  many.channels = Array.from({ length: 1000 }, (_, place) => ({ ...first, id: `c${place}`, name: `채널 ${place}`, search_id: `shop${place}` }));
  many.channel_roles = [];
  await openFile(page, JSON.stringify(many));
  await page.waitForSelector('#headline');
  await page.locator('#tab-plan').click();
  await page.locator('#choose-open').click();
  const count = () => text(page, '#choose-count');
  const boxes = () => page.locator('#plan-channels input[type=checkbox]').count();
  await page.locator('#choose-none').click();
  await soon(page, count, '0 of 1000 chosen');
  assert.ok((await boxes()) < 100, `${await boxes()} boxes`);
  const row = page.locator('.tick-list > li[aria-setsize="1000"]').first();
  await soon(page, () => row.getAttribute('aria-posinset'), '1');

  await page.locator('#plan-find').fill('@shop999');
  await soon(page, boxes, 1);
  await page.locator('#plan-c999').check();
  await soon(page, count, '1 of 1000 chosen');
  await page.locator('#plan-find').fill('');
  await soon(page, () => page.locator('#plan-c0').isChecked(), false);
  await page.locator('.ticks').evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await soon(page, () => page.locator('#plan-c999').isVisible(), true);
  assert.equal(await page.locator('#plan-c999').isChecked(), true);
  assert.ok((await boxes()) < 100, `${await boxes()} boxes`);

  // The Tab key goes on where nothing was drawn yet.
  await page.locator('#plan-c999').focus();
  for (let place = 998; place > 960; place -= 1) {
    await page.keyboard.press('Shift+Tab');
    await focused(page, `#plan-c${place}`);
  }
});

/** Three hundred channels, of which 198 are not listed, for one thing each. */
function manyStuck() {
  const many = JSON.parse(example('nine-channels'));
  const care = many.channels.find((one) => one.id === 'care');
  many.channels = Array.from({ length: 300 }, (_, place) => ({ ...care, id: `c${place}`, name: `채널 ${place}`, search_id: `shop${place}`, state: place < 102 ? 'business' : 'ordinary' }));
  many.channel_roles = many.channels.map(({ id }) => ({ account: 'owner', channel: id, role: 'master' }));
  many.accounts = many.accounts.filter((one) => one.id === 'owner');
  many.app_roles = many.app_roles.filter((one) => one.account === 'owner');
  delete many.done;
  return JSON.stringify(many);
}

scene('of many channels it says for which the plan is, and goes on with the next', at(), async (page) => {
  await openFile(page, manyStuck());
  await page.waitForSelector('#headline');
  await page.locator('#tab-plan').click();
  const scope = () => text(page, '#plan-scope');
  await soon(page, scope, 'Plan for 20 of 198 channels that are not listed');
  await soon(page, () => text(page, '#plan-when'), 'All 20 of these would be listed: 25 to 27 Nov 2026 (estimate)');
  await page.locator('#choose-next').click();
  await soon(page, scope, 'Plan for 20 of 198 channels that are not listed: 21 to 40');
  await focused(page, '#plan-when');

  await page.locator('#choose-open').click();
  await soon(page, () => text(page, '#choose-near'), 'Those lacking one thing (198)');
  await page.locator('#choose-all').click();
  await soon(page, scope, 'Plan for all 198 channels that are not listed');
  assert.equal(await page.locator('#choose-next').count(), 0);
  assert.equal(await page.locator('#plan-c0').isChecked(), false, 'listed ones are not taken');

  // What is true of many steps is said once, and opens to them; of steps and rows only those in sight are drawn.
  const warning = page.locator('[data-warning="for-good"] summary');
  await soon(page, () => warning.innerText(), 'Can’t be undone by yourself: 198 steps');
  await warning.click();
  await soon(page, async () => (await page.locator('[data-warning="for-good"] li').first().innerText()).startsWith('1. Apply for'), true);
  const drawn = await page.locator('.plan *').count();
  assert.ok(drawn < 2000, `${drawn} elements`);
  await soon(page, () => page.locator('.gantt .bar[data-kind=window]').count(), 1, 'steps alike share a row');
  assert.deepEqual(await violations(page), []);
});

scene('the first screen says by when, and who begins with what', at(NOW, { size: { width: 1280, height: 720 } }), async (page) => {
  await plan(page, 'nine-channels', null);
  await page.locator('#plan-when').waitFor();
  const below = await page.evaluate(() => {
    const { top } = document.querySelector('.plan').getBoundingClientRect();
    return document.querySelectorAll('.step')[1].getBoundingClientRect().bottom - top;
  });
  assert.ok(below < 412, `the second step ends at ${below}`);
});

for (const lang of ['en', 'ko']) {
  scene(`on a phone the timeline begins today, and its bars are in sight, ${lang}`, at(NOW, { lang, size: PHONE }), async (page) => {
    await plan(page, 'nine-channels', null);
    const timeline = page.locator('.timeline');
    await timeline.scrollIntoViewIfNeeded();
    await soon(page, () => page.locator('.gantt .day').first().textContent(), '22');
    const seen = await page.locator('.gantt').evaluate((one) => {
      const { left, right } = one.parentElement.getBoundingClientRect();
      return [...one.querySelectorAll('.bar')].every((bar) => {
        const box = bar.getBoundingClientRect();
        return box.left >= left && box.left < right;
      });
    });
    assert.ok(seen);
    assert.equal(await overflow(page), 0);
  });
}

scene('the number that the case does not know is asked for', at(), async (page) => {
  await plan(page, 'individual-developer', null);
  const step = page.locator(`.step[data-step*="app_business"] input[type=checkbox]`).first();
  await step.click();
  const number = page.locator('#tick-business-number');
  if (await number.isVisible()) {
    await page.locator('#tick-confirm').click();
    await page.getByRole('alert').filter({ hasText: 'Without this' }).waitFor();
    await number.fill('2208162517');
  }
  await page.locator('#tick-confirm').click();
  await soon(page, async () => JSON.parse(await kept(page)).apps[0].business.state, 'registered');
});

scene('the plans beside the best one say what they trade, and can be looked at', at(), async (page) => {
  await plan(page, 'nine-channels', null);
  await soon(page, () => page.locator('.plans .plan-choice').count().then((it) => it > 1), true);
  assert.match(await text(page, '.plans'), /Best plan.*\d fewer [^,]+, but/);
  await page.locator('#plan-when').waitFor();
  const before = await steps(page);
  await page.locator('.plan-choice').nth(1).click();
  await soon(page, async () => (await steps(page)).length === before.length, false);
  assert.equal(await page.locator('.plan-choice input').nth(1).isChecked(), true);
});

scene('what nobody in the case can do is said, with whom to find', at(), async (page) => {
  const bare = JSON.parse(example('nine-channels'));
  bare.app_roles = bare.app_roles.filter((one) => one.account === 'mina').map((one) => ({ ...one, role: 'none' }));
  bare.accounts = bare.accounts.filter((one) => one.id === 'mina');
  bare.channel_roles = bare.channel_roles.filter((one) => one.account === 'mina');
  await openFile(page, JSON.stringify(bare));
  await page.waitForSelector('#headline');
  await page.locator('#tab-plan').click();
  // Several people to find are counted, and named where one asks.
  await page.locator('#plan-when').waitFor();
  const find = page.locator('[data-warning="to-find"] summary');
  assert.match(await find.innerText(), /^To find: \d+ people$/);
  await find.click();
  await soon(page, async () => /Nobody in this check is known to be the (Owner|Master)/.test(await text(page, '.plan')), true);
});

for (const lang of ['en', 'ko']) {
  scene(`on paper there is the answer and the plan, ${lang}`, at(NOW, { lang }), async (page) => {
    await plan(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('.paper-head').waitFor();
    const seen = (selector) => page.locator(selector).first().isVisible();
    for (const gone of ['.facts', '.tools', '.view-tabs', '#plan-today', '#plan-calendar', '.message']) {
      assert.equal(await seen(gone), false, gone);
    }
    for (const there of ['.paper-head', '#plan-when', '.gantt', '.step', '#plan-documents', '.foot']) {
      assert.equal(await seen(there), true, there);
    }
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pdf.length > 10_000 && pdf.subarray(0, 5).toString() === '%PDF-');
  });

  for (const theme of ['light', 'dark']) {
    scene(`axe finds nothing, ${lang}, ${theme}`, at(NOW, { lang, theme }), async (page) => {
      await plan(page, 'nine-channels', null);
      await page.locator('#choose-open').click();
      await page.locator('.warnings summary').first().click();
      await page.locator('#own-holidays > summary').click();
      await page.locator('.twin > summary').click();
      await page.locator('[data-part="0"] [data-lang=ko]').click();
      assert.deepEqual(await violations(page), []);
      await tick(page, 'save_channel_business');
      assert.deepEqual(await violations(page), []);
    });
  }

  scene(`on a phone nothing is wider than the page, ${lang}`, at(NOW, { lang, size: PHONE }), async (page) => {
    await plan(page, 'nine-channels', null);
    await page.locator('.gantt').waitFor();
    assert.equal(await overflow(page), 0);
    await page.locator('[data-part="0"] [data-lang=en]').click();
    await page.locator('#message-0').waitFor();
    assert.equal(await overflow(page), 0);
    await tick(page, 'save_channel_business');
    assert.equal(await overflow(page), 0);
    assert.deepEqual(await violations(page), []);
  });
}

scene('with the keyboard alone: choose, tick off, go on', at(), async (page) => {
  await plan(page, 'nine-channels', null);
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  await page.locator('#choose-open').focus();
  await press('Enter');
  await page.locator('#choose-none').focus();
  await press('Enter');
  await page.locator('#plan-store').focus();
  await press('Space');
  await page.locator('#tick-0').focus();
  await press('Space');
  await page.locator('#tick-dialog[open]').waitFor();
  await press('Escape');
  await focused(page, '#tick-0');
  await press('Space');
  await page.locator('#tick-dialog[open]').waitFor();
  await page.locator('#tick-on').focus();
  await press('Enter');
  await focused(page, '#plan-when');
  await soon(page, () => text(page, '#plan-when'), 'Nothing is left to do but to connect.');
});

scene('the command line prints the same plans', at(), async (page) => {
  await plan(page);
  const asked = ['-', '--plan', 'event,care,store', '--on', '2026-11-22'];
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  evaluate(example('nine-channels')); // builds it
  const run = (...args) => spawnSync(join(target, 'release/examples/evaluate'), args, { input: example('nine-channels'), encoding: 'utf8' });
  const { status, stdout } = run(...asked);
  assert.equal(status, 0);
  const best = JSON.parse(stdout).profiles.find((one) => one.profile === 'documented').plans[0];
  await soon(page, () => steps(page), best.steps.map((one) => one.action[0]).sort());
  assert.deepEqual([best.dates.earliest, best.dates.latest], ['2026-11-25', '2026-11-27']);
  for (const [args, faults] of [
    [['-', '--plan', 'event,gone,lost', '--on', '2026-11-22'], 2],
    [['-', '--plan', 'event'], 1],
    [['-', '--plan', 'event', '--on', 'tomorrow'], 1],
    [['-', '--what'], 1],
    [['-', '--edition', 'kakao-moon'], 1],
    [['-', '--edition', 'kakao-moon', '--plan', 'event', '--on', '2026-11-22'], 1],
    [[], 1],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stderr.trim().split('\n').length, faults, stderr);
  }
});
