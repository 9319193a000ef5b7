// What has to hold in every view, whatever the size of window and text. Each gives a line for each fault.

import { overflow } from './harness.mjs';

/** The page, and what is laid over it, scrolls in one direction alone; so does each part of it, but for pictures, tables and what was typed. */
export async function sideways(page) {
  const over = await overflow(page);
  const parts = await page.evaluate(() => {
    const faults = [];
    for (const one of document.querySelectorAll('body *')) {
      if (one.scrollWidth <= one.clientWidth + 1 || one.closest('.map, .grid, .scroller, textarea, input, select, .visually-hidden')) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      if (!['auto', 'scroll'].includes(overflowX) || overflowY === 'visible' || !one.checkVisibility()) continue;
      faults.push(`${one.tagName}.${one.className} scrolls sideways by ${one.scrollWidth - one.clientWidth} px`);
    }
    return faults;
  });
  return over ? [`${over} px too wide`, ...parts] : parts;
}

/** What stays while the page scrolls takes no more than this part of its height. */
export const bars = (page, part = 1 / 3) =>
  page.evaluate((part) => {
    const held = (one) => one && (/fixed|sticky/.test(getComputedStyle(one).position) && !one.matches('dialog, .tools') ? one : held(one.parentElement));
    // What sticks sticks only once it is scrolled.
    const scrolled = [document.scrollingElement, ...document.querySelectorAll('dialog[open], .view, .facts')].filter((one) => one.scrollHeight > one.clientHeight + 8);
    const before = scrolled.map((one) => one.scrollTop);
    for (const one of scrolled) one.scrollTop = Math.min(240, (one.scrollHeight - one.clientHeight) / 2);
    let rows = 0;
    const which = new Set();
    for (let y = 1; y < innerHeight; y += 2) {
      const here = [0.2, 0.5, 0.8].map((x) => held(document.elementFromPoint(innerWidth * x, y))).filter(Boolean);
      if (here.length < 2) continue;
      rows += 2;
      for (const one of here) which.add(one.className || one.tagName);
    }
    scrolled.forEach((one, at) => (one.scrollTop = before[at]));
    return rows > innerHeight * part ? [`${rows} of ${innerHeight} px are covered by ${[...which].join(', ')}`] : [];
  }, part);

/** Whatever gets the focus is seen, at least in part. */
export const focusSeen = (page) =>
  page.evaluate(() => {
    const room = document.querySelector('dialog:modal') ?? document.querySelector('.tools[data-open=true]') ?? document.body;
    const every = [...room.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0);
    const faults = [];
    const before = document.activeElement;
    for (const one of every) {
      one.focus();
      if (document.activeElement !== one) continue;
      const seen = one.matches('.visually-hidden, .visually-hidden *') || [...one.getClientRects(), ...(one.labels?.[0]?.getClientRects() ?? [])].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y);
          return hit && (one.contains(hit) || hit.contains(one) && hit.matches('label, summary, button') || [...(one.labels ?? [])].some((label) => label.contains(hit)));
        })));
      if (!seen) faults.push(`has the focus out of sight: ${one.tagName}#${one.id}.${one.className} ${one.textContent.trim().slice(0, 30)} ${JSON.stringify(one.getBoundingClientRect())}`);
    }
    before?.focus?.();
    return faults;
  });

/**
 * No text is cut off by what is around it, or runs under another one. A name that ends in dots
 * stands in full elsewhere: `dots` says whether that is let pass.
 */
export const cut = (page, dots = true) =>
  page.evaluate((dots) => {
    const faults = new Set();
    const within = (one, box) => {
      const [left, top, right, bottom] = [Math.max(one.left, box.left), Math.max(one.top, box.top), Math.min(one.right, box.right), Math.min(one.bottom, box.bottom)];
      return { left, top, right, bottom, width: right - left, height: bottom - top };
    };
    const hidden = (one) => getComputedStyle(one).clipPath !== 'none' || one.closest('[aria-hidden=true] svg');
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const own = node.parentElement;
      if (!node.data.trim() || own.closest('script, style, noscript, svg, option, textarea, .skip') || !own.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      range.selectNodeContents(node);
      let rects = [...range.getClientRects()].filter((one) => one.width && one.height);
      for (let around = own; around && around !== document.body && rects.length; around = around.parentElement) {
        if (hidden(around)) break;
        const style = getComputedStyle(around);
        const clips = (value) => value === 'hidden' || value === 'clip';
        const box = around.getBoundingClientRect();
        const wide = clips(style.overflowX) ? Math.max(...rects.map((one) => Math.max(one.right - box.right, box.left - one.left))) : 0;
        // Of a line, what stands above and below the letters may be cut.
        const high = clips(style.overflowY) ? Math.max(...rects.map((one) => Math.max(one.bottom - box.bottom, box.top - one.top) - one.height * 0.2)) : 0;
        const ends = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        if ((wide > 1.5 || high > 1.5) && !(ends && dots)) faults.add(`cut by ${wide.toFixed(0)} and ${high.toFixed(0)} px in ${around.tagName}#${around.id}.${around.className}: ${node.data.trim().slice(0, 40)}`);
        if ([style.overflowX, style.overflowY].some((one) => one === 'auto' || one === 'scroll')) break;
        // What ends in dots was looked at; around it counts what is left.
        if (clips(style.overflowX) || clips(style.overflowY)) rects = rects.map((one) => within(one, box)).filter((one) => one.width > 0 && one.height > 0);
      }
    }
    return [...faults];
  }, dots);

