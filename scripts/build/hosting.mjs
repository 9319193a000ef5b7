// Fills the files of hosting/, by which hosts send the right headers, for a built page.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOSTING = new URL('../../hosting/', import.meta.url);
const HASHED = /^kakao-sync-check-[0-9a-f]{16}(_bg)?\.(js|wasm)$/;
const ASKED = ['/', '/index.html', '/en/', '/en/index.html', '/sw.js', '/manifest.webmanifest'];
const CACHING = { kept: 'public, max-age=31536000, immutable', asked: 'no-cache' };
/** What the page never asks of a device. Copying and passing on are not in it. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((one) => `${one}=()`).join(', ');

/**
 * Writes them into the folder of a built page. `policy` is the one that its pages have in them; a header
 * can also forbid to show the page within another, which HTML can't.
 */
export function hosting(folder, policy) {
  const hashed = readdirSync(folder).filter((name) => HASHED.test(name));
  // One rule sets a header: where two do, Cloudflare sends both values as one.
  const rule = (caching) => (path) => `\n${path}\n  Cache-Control: ${caching}`;
  const parts = {
    ...CACHING,
    policy: `${policy}; frame-ancestors 'none'`,
    permissions: PERMISSIONS,
    rules: [...hashed.map((name) => `/${name}`).map(rule(CACHING.kept)), ...ASKED.map(rule(CACHING.asked))].join('\n'),
  };
  for (const name of ['_headers', '.htaccess']) {
    const text = readFileSync(new URL(name, HOSTING), 'utf8').replace(/\{([a-z]+)\}/g, (whole, part) => parts[part] ?? whole);
    writeFileSync(join(folder, name), text);
  }
}
