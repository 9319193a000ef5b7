// From an empty page to an answer by answering one question at a time, with the keyboard alone.

import assert from 'node:assert/strict';

import { PHONE, WIDE } from './harness.mjs';
import { focused, headline, openExample, soon, stage } from './stage.mjs';
import { press, sound, tabTo, ways } from './views.mjs';

const scene = stage();

const asked = (page) => page.locator('#guided-heading').innerText();

async function type(page, text) {
  await tabTo(page, '.guided input');
  await page.keyboard.type(text);
  await press(page, 'Enter');
  await focused(page, '#guided-heading');
}

async function choose(page, text) {
  const before = await asked(page);
  for (let at = 0; at < 30; at += 1) {
    await press(page, 'Tab');
    if ((await page.evaluate(() => document.activeElement.textContent)) === text) break;
  }
  await press(page, 'Enter');
  await soon(page, async () => (await asked(page)) !== before, true, before);
  await focused(page, '#guided-heading');
}

scene('from an empty page to an answer, by keyboard', {}, async (page) => {
  await tabTo(page, '#begin-guided');
  await press(page, 'Enter');
  await soon(page, () => asked(page), 'Who logs in to Kakao Business? Add that Kakao Account.');
  await type(page, '지훈');
  await soon(page, () => asked(page), 'Which app is to be connected? Add it.');
  await type(page, '한빛 앱');
  await soon(page, () => asked(page), 'Which channels should be on the list? Add at least one.');
  await type(page, '한빛상점');
  await soon(page, () => asked(page), 'Which role does 지훈 have on 한빛 앱?');
  assert.match(await page.locator('.guided-help').innerText(), /Team Management/);
  await choose(page, 'Owner');
  await soon(page, () => asked(page), 'Which business number is registered on 한빛 앱?');
  await type(page, '123-45-67891');
  await soon(page, () => asked(page), 'Which role does 지훈 have on 한빛상점?');
  await choose(page, 'Master');
  await soon(page, () => asked(page), 'Is 한빛상점 an approved Business Channel?');
  await choose(page, 'Business Channel');
  await soon(page, () => asked(page), 'Which apps is 한빛상점 connected to?');
  await choose(page, 'Not connected');
  await soon(page, () => asked(page), 'Which business number is saved on 한빛상점?');
  await choose(page, '123-45-67891');
  await soon(page, () => asked(page), 'Nothing else could change the answer.');
  await headline(page, '1 of 1 channel would appear in the list');
  await tabTo(page, '#guided-stop');
  await press(page, 'Enter');
  await soon(page, () => page.locator('.guided').count(), 0);
});

scene('what is not known is passed over, and asked again', {}, async (page) => {
  await openExample(page, 'everything-unknown');
  await tabTo(page, '#guide');
  await press(page, 'Enter');
  const first = await asked(page);
  for (let at = 0; at < 40 && (await page.locator('#guided-skip').count()); at += 1) {
    const before = await asked(page);
    await tabTo(page, '#guided-skip');
    await press(page, 'Enter');
    await soon(page, async () => (await asked(page)) !== before, true);
    await focused(page, '#guided-heading');
  }
  await soon(page, () => asked(page), 'Nothing else could change the answer.');
  await press(page, 'Tab', 'Enter');
  await soon(page, () => asked(page), first);
});

for (const options of ways(WIDE, PHONE)) {
  scene(`one question at a time, ${options.lang}, ${options.theme}, ${options.size.width}`, options, async (page) => {
    await openExample(page, 'everything-unknown');
    if (options.size === PHONE) await page.locator('#tab-facts').click();
    await page.locator('#guide').click();
    await page.waitForSelector('.guided-answers');
    await sound(page);
  });
}
