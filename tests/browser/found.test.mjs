// What is known of the page without a script of it: by search engines, previews of links, home
// screens and hosts.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { address, forSearch, head } from '../../scripts/build/head.mjs';
import { root, visit } from './harness.mjs';
import { stage } from './stage.mjs';

const scene = stage();
const dist = join(root, 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');
const PAGES = { ko: '', en: 'en/' };
const HANGUL = /[가-힣]/;
/** The size that a PNG has, and the one that its kind of picture must have. */
const size = (name) => {
  const bytes = readFileSync(join(dist, name));
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', name);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

/** A page as something sees it that runs no script. */
async function withoutScript(site, path, act) {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.url + path);
    return await act(page);
  } finally {
    await context.close();
  }
}

for (const [lang, path] of Object.entries(PAGES)) {
  scene(`without a script the ${lang} page says what it is for, in its language`, {}, (_, site) =>
    withoutScript(site, path, async (page) => {
      const own = (text) => assert.equal(HANGUL.test(text), lang === 'ko', text);
      const meta = (name) => page.locator(`meta[name="${name}"]`).getAttribute('content');
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      own(await page.title());
      own(await meta('description'));
      assert.equal(await page.locator('h1').count(), 1);
      own(await page.locator('h1').innerText());
      own(await page.locator('h2').first().innerText());
      const lead = await page.locator('main .lead').innerText();
      own(lead);
      assert.ok(lead.length > 80);
      assert.equal(await meta('twitter:title'), await page.title());
    }));

  scene(`the ${lang} page names each language's address, and they lead to a page of that language`, {}, (_, site) =>
    withoutScript(site, path, async (page) => {
      const alternates = await page.locator('link[rel=alternate]').evaluateAll((all) => all.map((one) => [one.hreflang, one.href]));
      assert.deepEqual(alternates.map(([one]) => one).sort(), ['en', 'ko', 'x-default']);
      const at = Object.fromEntries(alternates);
      assert.equal(at['x-default'], at.ko);
      // With a public address they stand there; the same place here has to be that page.
      const base = at.ko;
      for (const [one, place] of Object.entries(PAGES)) {
        assert.equal(at[one], base + place);
        await page.goto(site.url + at[one].slice(base.length));
        assert.equal(await page.locator('html').getAttribute('lang'), one);
      }
    }));

  scene(`who runs its script finds whole addresses of its languages in the ${lang} page`, { lang, path }, async (page, site) => {
    const hrefs = await page.locator('link[rel=alternate][hreflang]').evaluateAll((all) => all.map((one) => [one.hreflang, one.getAttribute('href')]));
    const base = hrefs.find(([one]) => one === 'x-default')[1];
    assert.match(base, /^https?:\/\//);
    if (!process.env.SITE_URL) assert.equal(base, site.url);
    assert.deepEqual(hrefs, [['ko', base], ['en', `${base}en/`], ['x-default', base]]);
  });

  scene(`the ${lang} page describes itself as data that its own policy lets stand`, {}, async (_, site) => {
    const page = await visit(site, { lang, path });
    try {
      const [text, ...more] = await page.locator('script[type="application/ld+json"]').allTextContents();
      assert.deepEqual(more, []);
      const data = JSON.parse(text);
      assert.equal(data['@type'], 'WebApplication');
      assert.equal(data.name, await page.title());
      assert.notEqual(HANGUL.test(data.name), HANGUL.test(data.alternateName));
      assert.deepEqual([data.offers.price, data.isAccessibleForFree], [0, true]);
      assert.deepEqual(page.faults, []);
    } finally {
      await page.context().close();
    }
  });

  test(`whatever the ${lang} page refers to is there, in the size it says`, () => {
    const html = read(`${path}index.html`);
    const up = path && '../';
    const links = [...html.matchAll(/<link rel="(icon|apple-touch-icon|manifest)" href="([^"]+)"[^>]*?(?: sizes="([^"]+)")? \/>/g)];
    assert.deepEqual(links.map(([, rel]) => rel), ['icon', 'icon', 'apple-touch-icon', 'manifest']);
    for (const [, , href, sizes] of links) {
      assert.ok(href.startsWith(up) && existsSync(join(dist, path, href)), href);
      if (sizes) assert.equal(size(join(path, href)), sizes, href);
    }
    assert.equal(size(`preview-${lang}.png`), '1200x630');
  });
}

test('the manifest installs the page wherever it stands, with icons of the sizes it says', () => {
  const manifest = JSON.parse(read('manifest.webmanifest'));
  for (const place of ['start_url', 'scope']) assert.equal(manifest[place], './', place);
  assert.equal(manifest.display, 'standalone');
  assert.ok(HANGUL.test(manifest.name) && manifest.name.includes('Kakao Sync'));
  for (const { src, sizes, type } of manifest.icons) {
    if (type === 'image/png') assert.equal(size(src), sizes, src);
    else assert.ok(existsSync(join(dist, src)), src);
  }
  const has = (purpose, wanted) => manifest.icons.some((one) => one.purpose === purpose && one.sizes === wanted);
  for (const wanted of [['any', '192x192'], ['any', '512x512'], ['maskable', '512x512']]) assert.ok(has(...wanted), wanted.join());
});

