// Reads what scripts/size needs out of a Wasm module: how large each function is and what it is
// called, and how large the data is. The format is https://webassembly.github.io/spec/core/binary/.

/** An unsigned number in the format's variable length, with the place behind it. */
function unsigned(bytes, at) {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}

function text(bytes, at) {
  const [length, start] = unsigned(bytes, at);
  return [Buffer.from(bytes.subarray(start, start + length)).toString('utf8'), start + length];
}

/** The sections of a module: their id (custom ones by name), and where their content begins and ends. */
export function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [length, start] = unsigned(bytes, at + 1);
    const end = start + length;
    if (id === 0) {
      const [name, content] = text(bytes, start);
      yield { id: name, start: content, end };
    } else {
      yield { id, start, end };
    }
    at = end;
  }
}

/** How many of the imports are functions: they are numbered before the module's own. */
function importedFunctions(bytes, start) {
  let [count, at] = unsigned(bytes, start);
  let functions = 0;
  for (; count > 0; count--) {
    at = text(bytes, text(bytes, at)[1])[1];
    const kind = bytes[at++];
    if (kind === 0) {
      functions++;
      at = unsigned(bytes, at)[1];
    } else if (kind === 3) {
      at += 2; // a global: its type, and whether it changes
    } else {
      if (kind === 1) at++; // a table: the type of its elements, then its limits as for a memory
      const limits = bytes[at++];
      at = unsigned(bytes, at)[1];
      if (limits & 1) at = unsigned(bytes, at)[1];
    }
  }
  return functions;
}

function bodies(bytes, start) {
  let [count, at] = unsigned(bytes, start);
  const sizes = [];
  for (; count > 0; count--) {
    const [length, body] = unsigned(bytes, at);
    sizes.push(body + length - at);
    at = body + length;
  }
  return sizes;
}

/** The names of functions, by number. Empty where the module was stripped. */
function names(bytes, start, end) {
  const found = new Map();
  for (let at = start; at < end; ) {
    const kind = bytes[at];
    const [length, content] = unsigned(bytes, at + 1);
    if (kind === 1) {
      let [count, place] = unsigned(bytes, content);
      for (; count > 0; count--) {
        const [index, name] = unsigned(bytes, place);
        const [value, next] = text(bytes, name);
        found.set(index, value);
        place = next;
      }
    }
    at = content + length;
  }
  return found;
}

/** The module's functions with their names and bytes, and the bytes of its code and of its data. */
export function readModule(bytes) {
  const at = new Map([...sections(bytes)].map((section) => [section.id, section]));
  const imported = at.has(2) ? importedFunctions(bytes, at.get(2).start) : 0;
  const called = at.has('name') ? names(bytes, at.get('name').start, at.get('name').end) : new Map();
  const size = (id) => (at.has(id) ? at.get(id).end - at.get(id).start : 0);
  const functions = bodies(bytes, at.get(10).start).map((length, index) => ({
    name: called.get(imported + index) ?? '',
    bytes: length,
  }));
  return { functions, code: size(10), data: size(11), named: called.size > 0 };
}
