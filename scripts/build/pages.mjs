// Writes the pages: the shell filled with what a visitor sees before the Wasm arrives, one for each
// language's address, and the policy by which the browser itself enforces that nothing leaves it.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { style } from './style.mjs';

const SHELL = new URL('../../shell/', import.meta.url);

/** A file of the shell. */
export const shell = (name) => readFileSync(new URL(name, SHELL), 'utf8');

const digest = (kind, text) => `${kind}-${createHash(kind).update(text).digest('base64')}`;

/** What tells a browser that a file is the one that was meant. */
export const integrity = (bytes) => digest('sha384', bytes);

/** The words of a script, without comments and the space before its lines: it stands in every page. */
const terse = (script) =>
  script
    .replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    .replace(/^\s+/gm, '')
    .trim();

/** The policy of a page, which allows what stands in it by its hash and nothing that is elsewhere. */
function policyOf(html) {
  const within = (tag) => [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)(?![^>]* type=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) => `'${digest('sha256', text)}'`);
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${within('script').join(' ')}`,
    `style-src 'self' ${within('style').join(' ')}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The page in one language, to stand so many folders below the root. */
function page(lang, root, code, prerendered) {
  const other = lang === 'ko' ? 'en' : 'ko';
  const texts = prerendered[lang];
  const parts = {
    ...code,
    lang,
    root,
    // At the root the browser's language decides.
    address: root && lang,
    head: `<title>${attribute(texts.title)}</title>\n    <meta name="description" content="${attribute(texts.description)}" />`,
    style: style(),
    boot: terse(shell('boot.js')),
    page: texts.welcome,
    other,
    'other-title': attribute(prerendered[other].title),
    'other-page': prerendered[other].welcome,
    waiting: prerendered.waiting,
  };
  const html = shell('index.html').replace(/\{([a-z-]+)\}/g, (whole, name) => parts[name] ?? whole);
  const policy = policyOf(html);
  return { html: html.replace('{policy}', policy), policy };
}

/** Writes all pages into a folder. */
export function pages(folder, code, prerendered) {
  mkdirSync(join(folder, 'en'));
  for (const [file, lang, root] of [['index.html', 'ko', ''], ['en/index.html', 'en', '../']]) {
    writeFileSync(join(folder, file), page(lang, root, code, prerendered).html);
  }
}
