// Firefox, by WebDriver BiDi, which it speaks itself.

import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from '../harness.mjs';

const puppeteer = createRequire(join(root, '.tools/'))('puppeteer-core');

/** Opens an address for a new visitor. */
export async function open(url, { lang, width, height }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // The language of its pages is a setting, and not one of a page.
    extraPrefsFirefox: { 'intl.accept_languages': lang === 'ko' ? 'ko-KR,ko' : 'en-US,en', 'datareporting.policy.dataSubmissionEnabled': false },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(10000);
  await page.setViewport({ width, height });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(url);
  return {
    click: async (selector) => {
      await page.waitForSelector(selector);
      await page.click(selector);
    },
    type: (selector, text) => page.type(selector, text),
    choose: (selector, value) => page.select(selector, value),
    press: (key) => page.keyboard.press(key),
    evaluate: (body, ...given) => page.evaluate(`(${body})(...${JSON.stringify(given)})`),
    screenshot: (path) => page.screenshot({ path }),
    reload: () => page.reload(),
    faults: async () => faults,
    close: () => browser.close(),
  };
}
