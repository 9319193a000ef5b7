// What is pressed is large enough to be hit: 24 px with a mouse, 44 px with a finger, in every view.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { targets } from './laws.mjs';
import { stage } from './stage.mjs';
import { holds } from './tour.mjs';

const scene = stage();

for (const lang of ['en', 'ko']) {
  scene(`by mouse, ${lang}`, { lang, size: { width: 1280, height: 720 } }, async (page) => {
    assert.ok(await page.evaluate(() => matchMedia('(pointer: fine)').matches));
    await holds(page, (page) => targets(page, 24));
  });

  scene(`by finger, ${lang}`, { lang, size: PHONE }, async (page) => {
    assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await holds(page, (page) => targets(page, 44));
  });
}
