// Run by scripts/finish.mjs: gives the page a content security policy, so that the browser itself
// enforces that nothing which is typed leaves it. Trunk writes the module that starts the page into
// the HTML; the policy allows that one by its hash.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.TRUNK_STAGING_DIR ?? 'dist', 'index.html');
// Comments are for who reads the source.
const html = readFileSync(file, 'utf8').replace(/\s*<!--[\s\S]*?-->/g, '');
const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
// It counts for what stands behind it, so it comes first.
writeFileSync(file, html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`));
