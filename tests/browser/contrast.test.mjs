// The detail of a channel: held against another one, and explained in three lengths.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, walkTo, ways } from './views.mjs';

const scene = stage();

const more = async (page) => {
  await page.locator('#detail .unfold > summary').press('Enter');
  await page.waitForSelector('#detail .explanation');
};
const differing = (page) => page.locator('.contrast tbody th').allInnerTexts();

scene('two channels held against each other, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'list');
  await tabTo(page, '[data-channel=event] .channel');
  await press(page, 'Enter');
  await more(page);
  await tabTo(page, '#contrast-with');
  assert.equal(await page.locator('#contrast-with').inputValue(), 'main');
  await soon(page, () => differing(page), ['Business Channel']);
  await press(page, ...Array(4).fill('ArrowDown'));
  await soon(page, () => differing(page), ['Business Channel', 'Same business']);
  assert.match(await page.locator('.contrast ~ .sentences').innerText(), /The other 5 conditions come out the same for both/);
});

scene('three lengths of one explanation, by keyboard', {}, async (page) => {
  await openExample(page, 'nine-channels');
  await walkTo(page, 'list');
  await tabTo(page, '[data-channel=friend] .channel');
  await press(page, 'Enter');
  await more(page);
  const said = () => page.locator('.explanation li').allInnerTexts();
  await tabTo(page, '[name=explanation-length]');
  const line = await said();
  assert.equal(line.length, 1);
  await press(page, 'ArrowRight');
  await soon(page, async () => (await said()).length > 3, true);
  const steps = await said();
  assert.equal(steps[0], line[0]);
  await press(page, 'ArrowRight');
  await soon(page, async () => (await said()).length > steps.length, true);
  const full = await said();
  assert.ok(steps.every((one) => full.some((other) => other.startsWith(one))));
  assert.ok(full.includes('Lenient: Listed.'));
});

for (const options of ways(WIDE, PHONE)) {
  scene(`the detail, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'nine-channels');
    await walkTo(page, 'list');
    await tabTo(page, '[data-channel=store] .channel');
    await press(page, 'Enter');
    await more(page);
    await page.waitForSelector('.contrast');
    await page.locator('[name=explanation-length][value=full]').check();
    await sound(page);
  });
}
