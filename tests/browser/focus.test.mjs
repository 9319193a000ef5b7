// Where the focus is. A sheet takes it and gives it back; tabs and groups of answers are moved in by
// arrow keys; what is removed or closed does not leave the user at the top of the page; a change of
// language leaves the user where they are.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, soon, stage } from './stage.mjs';

const scene = stage();

const inside = (page, selector) => page.evaluate((it) => !!document.activeElement?.closest(it), selector);
const closed = (page) => page.waitForSelector('#detail:not([open])', { state: 'attached' });

for (const [where, size] of [['as a sheet on the phone', PHONE], ['beside the answer alone', { width: 1200, height: 800 }], ['beside facts and answer', WIDE]]) {
  scene(`the detail ${where} takes the focus and gives it back`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    const opener = page.locator('.excluded-channel[data-channel=care] .channel');
    for (const close of [() => page.keyboard.press('Escape'), () => page.locator('#detail-close').press('Enter'), () => page.locator('#detail-close').click()]) {
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#detail[open]');
      await soon(page, () => inside(page, '#detail'), true);
      await soon(page, () => page.locator('#detail-heading').innerText(), 'Hanbit Customer Care');
      if (size === PHONE) {
        // Nothing behind it can be reached.
        for (let presses = 0; presses < 30; presses += 1) {
          await page.keyboard.press('Tab');
          assert.ok(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement.closest('#detail')));
        }
      }
      await close();
      await closed(page);
      await focused(page, '.excluded-channel[data-channel=care] .channel');
      // The browser goes back in its own time.
      await soon(page, () => page.evaluate(() => location.hash.includes('channel=')), false);
    }
  });
}

scene('beside the answer, closing goes back to the channel that was opened last', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.excluded-channel[data-channel=event] .channel').click();
  await soon(page, () => page.locator('#detail-heading').innerText(), 'Hanbit Events');
  await page.locator('.excluded-channel[data-channel=care] .channel').click();
  await soon(page, () => page.locator('#detail-heading').innerText(), 'Hanbit Customer Care');
  assert.equal(await page.locator('[aria-current=true].channel').count(), 1);
  await page.locator('#detail-close').click();
  await closed(page);
  await focused(page, '.excluded-channel[data-channel=care] .channel');
});

scene('from the sheet to the fact behind a condition', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.excluded-channel[data-channel=care] .channel').click();
  await page.locator('#detail details[data-condition=business-channel] > summary').click();
  await page.locator('#detail details[data-condition=business-channel]').getByRole('button', { name: 'Change this detail' }).click();
  await closed(page);
  await focused(page, '#channel-care-state');
  assert.equal(await page.locator('#tab-facts').getAttribute('aria-selected'), 'true');
  const place = await page.locator('#channel-care-state').boundingBox();
  assert.ok(place.y >= 0 && place.y + place.height <= PHONE.height, `at ${place.y} px`);
});

scene('tabs by arrow keys', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  const shown = () => page.locator('.panes > [id][data-shown=true]').evaluateAll((all) => all.map((one) => one.id));
  await page.locator('#tab-answer').focus();
  for (const [key, pane] of [['ArrowRight', 'facts'], ['ArrowRight', 'answer'], ['ArrowLeft', 'facts'], ['End', 'answer'], ['Home', 'facts']]) {
    await page.keyboard.press(key);
    await focused(page, `#tab-${pane}`);
    await soon(page, shown, [`panel-${pane}`]);
    const stops = await page.locator('.pane-tabs [role=tab]').evaluateAll((all) => all.map((one) => [one.ariaSelected, one.tabIndex]));
    assert.deepEqual(stops, pane === 'facts' ? [['true', 0], ['false', -1]] : [['false', -1], ['true', 0]]);
  }
});

for (const [where, size] of [['wide', WIDE], ['phone', PHONE]]) {
  scene(`the tabs of the views can be seen and moved in, ${where}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    const tabs = page.locator('.view-tabs [role=tab]');
    for (let turn = 0; turn < (await tabs.count()); turn += 1) {
      const chosen = page.locator('.view-tabs [aria-selected=true]');
      await chosen.focus();
      const row = await page.locator('.view-tabs').boundingBox();
      assert.ok(row.height >= 40, `the row of tabs is ${row.height} px high`);
      const panel = page.locator(`#${await chosen.getAttribute('aria-controls')}`);
      assert.equal(await panel.getAttribute('role'), 'tabpanel');
      assert.equal(await panel.getAttribute('aria-labelledby'), await chosen.getAttribute('id'));
      await soon(page, async () => (await panel.innerText()).trim().length > 0, true, `the view ${await chosen.innerText()} is empty`);
      await page.keyboard.press('ArrowRight');
      await focused(page, '.view-tabs [aria-selected=true]');
    }
    // Once around.
    await focused(page, '#tab-list');
  });
}

scene('a group of answers is one stop, and arrows move in it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('[name=ask-profile][value=documented]').focus();
  for (const [key, profile, listed] of [['ArrowRight', 'lenient', 3], ['ArrowRight', 'strict', 1], ['ArrowRight', 'documented', 1], ['ArrowLeft', 'strict', 1]]) {
    await page.keyboard.press(key);
    await focused(page, `[name=ask-profile][value=${profile}]:checked`);
    await headline(page, `${listed} of 9 channels would appear in the list`);
  }
  await page.keyboard.press('Tab');
  assert.equal(await inside(page, '.segments'), false);
});

