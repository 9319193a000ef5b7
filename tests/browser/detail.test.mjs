// The detail of a channel: beside the answer it is never in the way, on a narrow page it is a sheet
// over all of it. What is essential fits without scrolling, the fact that decides is a field, and one
// steps from channel to channel without losing the list.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, openMenu, soon, stage } from './stage.mjs';
import { press, sound, walkTo, ways } from './views.mjs';

const scene = stage();

const SHARED = { width: 1280, height: 720 };
/** A channel with a role and a state that are not enough, for the second login. */
const TWO_REASONS = 'care';
const BUDGET = 660;

const row = (page, channel) => page.locator(`.excluded-channel[data-channel=${channel}] .channel`);
const heading = (page, name) => soon(page, () => page.locator('#detail-heading').innerText(), name);
const closed = (page) => page.waitForSelector('#detail:not([open])', { state: 'attached' });
const inside = (page) => page.evaluate(() => !!document.activeElement?.closest('#detail'));
const inSight = (place, size) => place.y >= 0 && place.y + place.height <= size.height && place.x >= 0 && place.x + place.width <= size.width;

const open = async (page, channel) => {
  await row(page, channel).click();
  await page.waitForSelector('#detail[open]');
};

/** Whether there is anything behind the detail that can be reached. */
const modal = (page) => page.locator('#detail').evaluate((one) => one.matches(':modal'));

for (const lang of ['en', 'ko']) {
  for (const size of [SHARED, WIDE]) {
    scene(`two reasons and seven conditions within ${BUDGET} px, ${lang}, ${size.width}`, { lang, size }, async (page) => {
      await openExample(page, 'nine-channels');
      await page.locator('#ask-account').selectOption('mina');
      await open(page, TWO_REASONS);
      const box = await page.locator('#detail').boundingBox();
      assert.ok(Math.abs(box.width - 400) <= 1, `${box.width} px wide`);
      assert.equal((await page.locator('.detail-head').boundingBox()).height, 56);
      assert.equal(await page.locator('#detail .reason').count(), 2);
      assert.equal(await page.locator('#detail .reason .try:visible').count(), 2);
      assert.equal(await page.locator('#detail .fields select:visible').count(), 2);
      const conditions = await page.locator('#detail .conditions > li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      assert.equal(conditions.length, 7);
      for (const height of conditions) assert.ok(height >= 28 && height <= 32, `a condition is ${height} px high`);
      const end = await page.locator('#detail .conditions').evaluate((one) => one.getBoundingClientRect().bottom - one.closest('#detail').getBoundingClientRect().top);
      assert.ok(end <= BUDGET, `${end} px high`);
    });
  }
}

for (const width of [900, 1093, 1280, 1440]) {
  scene(`beside the answer at ${width} px, and nothing behind it is out of reach`, { size: { width, height: 720 } }, async (page) => {
    await openExample(page, 'nine-channels');
    await open(page, 'care');
    assert.equal(await modal(page), false);
    await open(page, 'event');
    await heading(page, 'Hanbit Events');
    await page.locator('#ask-account').selectOption('mina');
    await headline(page, '2 of 9 channels would appear in the list');
    assert.equal(await page.locator('#detail').isVisible(), true);
  });
}

for (const size of [PHONE, { width: 768, height: 1024 }]) {
  scene(`a sheet over the whole page at ${size.width} px`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    await open(page, 'care');
    assert.equal(await modal(page), true);
    const { x, y, width, height } = await page.locator('#detail').boundingBox();
    assert.deepEqual([x, y, Math.round(width), Math.round(height)], [0, 0, size.width, size.height]);
    for (const target of await page.locator('#detail :is(button, summary, select):visible').all()) {
      if (size === PHONE) assert.ok((await target.boundingBox()).height >= 44, await target.innerText());
    }
    await page.goBack();
    await closed(page);
    await focused(page, '.excluded-channel[data-channel=care] .channel');
  });
}

