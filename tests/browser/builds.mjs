// Other builds of the page made out of the one in dist/, and a host that turns from one to another.

import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { integrity } from '../../scripts/build/pages.mjs';
import { worker } from '../../scripts/build/worker.mjs';
import { root, start } from './harness.mjs';

const hash = (kind, text, as = 'base64') => createHash(kind).update(text).digest(as);
const SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The name of the build's script and Wasm, as it stands in their names. */
const nameOf = (folder) => readdirSync(folder).map((name) => /^kakao-sync-check-(\w+)_bg\.wasm$/.exec(name)?.[1]).find(Boolean);

const pages = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => join(folder, name));

/** Replaces a text in a page, and what its policy says of its scripts with it. */
function rewrite(page, change) {
  const before = readFileSync(page, 'utf8');
  let after = change(before);
  const scripts = (text) => [...text.matchAll(SCRIPT)].map(([, script]) => script);
  const [old, now] = [scripts(before), scripts(after)];
  for (const kind of ['sha256', 'sha384']) {
    old.forEach((script, at) => (after = after.replaceAll(`${kind}-${hash(kind, script)}`, `${kind}-${hash(kind, now[at])}`)));
  }
  writeFileSync(page, after);
}

/**
 * A build like dist/ in the folder, but with other names and contents: its pages have `data-build`,
 * its script sets `ranBuild`, and its Wasm has a section of its own.
 */
export function build(folder, mark) {
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const name = nameOf(folder);
  const other = hash('sha256', name + mark, 'hex').slice(0, name.length);
  const [js, wasm] = ['.js', '_bg.wasm'].map((end) => join(folder, `kakao-sync-check-${name}${end}`));
  const hashes = () => [js, wasm].map((file) => integrity(readFileSync(file)));
  const before = hashes();
  writeFileSync(js, `${readFileSync(js, 'utf8').replaceAll(name, other)}\n;globalThis.ranBuild = '${mark}';\n`);
  // A custom section: its kind, its length, and its name with its own length.
  appendFileSync(wasm, Buffer.from([0, mark.length + 1, mark.length, ...Buffer.from(mark)]));
  const after = hashes();
  for (const file of [js, wasm]) renameSync(file, file.replace(name, other));
  for (const page of pages(folder)) {
    rewrite(page, (text) => {
      const marked = text.replace('<html ', `<html data-build="${mark}" `).replaceAll(name, other);
      return before.reduce((text, old, at) => text.replaceAll(old, after[at]), marked);
    });
  }
  worker(folder);
  return { js: `kakao-sync-check-${other}.js`, wasm: `kakao-sync-check-${other}_bg.wasm` };
}

/** Ways in which a build can arrive broken: half a file, none, another one. */
export const BREAKS = {
  'half of the Wasm': (folder, { wasm }) => truncateSync(join(folder, wasm), 100000),
  'no Wasm': (folder, { wasm }) => rmSync(join(folder, wasm)),
  'no script': (folder, { js }) => rmSync(join(folder, js)),
  'a script that is garbled': (folder, { js }) => writeFileSync(join(folder, js), '<!doctype html><title>Busy</title>'),
  'the page of another build': (folder) => appendFileSync(join(folder, 'index.html'), '<!-- another -->'),
};

/** A host that serves what `turn` points it to; each build is made once, by its mark. */
export async function host(prefix) {
  const folder = mkdtempSync(join(tmpdir(), 'kakao-sync-check-'));
  const served = join(folder, 'served');
  const made = {};
  const make = (mark) => (made[mark] ??= { folder: join(folder, mark), files: build(join(folder, mark), mark) });
  const turn = (to) => {
    rmSync(served, { force: true });
    symlinkSync(to, served);
  };
  turn(make('A').folder);
  const site = await start(served, prefix);
  return {
    ...site,
    /** Serves a whole build. */
    serve: (mark) => turn(make(mark).folder),
    /** Serves a build that is broken in a way, or changed in one; its worker knows nothing of it. */
    serveBroken(mark, spoil) {
      const whole = make(mark);
      const broken = mkdtempSync(join(folder, 'broken-'));
      cpSync(whole.folder, broken, { recursive: true });
      spoil(broken, whole.files);
      turn(broken);
    },
    /** The host is gone: not even the browser's own connections are left. */
    async leave() {
      await new Promise((done) => {
        site.server.close(done);
        site.server.closeAllConnections();
      });
    },
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
