// Reads a Wasm module, for scripts/size and for pack.mjs: how large each function is and what it is
// called, and how large the data is. The format is https://webassembly.github.io/spec/core/binary/.

/** An unsigned number in the format's variable length, with the place behind it. */
export function unsigned(bytes, at) {
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

/** The sections of a module: their id (custom ones by name), and where they, their content and its end are. */
export function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [length, start] = unsigned(bytes, at + 1);
    const end = start + length;
    if (id === 0) {
      const [name, content] = text(bytes, start);
      yield { id: name, at, start: content, end };
    } else {
      yield { id, at, start, end };
    }
    at = end;
  }
}

/** What the module imports: from where, under which name, and as what (the bytes that say so). */
export function* imports(bytes) {
  const section = [...sections(bytes)].find(({ id }) => id === 2);
  if (!section) return;
  let [count, at] = unsigned(bytes, section.start);
  for (; count > 0; count--) {
    const [module, afterModule] = text(bytes, at);
    const [name, start] = text(bytes, afterModule);
    at = start;
    const kind = bytes[at++];
    if (kind === 0) {
      at = unsigned(bytes, at)[1];
    } else if (kind === 3) {
      at += 2; // a global: its type, and whether it changes
    } else {
      if (kind === 1) at++; // a table: the type of its elements, then its limits as for a memory
      const limits = bytes[at++];
      at = unsigned(bytes, at)[1];
      if (limits & 1) at = unsigned(bytes, at)[1];
    }
    yield { module, name, kind: bytes.subarray(start, at) };
  }
}

/** How many of the imports are functions: they are numbered before the module's own. */
export function importedFunctions(bytes) {
  return [...imports(bytes)].filter(({ kind }) => kind[0] === 0).length;
}

/** The code of each of the module's own functions. */
export function bodies(bytes) {
  const section = [...sections(bytes)].find(({ id }) => id === 10);
  let [count, at] = unsigned(bytes, section.start);
  const found = [];
  for (; count > 0; count--) {
    const [length, start] = unsigned(bytes, at);
    at = start + length;
    found.push(bytes.subarray(start, at));
  }
  return found;
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
  const imported = importedFunctions(bytes);
  const called = at.has('name') ? names(bytes, at.get('name').start, at.get('name').end) : new Map();
  const size = (id) => (at.has(id) ? at.get(id).end - at.get(id).start : 0);
  const functions = bodies(bytes).map((body, index) => ({
    name: called.get(imported + index) ?? '',
    bytes: body.length,
  }));
  return { functions, code: size(10), data: size(11), named: called.size > 0 };
}
