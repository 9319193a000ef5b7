// Makes the page of what has been compiled, as static files that work under any path of any host.
// Called by build_page in scripts/tools.sh.
// Usage: node scripts/build/main.mjs COMPILED PRERENDERED
//   COMPILED     the folder with what wasm-bindgen and wasm-opt wrote
//   PRERENDERED  the file that examples/prerender.rs wrote
//
// SITE_URL is where the page is going to stand, with a slash at its end. Search engines and pictures
// of links need it in full; without it the page only has no such addresses.

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { hosting } from './hosting.mjs';
import { pack } from './pack.mjs';
import { integrity, pages, shell } from './pages.mjs';
import { worker } from './worker.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'kakao-sync-check';
const [compiled, prerendered] = process.argv.slice(2);

/** Writes script and module under a name that tells what is in them, so that they may be kept for good. */
function code(folder) {
  const glue = `${readFileSync(join(compiled, `${NAME}.js`), 'utf8')}${shell('start.js')}${shell('offline.js')}`;
  const packing = join(folder, 'packing.wasm');
  cpSync(join(compiled, `${NAME}_bg.wasm`), packing);
  const { script, wasm } = pack(glue, packing);
  rmSync(packing);
  const hash = createHash('sha256').update(script).update(wasm).digest('hex').slice(0, 16);
  const files = { script: `${NAME}-${hash}.js`, wasm: `${NAME}-${hash}_bg.wasm` };
  writeFileSync(join(folder, files.script), script);
  writeFileSync(join(folder, files.wasm), wasm);
  return { ...files, 'script-integrity': integrity(script), 'wasm-integrity': integrity(wasm) };
}

const dist = join(ROOT, 'dist');
// What stood there is replaced at once, and only by what is whole.
const staging = join(ROOT, 'target', 'dist');
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
const policy = pages(staging, code(staging), JSON.parse(readFileSync(prerendered, 'utf8')), process.env.SITE_URL);
hosting(staging, policy);
worker(staging);
rmSync(dist, { recursive: true, force: true });
try {
  renameSync(staging, dist);
} catch {
  cpSync(staging, dist, { recursive: true });
}