for (const [where, size] of [['wide', WIDE], ['phone', PHONE]]) {
  scene(`the skip link is the first stop and leads to the answer, ${where}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    if (size === PHONE) await page.locator('#tab-facts').click();
    await page.evaluate(() => document.activeElement.blur());
    const skip = page.getByRole('link', { name: 'Skip to the answer' });
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(() => document.querySelector('.skip').focus());
    await focused(page, '.skip');
    await soon(page, async () => (await skip.boundingBox()).y >= 0, true);
    assert.equal(
      await page.evaluate(() => document.querySelector('a[href], button, input, select, summary, [tabindex="0"]').className),
      await skip.getAttribute('class'),
    );
    await page.keyboard.press('Enter');
    await focused(page, '#panel-answer');
    assert.equal(await page.locator('#headline').isVisible(), true);
    await page.keyboard.press('Tab');
    await focused(page, '.tally button');
  });
}

scene('a change of language leaves everything where it is', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('#channel-main > summary').click();
  await page.locator('.excluded-channel[data-channel=care] .channel').click();
  await page.waitForSelector('#detail[open]');
  // An example's names follow the language.
  const values = () => page.locator('select:not(#theme), input').evaluateAll((all) => all.map((one) => [one.id, one.checked, one.value]).filter(([id]) => !/^lang|-name$/.test(id)));
  const before = await values();
  await page.locator('[name=lang][value=en]').focus();
  for (const [key, lang, reset] of [['ArrowRight', 'ko', '한빛 고객센터'], ['ArrowLeft', 'en', 'Hanbit Customer Care']]) {
    await page.keyboard.press(key);
    await soon(page, () => page.evaluate(() => document.documentElement.lang), lang);
    await focused(page, `[name=lang][value=${lang}]:checked`);
    assert.deepEqual(await values(), before);
    assert.equal(await page.locator('#channel-main').getAttribute('open'), '');
    assert.equal(await page.locator('#detail-heading').innerText(), reset);
  }
});

scene('what goes away hands the focus on', {}, async (page) => {
  await openExample(page, 'nine-channels');
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  await page.locator('#channel-care > summary').press('Enter');
  await page.locator('#channel-care').getByRole('button', { name: 'Remove' }).press('Enter');
  await focused(page, '#channel-store > summary');
  await page.locator('#toast-undo').press('Enter');
  await page.waitForSelector('.toast', { state: 'detached' });
  await soon(page, lost, false, 'after undo in the toast');
  await page.locator('.menu > summary').press('Enter');
  await page.locator('.menu [data-example=all-set]').press('Enter');
  await headline(page, '2 of 2 channels would appear in the list');
  await soon(page, lost, false, 'after opening an example');
});

scene('on the phone the menus are out of the way once an example is open', { size: PHONE }, async (page) => {
  await openExample(page, 'nine-channels');
  await openExample(page, 'all-set');
  await headline(page, '2 of 2 channels would appear in the list');
  await soon(page, () => page.locator('#tools').isVisible(), false);
  await soon(page, async () => (await page.locator('#headline').boundingBox()).y < PHONE.height, true);
});

scene('on the phone an example opens at its headline', { size: PHONE }, async (page) => {
  await page.locator('.more-examples > summary').click();
  await page.locator('[data-example=already-connected]').click();
  await page.waitForSelector('#headline');
  const top = async () => (await page.locator('#headline').boundingBox()).y;
  await soon(page, async () => (await top()) > 0 && (await top()) < PHONE.height, true);
});

scene('a click beside the menu closes it', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.menu > summary').click();
  await page.waitForSelector('.menu[open] .example');
  await page.locator('#headline').click({ position: { x: 5, y: 5 } });
  await page.waitForSelector('.menu:not([open])', { timeout: 3000 });
});

scene('the menu closes on Escape and gives the focus back', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await page.locator('.menu > summary').press('Enter');
  await page.waitForSelector('.menu[open] .example');
  await page.locator('.menu .example').first().focus();
  await page.keyboard.press('Escape');
  await page.waitForSelector('.menu:not([open])');
  await focused(page, '.menu > summary');
});

// Views stand in one place, which may be scrolled away from its start.
for (const size of [{ width: 1280, height: 580 }, PHONE]) {
  scene(`a view begins at its start, however far the one before was scrolled, ${size.width}`, { size }, async (page) => {
    await openExample(page, 'nine-channels');
    const views = await page.locator('.view-tabs [role=tab]').evaluateAll((all) => all.map((one) => one.id.replace('tab-', '')));
    assert.ok(views.length > 4);
    for (const view of [...views.slice(1), ...views]) {
      const scrolled = await page.evaluate(() => {
        const places = [document.querySelector('.view'), document.scrollingElement];
        for (const one of places) one.scrollTop = 400;
        return places.some((one) => one.scrollTop > 0);
      });
      if (size.height < 700) assert.equal(scrolled, true);
      await page.evaluate((it) => { location.hash = it; }, view);
      await page.waitForSelector(`#tab-${view}[aria-selected=true]`);
      const gap = () => page.evaluate(() => {
        const first = document.querySelector('.view > *').getBoundingClientRect().top;
        return [document.querySelector('.view').scrollTop, first >= document.querySelector('.view-tabs').getBoundingClientRect().bottom - 1];
      });
      await soon(page, gap, [0, true], view);
    }
  });
}
