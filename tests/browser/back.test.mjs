// Views, an open channel and an open rule have an address and a place in the browser's history: Back
// leads to what was shown before, and never out of the page with work on it.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { openExample, soon, stage } from './stage.mjs';

const scene = stage();

const chosen = (page) => page.locator('.view-tabs [aria-selected=true]').getAttribute('id');
const address = (page) => new URL(page.url()).hash;
const detail = (page) => page.locator('#detail[open]').count();

async function openView(page, view) {
  await page.locator(`#tab-${view}`).click();
  await soon(page, () => chosen(page), `tab-${view}`);
}

scene('Back goes through the views that were looked at, and Forward to them again', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await openView(page, 'matrix');
  await openView(page, 'plan');
  assert.equal(address(page), '#plan');
  await page.goBack();
  await soon(page, () => chosen(page), 'tab-matrix');
  await page.goBack();
  await soon(page, () => chosen(page), 'tab-list');
  await page.goForward();
  await soon(page, () => chosen(page), 'tab-matrix');
});

for (const size of [undefined, PHONE]) {
  scene(`Back closes a channel, and its address opens it (${size ? 'phone' : 'wide'})`, { size }, async (page, site) => {
    await openExample(page, 'nine-channels');
    await openView(page, 'matrix');
    await openView(page, 'list');
    const channel = page.locator('.excluded-channel button.channel');
    await channel.first().click();
    await soon(page, () => detail(page), 1);
    const open = address(page);
    assert.match(open, /^#list&channel=/);
    const name = await page.locator('#detail-heading').innerText();
    await page.goBack();
    await soon(page, () => detail(page), 0);
    await soon(page, () => chosen(page), 'tab-list');
    // Closed by hand, it leaves no entry to go back through.
    await channel.first().click();
    await soon(page, () => detail(page), 1);
    await page.locator('#detail-close').click();
    await soon(page, () => detail(page), 0);
    await soon(page, async () => address(page), '#list');
    await page.goBack();
    await soon(page, () => chosen(page), 'tab-matrix');
    // The address can be kept: it opens the channel of the case that this browser keeps.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await page.goto(`${site.url}${open}`);
    await page.reload();
    await soon(page, () => detail(page), 1);
    assert.equal(await page.locator('#detail-heading').innerText(), name);
    await page.locator('#detail-close').click();
    await soon(page, async () => address(page), '#list');
  });
}

scene('an address with a channel that is not there shows its view', {}, async (page, site) => {
  await openExample(page, 'nine-channels');
  await page.goto(`${site.url}#map&channel=%E0%A4%A`);
  await soon(page, () => chosen(page), 'tab-map');
  await page.goto(`${site.url}#list&channel=nobody`);
  await soon(page, () => chosen(page), 'tab-list');
  assert.equal(await detail(page), 0);
});

scene('a rule is a step too', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await openView(page, 'rules');
  await page.locator('#rule-condition_2fsame_2dbusiness').click();
  await soon(page, async () => address(page), '#rule=condition/same-business');
  await page.goBack();
  await soon(page, async () => address(page), '#rules');
  await page.goBack();
  await soon(page, () => chosen(page), 'tab-list');
});
