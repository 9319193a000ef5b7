// Makes the built page smaller to download where the tools that build it don't. What JavaScript
// gives to Wasm is told apart by wasm-bindgen with hashes, 16 signs each that no compression helps
// against, in both files. And compression finds alike code best where it is near: functions are put
// in order by what they do.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodies, importedFunctions, imports, sections, unsigned } from './wasm.mjs';

/** The bytes of a number in the format's variable length. */
function written(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

/** What is counted, with its length before it. */
const sized = (content) => Buffer.concat([written(content.length), content]);
const text = (string) => sized(Buffer.from(string));

/** Names without their hashes; those that are alike then are numbered. */
function shortNames(wasm) {
  const taken = new Set();
  const short = new Map();
  for (const { name } of imports(wasm)) {
    const stem = name.replace(/_[0-9a-f]{16}$/, '');
    let chosen = stem;
    for (let count = 2; taken.has(chosen); count++) chosen = `${stem}_${count}`;
    taken.add(chosen);
    short.set(name, chosen);
  }
  return short;
}

/** The module with other names of what it imports. */
function renamed(wasm, short) {
  const { at, end } = [...sections(wasm)].find(({ id }) => id === 2);
  const all = [...imports(wasm)];
  const entry = ({ module, name, kind }) => Buffer.concat([text(module), text(short.get(name)), kind]);
  const content = Buffer.concat([written(all.length), ...all.map(entry)]);
  return Buffer.concat([wasm.subarray(0, at), Buffer.from([2]), sized(content), wasm.subarray(end)]);
}

/** What a function does, without its locals and without large numbers, most of which are places. */
function likeness(body) {
  let [groups, at] = unsigned(body, 0);
  for (; groups > 0; groups--) at = unsigned(body, at)[1] + 1;
  return body.toString('latin1', at).replace(/[\x80-\xff]+[^\x80-\xff]/g, '\xff');
}

/** The module with its functions in order: they get names for wasm-opt to order them by, and lose these again. */
function ordered(wasm, file) {
  const first = importedFunctions(wasm);
  const like = bodies(wasm).map(likeness);
  const order = [...like.keys()].sort((one, other) => (like[one] < like[other] ? -1 : like[one] > like[other] ? 1 : 0));
  const places = new Map(order.map((index, place) => [index, place]));
  const name = (index) => Buffer.concat([written(first + index), text(String(places.get(index)).padStart(6, '0'))]);
  const names = Buffer.concat([written(order.length), ...Array.from(order.keys(), name)]);
  const section = Buffer.concat([text('name'), Buffer.from([1]), sized(names)]);
  writeFileSync(file, Buffer.concat([wasm, Buffer.from([0]), sized(section)]));
  execFileSync('wasm-opt', [file, '--reorder-functions-by-name', '--strip-debug', '-o', file]);
  return readFileSync(file);
}

/** Packs the page in a folder, and gives its files new hashes. */
export function pack(folder) {
  const [js, wasm] = ['.js', '.wasm'].map((kind) => readdirSync(folder).find((name) => name.endsWith(kind)));
  const [code, module] = [js, wasm].map((name) => readFileSync(join(folder, name)));
  const short = shortNames(module);
  const script = code.toString().replace(/\b__wb\w+_[0-9a-f]{16}\b/g, (name) => short.get(name) ?? name);
  const packed = ordered(renamed(module, short), join(folder, wasm));
  const hash = (kind, bytes, as) => createHash(kind).update(bytes).digest(as);
  const sri = (bytes) => `sha384-${hash('sha384', bytes, 'base64')}`;
  const stem = js.replace(/-[0-9a-f]+\.js$/, '');
  const name = `${stem}-${hash('sha256', Buffer.concat([Buffer.from(script), packed]), 'hex').slice(0, 16)}`;
  writeFileSync(join(folder, `${name}.js`), script);
  renameSync(join(folder, wasm), join(folder, `${name}_bg.wasm`));
  rmSync(join(folder, js));
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replaceAll(js.replace(/\.js$/, ''), name);
  writeFileSync(page, html.replace(sri(code), sri(script)).replace(sri(module), sri(packed)));
}
