// Writes the service worker of a built page: the files that the page needs, each with its hash, and
// a name for the build that changes with any of them.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { integrity, shell } from './pages.mjs';

/** What the page is made of. Pictures are for the page's icons alone: previews are for other sites. */
const NEEDED = /\.(html|js|wasm|webmanifest|svg|png)$/;
const LEFT = /^sw\.js$|preview/;

/** The places of the files that the page needs, under its root, in a fixed order. */
function needed(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter((name) => NEEDED.test(name) && !LEFT.test(name))
    .sort();
}

/** Writes `sw.js` into the folder of a built page. It is the last to be written: it holds the hashes of the rest. */
export function worker(folder) {
  const hashed = (name) => [name, integrity(readFileSync(join(folder, name)))];
  const files = JSON.stringify(Object.fromEntries(needed(folder).map(hashed)));
  const source = shell('sw.js');
  // What it does belongs to the build, too: two workers never share what they keep.
  const build = createHash('sha256').update(source + files).digest('hex').slice(0, 16);
  const filled = source.replace("'{build}'", () => `'${build}'`).replace('FILES = {}', () => `FILES = ${files}`);
  if (filled.split(build).length !== 2 || !filled.includes(files)) throw new Error('shell/sw.js has no place for the build and its files');
  writeFileSync(join(folder, 'sw.js'), filled);
}
