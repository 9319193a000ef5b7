// What Playwright and Puppeteer have in common: a page that says what went wrong in it, and does what
// is asked of every engine.

/** A browser's page as the walk knows it; `own` is what the two do each in their way. */
export function driven(browser, page, own) {
  page.setDefaultTimeout(10000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning', 'warn'].includes(message.type())) faults.push(message.text());
  });
  return {
    ...own,
    press: (key) => page.keyboard.press(key),
    evaluate: (body, ...given) => page.evaluate(`(${body})(...${JSON.stringify(given)})`),
    screenshot: (path) => page.screenshot({ path }),
    reload: () => page.reload(),
    faults: async () => faults,
    close: () => browser.close(),
  };
}
