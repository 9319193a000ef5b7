// Firefox, by WebDriver BiDi, which it speaks itself.

import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from '../harness.mjs';
import { driven } from './driven.mjs';

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
  await page.setViewport({ width, height });
  const walked = driven(browser, page, {
    click: async (selector) => {
      await page.waitForSelector(selector);
      await page.click(selector);
    },
    type: (selector, text) => page.type(selector, text),
    choose: (selector, value) => page.select(selector, value),
  });
  await page.goto(url);
  return walked;
}
