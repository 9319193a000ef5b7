// Writes the pages: the shell filled with what a visitor sees before the Wasm arrives, one for each
// language's address, and the policy by which the browser itself enforces that nothing leaves it.

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { escaped, forSearch, head } from './head.mjs';
import { style } from './style.mjs';

const SHELL = new URL('../../shell/', import.meta.url);

/** What of the shell is served as it is. */
const PICTURES = /\.(png|svg|webmanifest)$/;

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

/** The page in one language, to stand so many folders below the root. */
function page(lang, root, code, prerendered, site) {
  const other = lang === 'ko' ? 'en' : 'ko';
  const texts = prerendered[lang];
  const parts = {
    ...code,
    lang,
    root,
    // At the root the browser's language decides.
    address: root && lang,
    head: head({ lang, texts: prerendered, site, up: root }),
    style: style(),
    boot: `${terse(shell('able.js'))}\n${terse(shell('boot.js'))}`,
    page: texts.welcome,
    other,
    'other-title': escaped(prerendered[other].title),
    'other-page': prerendered[other].welcome,
    waiting: prerendered.waiting,
  };
  const html = shell('index.html').replace(/\{([a-z-]+)\}/g, (whole, name) => parts[name] ?? whole);
  const policy = policyOf(html);
  return { html: html.replace('{policy}', policy), policy };
}

/**
 * Writes all pages into a folder, and what is read beside them; the policy of all of them. `site` is the
 * public address, where it is known.
 */
export function pages(folder, code, prerendered, site) {
  mkdirSync(join(folder, 'en'));
  const policies = [['index.html', 'ko', ''], ['en/index.html', 'en', '../']].map(([file, lang, root]) => {
    const { html, policy } = page(lang, root, code, prerendered, site);
    writeFileSync(join(folder, file), html);
    return policy;
  });
  // A host sends one policy for all.
  if (new Set(policies).size !== 1) throw new Error('the pages differ in what they allow');
  for (const name of readdirSync(SHELL).filter((one) => PICTURES.test(one))) cpSync(new URL(name, SHELL), join(folder, name));
  for (const [name, text] of Object.entries(forSearch(site))) writeFileSync(join(folder, name), text);
  return policies[0];
}
