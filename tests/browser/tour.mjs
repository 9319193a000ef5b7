// A walk through every view, for what has to hold in all of them: the steps to each from the one
// before, in any size of window and in both languages.

import assert from 'node:assert/strict';

import { openMenu } from './stage.mjs';

/** Whether facts and answer share one column. */
const narrow = (page) => page.locator('.menu-button').isVisible();

const show = (view, seen) => async (page) => {
  // What was opened just before may still be about to name its own place.
  const there = ([to, it]) => {
    if (!location.hash.startsWith(to)) location.hash = to;
    return document.querySelector(it) !== null;
  };
  await page.waitForFunction(there, [`#${view}`, seen]);
  await page.locator(seen).first().waitFor();
};
const pane = async (page, which) => {
  if (await narrow(page)) await page.locator(`#tab-${which}`).evaluate((tab) => tab.click());
};
const closeMenus = async (page) => {
  for (const open of await page.locator('.pops[open] > summary:visible').all()) await open.evaluate((one) => one.click());
  if (await page.locator('.menu-button[aria-expanded=true]').isVisible()) await page.locator('.menu-button').click();
};
const open = (page, rows) => page.locator(`${rows}:not([open]) > summary`).evaluateAll((all) => all.forEach((one) => one.click()));
const closeDialog = (page) => page.evaluate(() => document.querySelector('dialog:modal')?.close());
const passOn = async (page) => {
  await closeMenus(page);
  if (await narrow(page)) await page.locator('.menu-button').click();
  await page.locator('#pass-button').click();
  await page.locator('#pass[open]').waitFor();
};
const passBy = (at, seen) => async (page) => {
  await page.locator('input[name=pass-how]').nth(at).check({ force: true });
  await page.locator(`#pass ${seen}`).first().waitFor();
};

/** Every view, by the steps that lead to it from the one before. */
export const VIEWS = {
  welcome: async (page) => {
    await page.locator('.more-examples > summary').click();
  },
  guided: async (page) => {
    await page.locator('#begin-guided').click();
    await page.locator('#guided-heading').waitFor();
  },
  menu: async (page) => {
    await page.reload();
    await page.locator('#begin, #headline').first().waitFor();
    await openMenu(page);
    await page.locator('.menu .pop .example').first().waitFor();
  },
  list: async (page) => {
    await page.locator('.menu [data-example=nine-channels]').click();
    await closeMenus(page);
    await page.locator('.excluded-channel').first().waitFor();
  },
  question: async (page) => {
    if (await narrow(page)) {
      await page.locator('.question-line').click();
      await page.locator('.sheet[open]').waitFor();
    }
  },
  map: async (page) => {
    await closeDialog(page);
    await show('map', '.map-node')(page);
  },
  matrix: show('matrix', '.conditions-grid .grid-row'),
  editions: show('editions', '.beside'),
  plan: async (page) => {
    await show('plan', '.plan .step')(page);
    await page.locator('#choose-open').click();
  },
  rules: async (page) => {
    await show('rules', '.rulebook')(page);
    await page.locator('.rule').nth(2).click();
    await page.locator('.rule-page').waitFor();
  },
  facts: async (page) => {
    await show('list', '.excluded-channel')(page);
    await pane(page, 'facts');
    await open(page, 'details.fact');
  },
  paste: async (page) => {
    await page.locator('#facts-paste').click();
    await page.locator('#paste-text').fill('채널\t검색용 ID\t상태\n새 채널\t@new\t심사 중\n다른 채널\t@other\t비즈니스 채널');
    await page.locator('#paste-read').click();
    await page.locator('.paste-row').first().waitFor();
  },
  detail: async (page) => {
    await closeDialog(page);
    await pane(page, 'answer');
    await page.locator('.excluded-channel[data-channel=friend] .channel').click();
    await page.locator('#detail[open]').waitFor();
    await page.locator('#detail .unfold > summary').click();
    await open(page, '#detail details');
  },
  'a link passed on': async (page) => {
    await page.locator('#detail-close').click();
    await passOn(page);
    await page.locator('.qr').waitFor();
  },
  'a table passed on': passBy(1, '#pass-csv'),
  'a report passed on': passBy(2, '#pass-report'),
  'messages passed on': passBy(3, '.chat'),
  checks: async (page) => {
    await closeDialog(page);
    await openMenu(page);
    await page.locator('#checks-button').click();
    await page.locator('#checks[open]').waitFor();
  },
};

/** Walks through every view, and gathers what `law` finds against each. */
async function tour(page, law) {
  const found = [];
  for (const [view, reach] of Object.entries(VIEWS)) {
    await reach(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    found.push(...(await law(page, view)).map((one) => `${view}: ${one}`));
    if (process.env.SHOTS) {
      const { width } = page.viewportSize();
      const lang = await page.evaluate(() => document.documentElement.lang);
      await page.screenshot({ path: `${process.env.SHOTS}/${process.env.SHOT ?? ''}${lang}-${width}-${view.replaceAll(' ', '-')}.png` });
    }
  }
  return found;
}

/** In every view the law finds nothing. */
export async function holds(page, law) {
  assert.equal((await tour(page, law)).join('\n'), '');
}

/** Sets the size of text in the browser, as its settings do; before the page is opened. */
export const textSize = (px) => async (page) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
};

/** Sets styles as a user's own, which win over the page's; before the page is opened. */
export const ownStyle = (css) => (page) =>
  page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