/** No control lies over the text of another, but for what is laid over the page as a whole. */
export const overlaps = (page) =>
  page.evaluate(() => {
    const faults = [];
    const room = document.querySelector('dialog:modal') ?? document.querySelector('.tools[data-open=true]') ?? document.body;
    const all = [...room.querySelectorAll('button, summary, select, .input, h1, h2, h3, h4, p, dt, dd, .tab, label > span')].filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && getComputedStyle(one).clipPath === 'none' && !one.closest('.visually-hidden, svg, .grid, .scroller, .fold'));
    const layer = (one) => one && (/fixed|sticky|absolute/.test(getComputedStyle(one).position) ? one : layer(one.parentElement));
    const frame = (one) => {
      let { left, top, right, bottom } = one.getBoundingClientRect();
      for (let around = one.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      return { left, top, right, bottom };
    };
    const places = all.map((one) => [one, frame(one), layer(one)]).filter(([, box]) => box.right - box.left > 2 && box.bottom - box.top > 2);
    for (const [at, [one, a, over]] of places.entries()) {
      for (const [other, b, above] of places.slice(at + 1)) {
        if (over !== above || one.contains(other) || other.contains(one)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 3) faults.push(`${one.tagName}#${one.id}.${one.className} (${one.textContent.trim().slice(0, 20)}) and ${other.tagName}#${other.id}.${other.className} (${other.textContent.trim().slice(0, 20)}) overlap by ${wide.toFixed(0)} × ${high.toFixed(0)} px`);
      }
    }
    return faults;
  });

/** What is pressed is at least so large, or has so much room around; a link within a sentence keeps to its line. */
export const targets = (page, least) =>
  page.evaluate((least) => {
    const faults = new Set();
    const room = document.querySelector('dialog:modal') ?? document.querySelector('.tools[data-open=true]') ?? document.body;
    for (const one of room.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || one.closest('.visually-hidden') || one.matches('.skip')) continue;
      const boxes = [one, ...(one.labels ?? [])].map((it) => it.getBoundingClientRect()).filter((box) => box.width && box.height);
      if (!boxes.length || getComputedStyle(one).clipPath !== 'none') continue;
      // In a sentence: there is text beside it, in the same line.
      const inline = getComputedStyle(one).display.startsWith('inline') && !/flex|grid/.test(getComputedStyle(one.parentElement).display) && [...one.parentElement.childNodes].some((node) => node !== one && node.textContent.trim().length > 1);
      if (inline) continue;
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      // In a grid for fingers, the cells of a row share its width.
      if (height > least - 0.5 && width > (one.closest('.grid') ? 24 : least) - 0.5) continue;
      // What is drawn smaller may be pressed all around.
      one.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width: w, height: h } = one.getBoundingClientRect();
      const reach = [[1, 0], [-1, 0], [0, 1], [0, -1]].every(([x, y]) => {
        const hit = document.elementFromPoint(left + w / 2 + (x * (Math.max(w, least) - 2)) / 2, top + h / 2 + (y * (Math.max(h, least) - 2)) / 2);
        return one.contains(hit) || [...(one.labels ?? [])].some((label) => label.contains(hit));
      });
      if (!reach) faults.add(`${width.toFixed(0)} × ${height.toFixed(0)}: ${one.tagName}#${one.id}.${one.className} (${(one.labels?.[0] ?? one).textContent.trim().slice(0, 24)}) in .${one.parentElement.className}`);
    }
    return [...faults];
  }, least);
