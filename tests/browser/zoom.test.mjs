// However large somebody has to see it: at 400 % a window of 1280 × 1024 has 320 × 256 px left, with
// 200 % text everything in it is twice as high, and who reads better with more space sets it.

import assert from 'node:assert/strict';

import { bars, cut, focusSeen, overlaps, sideways } from './laws.mjs';
import { stage } from './stage.mjs';
import { holds, ownStyle, textSize } from './tour.mjs';

const scene = stage();

const inTurn = (...laws) => async (page) => {
  const found = [];
  for (const law of laws) found.push(...(await law(page)));
  return found;
};

/** What a reader sets: in the browser's settings, or as styles; the last is what WCAG 1.4.12 names. */
const OWN = {
  'with text set twice as large': textSize(32),
  'with text made twice as large': ownStyle('html { font-size: 200% !important }'),
  'with more space': ownStyle(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`),
};

for (const lang of ['en', 'ko']) {
  scene(`at 400 %, ${lang}`, { lang, size: { width: 320, height: 256 } }, async (page) => {
    await holds(page, inTurn(sideways, bars, cut, overlaps, focusSeen));
  });

  for (const [how, before] of Object.entries(OWN)) {
    scene(`${how}, ${lang}`, { lang, size: { width: 1280, height: 720 }, before }, async (page) => {
      await holds(page, inTurn(sideways, cut, overlaps));
    });
  }
}
