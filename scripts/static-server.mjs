// Serves dist/ as any static host would. Usage: node scripts/static-server.mjs PORT

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const UNKNOWN = 'application/octet-stream';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
/** What even a server knows that knows nothing. */
const KNOWN_TO_ALL = ['.html', '.js', '.css'];
const COMPRESS = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
};
/** As pictures of these kinds are compressed already. */
const SMALL_AS_THEY_ARE = ['.png', '.ico'];
/** A name that changes with what is in the file. */
const HASHED = /-[0-9a-f]{16}[._]/;

/** Reads files once for each of their versions: a server that compresses at every request would be measured itself. */
function reader(encoding) {
  const kept = new Map();
  return (file) => {
    const { mtimeMs, size } = statSync(file);
    const before = kept.get(file);
    if (before?.mtimeMs === mtimeMs && before.size === size) return before;
    const raw = readFileSync(file);
    const compressed = encoding !== undefined && !SMALL_AS_THEY_ARE.includes(extname(file));
    const read = {
      mtimeMs,
      size,
      compressed,
      bytes: compressed ? COMPRESS[encoding](raw) : raw,
      etag: `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}${compressed ? `-${encoding}` : ''}"`,
    };
    kept.set(file, read);
    return read;
  };
}

/** The file behind a path, or the address to which a folder's name without its slash leads, or nothing. */
function lookUp(path, prefix, dist) {
  if (!path.startsWith(prefix)) return {};
  const name = normalize(`./${path.slice(prefix.length)}`);
  const file = join(dist, name);
  if (name.startsWith('..') || name.includes('\0') || !existsSync(file)) return {};
  if (statSync(file).isFile()) return { file };
  const index = join(file, 'index.html');
  if (!existsSync(index)) return {};
  return path.endsWith('/') ? { file: index } : { folder: `${encodeURIComponent(basename(name))}/` };
}

/** The path of a request, or nothing where it is none. */
function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

const PART = 16_384;

/** The bytes at so many a second, the first of them at once. */
async function* paced(bytes, rate) {
  for (let at = 0; at < bytes.length; at += PART) {
    yield bytes.subarray(at, at + PART);
    await wait((PART / rate) * 1000);
  }
}

/**
 * A server of dist/, or of another build, under a path that ends in a slash, as on a host that pages
 * share. It compresses with `encoding` ('br' or 'gzip') for who accepts it, sends `headers` along, and
 * knows `types` besides the usual ones; an `ignorant` one knows only what every server does. With a
 * `rate`, each file comes at so many bytes a second, as from afar.
 */
export function staticServer(prefix = '/', dist = DIST, { encoding, headers = {}, types = {}, ignorant = false, rate } = {}) {
  const plain = reader(undefined);
  const packed = encoding === undefined ? plain : reader(encoding);
  const typeOf = (file) => {
    const type = extname(file);
    if (ignorant && !KNOWN_TO_ALL.includes(type)) return UNKNOWN;
    return types[type] ?? TYPES[type] ?? UNKNOWN;
  };
  return createServer((request, response) => {
    const path = pathOf(request);
    const { file, folder } = path === undefined ? {} : lookUp(path, prefix, dist);
    if (folder !== undefined) {
      response.writeHead(301, { location: folder }).end();
      return;
    }
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((one) => one.split(';')[0].trim());
    const read = accepted.includes(encoding) ? packed(file) : plain(file);
    const answer = {
      'content-type': typeOf(file),
      'cache-control': HASHED.test(basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: read.etag,
      ...(encoding !== undefined && { vary: 'accept-encoding' }),
      ...(read.compressed && { 'content-encoding': encoding }),
      ...headers,
    };
    if (request.headers['if-none-match'] === read.etag) {
      response.writeHead(304, answer).end();
      return;
    }
    response.writeHead(200, { ...answer, 'content-length': read.bytes.length });
    if (request.method === 'HEAD') response.end();
    else if (rate === undefined) response.end(read.bytes);
    else Readable.from(paced(read.bytes, rate)).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = staticServer();
  server.on('error', (error) => {
    console.error(`The page can't be served on this port (${error.code}). Another one: scripts/serve 8081`);
    process.exit(1);
  });
  server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1');
}
