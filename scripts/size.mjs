// Weighs the built page for scripts/size. Usage: node scripts/size.mjs TARGET [HOW MANY FUNCTIONS]
//
// The files are those of dist/. The names of functions are not in them: they are read from what
// wasm-bindgen wrote on the way, before wasm-opt took the names and about a tenth of the code away.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readModule } from './build/wasm.mjs';

const [target, shown = '25'] = process.argv.slice(2);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const NAMED = join(target, 'named.wasm');

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kB = (bytes) => (bytes / 1000).toFixed(1);

/** What a visitor downloads; the pictures, the other language and what hosts read is not for them. */
function files() {
  return readdirSync(DIST).filter((name) => /\.(html|js|wasm)$/.test(name)).map((name) => {
    const bytes = readFileSync(join(DIST, name));
    const cost = { raw: bytes.length, gzip: gzip(bytes), brotli: brotli(bytes) };
    return { name, kind: extname(name).slice(1), bytes, ...cost };
  });
}

function total(of) {
  const sum = (key) => of.reduce((all, file) => all + file[key], 0);
  return { name: 'in all', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function printFiles(all) {
  console.log('\n| kB | raw | gzip 9 | brotli 11 |\n|---|---:|---:|---:|');
  for (const { name, raw, gzip, brotli } of [...all.sort((a, b) => b.brotli - a.brotli), total(all)]) {
    console.log(`| ${name.replace(/-[0-9a-f]{8,16}(?=[._])/, '')} | ${kB(raw)} | ${kB(gzip)} | ${kB(brotli)} |`);
  }
}

/** A function's path without the numbers that tell apart what is called the same. */
function tidy(name) {
  return name.replace(/\[[0-9a-f]{12,16}\]|::h[0-9a-f]{16}$|\.\d+$/g, '').replace(/closure#\d+/g, 'closure');
}

/** The crate that a function was written in: `<&mut a::B as c::D>::e` is of `a`, `<[T]>::f` of none. */
function crateOf(name) {
  if (/^<(\[|\(|str>|[iuf](\d+|size)>)/.test(name)) return 'core';
  return /[A-Za-z_]\w*(?=::)/.exec(name)?.[0] ?? 'other';
}

/** Without type parameters, so that all copies of generic code are called the same. */
function family(name) {
  let now = name.replaceAll('->', '→');
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replace(/(?<=[\w:])<[^<>]*>/g, '');
    // What is left in pointed brackets is a type as a trait; one at the beginning is the name's own.
    if (now === before) now = now.replace(/(?<=.)<[^<>]*>/g, '_');
  }
  return now.replace(/(::)+(?=::|$)/g, '');
}

function sums(functions, key) {
  const found = new Map();
  for (const one of functions) {
    const sum = found.get(key(one.name)) ?? { bytes: 0, copies: 0 };
    found.set(key(one.name), { bytes: sum.bytes + one.bytes, copies: sum.copies + 1 });
  }
  return [...found].map(([name, sum]) => ({ name, ...sum })).sort((a, b) => b.bytes - a.bytes);
}

function printFunctions(many) {
  const { code, data, named, functions } = readModule(readFileSync(NAMED));
  if (!named) return;
  const all = functions.map(({ name, bytes }) => ({ name: tidy(name), bytes }));
  const share = (bytes) => `${((100 * bytes) / code).toFixed(1)} %`;
  const cut = (name) => (name.length > 110 ? `${name.slice(0, 109)}…` : name).replaceAll('|', '\\|');
  console.log(`\nBefore wasm-opt: ${all.length} functions in ${kB(code)} kB of code, and ${kB(data)} kB of data.`);
  const ours = sums(all.filter(({ name }) => name.includes('kakao_sync_check')), crateOf);
  console.log('\n| crate | kB | of the code | of it for types of this project |\n|---|---:|---:|---:|');
  for (const { name, bytes } of sums(all, crateOf).slice(0, 15)) {
    const own = ours.find((one) => one.name === name)?.bytes ?? 0;
    console.log(`| ${name} | ${kB(bytes)} | ${share(bytes)} | ${kB(own)} |`);
  }
  console.log('\n| copies of one function | kB | of the code | copies |\n|---|---:|---:|---:|');
  for (const { name, bytes, copies } of sums(all, family).filter((one) => one.copies > 1).slice(0, many)) {
    console.log(`| ${cut(name)} | ${kB(bytes)} | ${share(bytes)} | ${copies} |`);
  }
  console.log('\n| function | kB | of the code |\n|---|---:|---:|');
  for (const { name, bytes } of all.sort((a, b) => b.bytes - a.bytes).slice(0, many)) {
    console.log(`| ${cut(name)} | ${kB(bytes)} | ${share(bytes)} |`);
  }
}

/** What is wrong with what is served: each as a sentence. */
function* faults(all) {
  const budget = readFileSync(new URL('size-budget', import.meta.url), 'utf8').matchAll(/^(\w+) +([\d.]+)$/gm);
  for (const [, kind, allowed] of budget) {
    const cost = total(kind === 'total' ? all : all.filter((file) => file.kind === kind)).brotli;
    const over = cost - 1000 * Number(allowed);
    if (over > 0) yield `${kind}: ${kB(cost)} kB with brotli, ${kB(over)} kB over its budget of ${allowed} kB`;
  }
  const folders = [ROOT, homedir(), '/root/', '/home/', '/Users/', '.cargo/registry'];
  for (const { name, kind, bytes } of all) {
    for (const folder of folders.filter((one) => one.length > 4 && bytes.includes(one))) {
      yield `${name} tells a folder of the machine that built it: ${folder}`;
    }
    if (kind === 'wasm' && readModule(bytes).named) yield `${name} still has the names of its functions`;
  }
}

const all = files();
printFiles(all);
if (existsSync(NAMED)) printFunctions(Number(shown));
const found = [...faults(all)];
for (const fault of found) console.error(`\n${fault}`);
process.exitCode = found.length > 0 ? 1 : 0;