/** The headers that a host that reads `_headers` would send for a path: those of all rules that match. */
function headersOf(path) {
  const sent = {};
  let matches = false;
  for (const line of read('_headers').split('\n').filter((one) => one && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) matches = line === path || (line.endsWith('*') && path.startsWith(line.slice(0, -1)));
    else if (matches) {
      const [, name, value] = line.match(/^ {2}([\w-]+): (.+)$/);
      // Some hosts send both values as one, others the last one.
      assert.ok(!(name in sent), `${path} has ${name} twice`);
      sent[name] = value;
    }
  }
  return sent;
}

test('hosts are told the policy of the pages, and what may be kept for good', () => {
  const [, policy] = read('index.html').match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  const whole = `${policy}; frame-ancestors 'none'`;
  const files = readdirSync(dist);
  const hashed = files.filter((name) => /-[0-9a-f]{16}(_bg)?\./.test(name));
  assert.equal(hashed.length, 2);
  for (const path of ['', 'en/', ...files]) {
    const sent = headersOf(`/${path}`);
    assert.equal(sent['Content-Security-Policy'], whole, path);
    assert.equal(sent['X-Content-Type-Options'], 'nosniff', path);
    assert.equal(sent['Cache-Control']?.includes('immutable') ?? false, hashed.includes(path), path);
  }
  for (const path of ['', 'index.html', 'en/', 'en/index.html', 'sw.js', 'manifest.webmanifest']) {
    assert.equal(headersOf(`/${path}`)['Cache-Control'], 'no-cache', path);
  }
  // The limits of Cloudflare Pages.
  const lines = read('_headers').split('\n');
  assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
  assert.ok(lines.every((line) => line.length <= 2000));

  const apache = read('.htaccess');
  assert.ok(apache.includes(`Content-Security-Policy "${whole}"`));
  const [kept, asked] = [...apache.matchAll(/<FilesMatch "(.+)">/g)].map(([, pattern]) => new RegExp(pattern));
  for (const name of files) {
    assert.equal(kept.test(name), hashed.includes(name), name);
    assert.equal(asked.test(name), ['index.html', 'sw.js', 'manifest.webmanifest'].includes(name), name);
  }
  for (const name of ['_headers', '.htaccess']) assert.doesNotMatch(read(name).replace(/%\{/g, ''), /\{[a-z]+\}/, name);
});

const TEXTS = { ko: { title: '점검 <"&\'>', description: '</script><b>' }, en: { title: 'A "check"', description: 'A & B <c>' } };
const whole = (html, rel) => [...html.matchAll(new RegExp(`<link rel="${rel}" href="([^"]+)"`, 'g'))].map(([, href]) => href);

test('addresses that have to be whole are there where the site is known, and only there', () => {
  for (const [lang, path] of Object.entries(PAGES)) {
    const up = path && '../';
    const known = head({ lang, texts: TEXTS, site: 'https://example.org/a', up });
    assert.deepEqual(whole(known, 'canonical'), [`https://example.org/a/${path}`]);
    assert.deepEqual(whole(known, 'alternate'), ['https://example.org/a/', 'https://example.org/a/en/', 'https://example.org/a/']);
    assert.ok(known.includes(`property="og:image" content="https://example.org/a/preview-${lang}.png"`));
    for (const site of [undefined, '']) {
      const unknown = head({ lang, texts: TEXTS, site, up });
      assert.doesNotMatch(unknown, /rel="canonical"|og:url|og:image|twitter:image/);
      assert.deepEqual(unknown.match(/https?:\/\/[^"]*/g), ['https://schema.org']);
      assert.deepEqual(forSearch(site), {});
    }
  }
  const { 'robots.txt': robots, 'sitemap.xml': map } = forSearch('https://example.org/a/');
  assert.match(robots, /^Sitemap: https:\/\/example\.org\/a\/sitemap\.xml$/m);
  assert.deepEqual([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, one]) => one), ['https://example.org/a/', 'https://example.org/a/en/']);
  for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a']) assert.throws(() => address(wrong), wrong);
});

test('no text breaks out of its place in the head', () => {
  for (const lang of Object.keys(PAGES)) {
    const html = head({ lang, texts: TEXTS, site: 'https://example.org/', up: '' });
    const [, data] = html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>$/);
    assert.equal(JSON.parse(data).description, TEXTS[lang].description);
    assert.equal(html.match(/<\/script>/g).length, 1);
    // Whatever is between quotation marks ends at the next one: the rest is tags.
    const rest = html.replace(data, '').replace(/"[^"]*"/g, '""');
    assert.doesNotMatch(rest.replace(/<title>.*<\/title>/, ''), /<(?!\/?(meta|link|script)\b)/);
  }
});
