// Whether a browser can run the page is found out before the page is tried.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';

import { root } from './harness.mjs';
import { soon, stage } from './stage.mjs';

const scene = stage();

const lacks = (page) => page.evaluate(() => window.kakaoSyncLacks);
const says = (page) => page.locator('#stands p:visible').allInnerTexts();

/** What each takes away, and the word for it. */
const GONE = {
  'all of Wasm': [() => delete window.WebAssembly, 'WebAssembly'],
  'Wasm that is allowed to be compiled': [
    () => { WebAssembly.Module = function () { throw new WebAssembly.CompileError('blocked by the policy'); }; },
    'WebAssembly',
  ],
  'layers of style': [() => delete window.CSSLayerBlockRule, 'CSS @layer'],
  'dialogs': [() => delete window.HTMLDialogElement, '<dialog>'],
  'dialogs that are modal': [() => delete HTMLDialogElement.prototype.showModal, '<dialog>'],
};

scene('nothing is missing in the browser of these tests', {}, async (page) => {
  assert.deepEqual(await lacks(page), []);
});

for (const [name, [take, word]] of Object.entries(GONE)) {
  for (const lang of ['en', 'ko']) {
    scene(`without ${name} it is said what is missing, ${lang}`, { lang, until: '#begin', before: (page) => page.addInitScript(take) }, async (page) => {
      assert.deepEqual(await lacks(page), [word]);
      await soon(page, async () => (await says(page)).map((text) => text.split(': ')[1]), [word]);
      assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-started')), false);
    });
  }
}

scene('all that is missing is named', {
  until: '#begin',
  before: async (page) => {
    for (const take of [GONE['all of Wasm'][0], GONE['layers of style'][0], GONE.dialogs[0]]) await page.addInitScript(take);
  },
}, async (page) => {
  assert.deepEqual(await lacks(page), ['WebAssembly', 'CSS @layer', '<dialog>']);
});

/** The module that is tried, as the script hands it over. */
function tried() {
  let bytes;
  const Module = function (given) { bytes = Buffer.from(given); };
  vm.runInNewContext(readFileSync(join(root, 'shell/able.js'), 'utf8'), { window: {}, WebAssembly: { Module } });
  return bytes;
}

test('the module that is tried has every feature that the page is compiled with', () => {
  const named = readFileSync(join(root, 'scripts/tools.sh'), 'utf8').match(/--enable-[a-z-]+/g);
  // Every browser that knows the others knows this one, the oldest of all.
  const features = named.filter((one) => one !== '--enable-mutable-globals');
  assert.equal(features.length, 5);
  const folder = mkdtempSync(join(tmpdir(), 'able-'));
  const file = join(folder, 'tried.wasm');
  const valid = (enabled) => {
    try {
      execFileSync(join(root, '.tools/node_modules/.bin/wasm-opt'), ['-mvp', ...enabled, file, '-o', join(folder, 'out.wasm')], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  };
  try {
    writeFileSync(file, tried());
    assert.equal(valid(features), true);
    for (const feature of features) assert.equal(valid(features.filter((one) => one !== feature)), false, feature);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the scripts that run in any browser are written in words that any browser reads', () => {
  for (const name of ['able.js', 'boot.js']) {
    const script = readFileSync(join(root, 'shell', name), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
    assert.doesNotMatch(script, /=>|`|\?\.|\?\?|\b(let|const|class|async|await|of)\b|\.\.\.|catch \{/, name);
  }
});
