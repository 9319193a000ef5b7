// Chromium, as every other test drives it.

import { createRequire } from 'node:module';
import { join } from 'node:path';

import { CHROMIUM, root } from '../harness.mjs';
import { driven } from './driven.mjs';

const { chromium } = createRequire(join(root, '.tools/'))('playwright-core');

/** Opens an address for a new visitor; what a page can do is the same in every engine. */
export async function open(url, { lang, width, height }) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ locale: lang === 'ko' ? 'ko-KR' : 'en-US', viewport: { width, height } });
  const walked = driven(browser, page, {
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    choose: (selector, value) => page.locator(selector).selectOption(value),
  });
  await page.goto(url);
  return walked;
}
