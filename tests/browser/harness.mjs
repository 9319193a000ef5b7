// What every browser test stands on: the release build behind a plain static server, under a path
// of its own as on a shared host, and Chromium to open it in.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { staticServer } from '../../scripts/static-server.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, '.tools/'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The Chromium to drive: the one that is named, or what scripts/test installs. */
export const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

const PREFIX = '/somewhere/else/';

/** Serves dist/, or another build, and opens a browser. Close it when done. */
export async function start(dist, prefix = PREFIX) {
  const server = staticServer(prefix, dist);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    // Else a machine without a language of its own saves no file under a Korean name.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    server,
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

/**
 * Opens the page for a new visitor, and waits until it has started. Whatever goes wrong in it, on
 * the console or on the way to it, is gathered in `page.faults`. `before` is run on the blank page,
 * and `until` says what stands there once it has started. Only with `offline` may it keep itself for
 * when there is no network; else each test has the page as it is served.
 */
export async function visit(
  site,
  { lang = 'en', theme = 'light', size = WIDE, before, until = '[data-started] :is(#begin, #headline)', path = '', offline = false } = {},
) {
  const context = await site.browser.newContext({
    locale: lang === 'ko' ? 'ko-KR' : 'en-US',
    timezoneId: 'Asia/Seoul',
    colorScheme: theme,
    viewport: size,
    hasTouch: size === PHONE,
    serviceWorkers: offline ? 'allow' : 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // To block it, Playwright puts something in its place that says so.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return;
    if (['error', 'warning'].includes(message.type())) page.faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url())) {
      page.faults.push(`asks elsewhere: ${request.url()}`);
    }
  });
  if (before) await before(page);
  await page.goto(site.url + path);
  await page.waitForSelector(until);
  // What is written into the HTML is there long before the page is.
  for (const way of ['goto', 'reload']) {
    const go = page[way].bind(page);
    page[way] = async (...how) => {
      const answer = await go(...how);
      if (!page.url().startsWith('about:')) await page.waitForSelector('[data-started]', { state: 'attached' });
      return answer;
    };
  }
  return page;
}

/**
 * What axe-core has against the page as it stands, one line per violation. Boxes that the browser
 * has not laid out because they are out of view are laid out for it: their places are guesses.
 */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const unlaid = [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).contentVisibility === 'auto');
    for (const one of unlaid) one.style.contentVisibility = 'visible';
    const result = await globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    for (const one of unlaid) one.style.contentVisibility = '';
    return result;
  });
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

/** How far the page, or a part of it that scrolls by itself or cuts off, reaches beyond its width: 0 where nothing does. */
export function overflow(page) {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.facts, .answer, .detail, .tools, .pop, .dialog-preview, .gate, .notice')].map((one) => one.scrollWidth - one.clientWidth),
    ),
  );
}
