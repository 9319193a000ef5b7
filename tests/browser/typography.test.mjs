// Korean is set as Koreans read it: lines break between words, and every text has the one stack of
// fonts, which names a Korean one of each system.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { stage } from './stage.mjs';
import { holds } from './tour.mjs';

const scene = stage();

/** Korean texts that would break within a word that has room in a line of its own, or are set in fonts of their own. */
const words = (page) =>
  page.evaluate(() => {
    const stack = getComputedStyle(document.body).fontFamily;
    const faults = new Set();
    const range = document.createRange();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const own = node.parentElement;
      if (!/[가-힣]/.test(node.data) || own.closest('script, style, noscript, svg, option, textarea') || !own.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const style = getComputedStyle(own);
      if (style.fontFamily !== stack && !own.closest('code, kbd')) faults.add(`${style.fontFamily}: ${node.data.trim().slice(0, 40)}`);
      if (style.wordBreak !== 'keep-all' && style.whiteSpaceCollapse !== 'preserve') faults.add(`breaks within words: ${own.className} ${node.data.trim().slice(0, 40)}`);
      if (!own.matches('h1, h2, h3, h4, p, dt, dd, li')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[가-힣]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
        if (lines.size > 1 && word.length < 8) faults.add(`${word} is cut in two lines`);
      }
    }
    return [...faults];
  });

for (const size of [{ width: 1280, height: 720 }, PHONE]) {
  scene(`Korean breaks between words, ${size.width}`, { lang: 'ko', size }, async (page) => {
    await holds(page, words);
    assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Apple SD Gothic Neo.*Malgun Gothic.*Noto Sans KR/);
  });
}