scene('a window that gets wider makes no prison of the sheet', { size: { width: 768, height: 900 } }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  await page.setViewportSize(WIDE);
  await soon(page, () => modal(page), false);
  await heading(page, 'Hanbit Customer Care');
  await page.setViewportSize({ width: 768, height: 900 });
  await soon(page, () => modal(page), true);
  await page.keyboard.press('Escape');
  await closed(page);
  await focused(page, '.excluded-channel[data-channel=care] .channel');
});

for (const size of [SHARED, { width: 1366, height: 768 }, WIDE]) {
  scene(`what was clicked stays where it is, ${size.width}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    for (const channel of ['store', 'friend']) {
      await row(page, channel).scrollIntoViewIfNeeded();
      const before = await row(page, channel).boundingBox();
      await open(page, channel);
      const after = await row(page, channel).boundingBox();
      assert.ok(Math.abs(after.y - before.y) <= 1, `${channel} moves from ${before.y} to ${after.y}`);
      assert.ok(inSight(after, size), `${channel} at ${JSON.stringify(after)}`);
      await page.locator('#detail-close').click();
      await closed(page);
    }
    await walkTo(page, 'matrix');
    const cell = page.locator('.grid-row[data-channel=old] > :last-child > [data-cell]');
    await cell.click();
    await heading(page, 'Hanbit Old Channel');
    await soon(page, async () => inSight(await cell.boundingBox(), size), true);
    const edge = (await page.locator('#detail').boundingBox()).x;
    assert.ok((await cell.boundingBox()).x < edge);
  });
}

scene('next and previous, by button and by key', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'event');
  assert.match(await page.locator('.detail-steps').innerText(), /3 of 9/);
  await page.locator('#detail-next').click();
  await heading(page, 'Hanbit Customer Care');
  await focused(page, '#detail-next');
  await soon(page, () => page.locator('.detail-head [role=status]').innerText(), 'Hanbit Customer Care, 4 of 9');
  for (const name of ['Hanbit Talk Store', 'Hanbit Wholesale', 'Haedeun Cafe', 'Hanbit Old Channel', 'Hanbit Live']) {
    await press(page, 'ArrowRight');
    await heading(page, name);
    await soon(page, async () => {
      const place = await page.locator('#panel-answer [aria-current=true]').first().boundingBox();
      return !!place && inSight(place, SHARED);
    }, true, name);
    assert.ok(await inside(page));
  }
  assert.equal(await page.locator('#detail-next').getAttribute('aria-disabled'), 'true');
  await press(page, 'ArrowRight');
  await heading(page, 'Hanbit Live');
  // Keys of a field are the field's own.
  await page.locator('#detail-role-owner-channel-live').focus();
  await press(page, 'ArrowLeft');
  await heading(page, 'Hanbit Live');
  // From the body too, and the focus is not lost with it.
  await page.locator('#detail .conditions summary').first().focus();
  await press(page, 'ArrowLeft');
  await heading(page, 'Hanbit Old Channel');
  await soon(page, () => inside(page), true);
  // Closed, the focus goes to the channel that was shown last.
  await press(page, 'Escape');
  await closed(page);
  await focused(page, '.excluded-channel[data-channel=old] .channel');
});

scene('stepping keeps to the filter', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.tally [data-verdict=not_listed]').click();
  await open(page, 'event');
  assert.match(await page.locator('.detail-steps').innerText(), /1 of 6/);
  await press(page, 'ArrowLeft');
  await heading(page, 'Hanbit Events');
});

scene('the field beside a reason is the fact, and the answer follows', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  await page.locator('#detail-channel-care-state').focus();
  await page.locator('#detail-channel-care-state').selectOption('business');
  await headline(page, '2 of 9 channels would appear in the list');
  assert.equal(await page.locator('#detail [data-verdict]').getAttribute('data-verdict'), 'listed');
  // The field stays under the hand, met now, and undo takes back what was chosen.
  await focused(page, '#detail-channel-care-state');
  assert.equal(await page.locator('#detail .reason').getAttribute('data-outcome'), 'met');
  await page.locator('#detail-heading').focus();
  await press(page, 'Control+z');
  await headline(page, '1 of 9 channels would appear in the list');
  assert.equal(await page.locator('#detail-channel-care-state').inputValue(), 'ordinary');

  await open(page, 'wholesale');
  await page.locator('#detail-channel-wholesale-business-number').fill('1234567891');
  await headline(page, '2 of 9 channels would appear in the list');
  await focused(page, '#detail-channel-wholesale-business-number');
  assert.equal(await page.locator('#detail-channel-wholesale-business-number').inputValue(), '123-45-67891');

  await open(page, 'live');
  await page.locator('#detail-role-owner-channel-live').selectOption('master');
  await headline(page, '3 of 9 channels would appear in the list');

  await open(page, 'friend');
  await page.locator('#detail-channel-friend-connection-0').selectOption('none');
  await headline(page, '4 of 9 channels would appear in the list');

  await open(page, 'store');
  await page.locator('#detail-channel-store-business').selectOption('saved');
  await page.locator('#detail-channel-store-business-number').fill('1234567891');
  await headline(page, '5 of 9 channels would appear in the list');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length, 'every id is there once');
});

scene('a reason that only follows has nothing to do by itself', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'store');
  const follows = page.locator('#detail .reason[data-reason=same-business]');
  assert.equal(await follows.locator('.try, select, input').count(), 0);
  assert.match(await follows.innerText(), /Settled together with: saved information/);
});

scene('a connected channel has nothing to fix', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.picked', { hasText: 'Hanbit Store Regulars' }).click();
  await heading(page, 'Hanbit Store Regulars');
  assert.equal(await page.locator('#detail .reason').count(), 0);
});

scene('a channel that is removed takes its detail with it', { size: WIDE }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#channel-care > summary').click();
  await open(page, 'care');
  await page.locator('#channel-care').getByRole('button', { name: 'Remove' }).click();
  await closed(page);
  await focused(page, '#channel-store > summary');
});

scene('where the row is gone, closing leads to the headline', { size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  await page.locator('#tab-rules').click();
  await page.locator('#detail-close').click();
  await closed(page);
  await soon(page, () => page.evaluate(() => document.activeElement.id), 'headline');
});

scene('sections of the source are English with a gloss in Korean', { lang: 'ko', size: SHARED }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  await page.locator('#detail [data-condition=business-channel] > summary').click();
  const first = page.locator('#detail .sources li').first();
  await first.waitFor();
  // Under the page, with the day on which it was last seen.
  assert.match((await first.innerText()).split('\n')[0], /Prerequisite.*2026년 11월 30일/);
  const sections = await first.locator('li').allInnerTexts();
  assert.equal(sections.length, 3);
  for (const section of sections) assert.match(section, /^[A-Z].* \([가-힣 ]+\)$/);
  assert.equal(await first.locator('li [lang=en]').count(), 3);
});

for (const options of ways(SHARED, PHONE)) {
  scene(`a detail with all of it open, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    for (const channel of ['store', 'old']) {
      await open(page, channel);
      await sound(page);
      await page.locator('#detail .unfold > summary').click();
      await page.locator('#detail .conditions summary').last().click();
      await page.locator('#detail .try').first().click();
      await page.waitForSelector('.ghost');
      await sound(page);
      await page.locator('#detail-close').click();
      await closed(page);
    }
  });
}

scene('another example takes the detail away', { size: WIDE }, async (page) => {
  await openExample(page, 'nine-channels');
  await open(page, 'care');
  await openMenu(page);
  await openExample(page, 'all-set');
  await closed(page);
  await headline(page, '2 of 2 channels would appear in the list');
});
