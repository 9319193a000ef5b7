// In the colours that a reader has forced, everything that is marked is still seen to be, and nothing
// lies over another thing; and who wants no motion gets none.

import assert from 'node:assert/strict';

import { overlaps } from './laws.mjs';
import { PHONE } from './harness.mjs';
import { stage } from './stage.mjs';
import { holds } from './tour.mjs';

const scene = stage();

/** What is chosen, pressed or open now is set off from what is not by more than its colours: by a line, a sign, or a system colour. */
const chosen = (page) =>
  page.evaluate(() => {
    const looks = (one) => {
      const style = getComputedStyle(one);
      const before = getComputedStyle(one, '::before');
      return JSON.stringify([style.backgroundColor, style.color, style.borderBlock, style.borderInline, style.outline, style.textDecorationLine, style.fontWeight, before.content]);
    };
    const shown = (one) => one?.checkVisibility({ visibilityProperty: true });
    const faults = [];
    const sets = [['.view-tabs [aria-selected=true]', '.view-tabs [aria-selected=false]'], ['.pane-tabs [aria-selected=true]', '.pane-tabs [aria-selected=false]']];
    for (const [on, off] of sets) {
      const [a, b] = [document.querySelector(on), document.querySelector(off)];
      if (shown(a) && shown(b) && looks(a) === looks(b)) faults.push(`${on} looks like ${off}`);
    }
    for (const group of document.querySelectorAll('.segments')) {
      const [on, off] = [group.querySelector('input:checked + span'), group.querySelector('input:not(:checked) + span')];
      if (shown(on) && shown(off) && looks(on) === looks(off)) faults.push(`the chosen one of ${group.textContent.trim()} looks like another`);
    }
    for (const mark of document.querySelectorAll('.chip, .pill, .dot, .mark')) {
      if (!shown(mark) || mark.closest('svg')) continue;
      const said = getComputedStyle(mark, '::before').content;
      if (!mark.textContent.trim() && (said === 'none' || said === '""')) faults.push(`a mark without sign or text: ${mark.className}`);
    }
    return faults;
  });

/** What is drawn on a canvas of the system is drawn in its colours, and seen on it. */
const drawn = (page) =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const faults = new Set();
    for (const one of document.querySelectorAll('svg text, .icon')) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(one);
      const ink = one.matches('.icon') ? style.stroke : style.fill;
      const ground = (at) => at && (getComputedStyle(at).backgroundColor !== 'rgba(0, 0, 0, 0)' ? getComputedStyle(at).backgroundColor : ground(at.parentElement));
      if (ink === (ground(one) ?? canvas)) faults.add(`${one.tagName}.${one.className.baseVal} is drawn in the colour of its ground`);
    }
    return [...faults];
  });

/** Nothing is on its way: what waits and then changes at once does not move. */
const still = (page) =>
  page.evaluate(() =>
    document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 0).map((one) => `moves: ${one.transitionProperty ?? one.animationName} of ${one.effect.target.getAttribute('class')}`),
  );

const all = (...laws) => async (page) => (await Promise.all(laws.map((law) => law(page)))).flat();

for (const lang of ['en', 'ko']) {
  for (const size of [{ width: 1280, height: 720 }, PHONE]) {
    const before = (page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    scene(`forced colours and no motion, ${lang}, ${size.width}`, { lang, size, before }, async (page) => {
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches));
      await holds(page, all(overlaps, chosen, drawn, still));
    });
  }
}
