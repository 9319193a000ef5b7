// Makes the built page smaller to download where the tools that build it don't. What JavaScript
// gives to Wasm is told apart by wasm-bindgen with hashes, 16 signs each that no compression helps
// against, in both files. And compression finds alike code best where it is near: functions are put
// in order by what they do.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
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

/**
 * The module and its script, smaller: `script` as text, and the optimised Wasm in `file`, which is
 * written over on the way.
 */
export function pack(script, file) {
  const module = readFileSync(file);
  const short = shortNames(module);
  return {
    script: script.replace(/\b__wb\w+_[0-9a-f]{16}\b/g, (name) => short.get(name) ?? name),
    wasm: ordered(renamed(module, short), file),
  };
}
