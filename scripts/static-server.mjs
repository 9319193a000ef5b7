// Serves dist/ as any static host would. Usage: node scripts/static-server.mjs PORT

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** A server of dist/, or of another build, under a path that ends in a slash, as on a host that pages share. */
export function staticServer(prefix = '/', dist = DIST) {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = normalize(path.slice(prefix.length).replace(/(^|\/)$/, '$1index.html'));
    const file = join(dist, name);
    if (!path.startsWith(prefix) || name.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
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
