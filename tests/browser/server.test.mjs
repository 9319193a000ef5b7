// The server that the page is tested and measured on: what it says of each file, in each of its ways.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { staticServer } from '../../scripts/static-server.mjs';

const FILES = {
  'index.html': ['text/html; charset=utf-8', 'no-cache'],
  'en/index.html': ['text/html; charset=utf-8', 'no-cache'],
  'a-0123456789abcdef.js': ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  'a-0123456789abcdef_bg.wasm': ['application/wasm', 'public, max-age=31536000, immutable'],
  'a-0123456789abcde.css': ['text/css; charset=utf-8', 'no-cache'],
  'sw.js': ['text/javascript; charset=utf-8', 'no-cache'],
  'manifest.webmanifest': ['application/manifest+json', 'no-cache'],
  'icon.svg': ['image/svg+xml', 'no-cache'],
  'icon.png': ['image/png', 'no-cache'],
  'one.json': ['application/json', 'no-cache'],
  'robots.txt': ['text/plain; charset=utf-8', 'no-cache'],
  'sitemap.xml': ['application/xml', 'no-cache'],
  _headers: ['application/octet-stream', 'no-cache'],
};
const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
mkdirSync(join(folder, 'en'));
mkdirSync(join(folder, 'empty'));
const textOf = (name) => `${name} `.repeat(100);
for (const name of Object.keys(FILES)) writeFileSync(join(folder, name), textOf(name));
after(() => rmSync(folder, { recursive: true }));

/** Serves while `use` asks; paths go out as they stand, unlike those that fetch has tidied. */
async function served(how, use) {
  const server = staticServer('/under/this/', folder, how);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const ask = (path, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      request({ host: '127.0.0.1', port: server.address().port, path, headers, method }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(parts) }));
      })
        .on('error', fail)
        .end();
    });
  try {
    await use(ask);
  } finally {
    server.close();
  }
}

test('every file is served whole in every way, with its type and how long it is kept', async () => {
  for (const [encoding, unpack] of [[undefined, (bytes) => bytes], ['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
    await served({ encoding, headers: { 'x-of-all': 'yes' } }, async (ask) => {
      for (const [name, [type, kept]] of Object.entries(FILES)) {
        for (const accepts of ['gzip, deflate, br', 'identity']) {
          const { status, headers, bytes } = await ask(`/under/this/${name}`, { 'accept-encoding': accepts });
          const packed = encoding !== undefined && accepts.includes(encoding) && !name.endsWith('.png');
          assert.deepEqual(
            [status, headers['content-type'], headers['cache-control'], headers['x-of-all'], headers['content-encoding']],
            [200, type, kept, 'yes', packed ? encoding : undefined],
            name,
          );
          assert.equal(Number(headers['content-length']), bytes.length, name);
          assert.equal((packed ? unpack(bytes) : bytes).toString(), textOf(name), name);
        }
      }
    });
  }
});

test('what is known is not sent again until it has changed', async () => {
  await served({ encoding: 'br' }, async (ask) => {
    const accept = { 'accept-encoding': 'br' };
    const first = await ask('/under/this/index.html', accept);
    const again = await ask('/under/this/index.html', { ...accept, 'if-none-match': first.headers.etag });
    assert.deepEqual([again.status, again.bytes.length, again.headers.etag], [304, 0, first.headers.etag]);
    assert.notEqual((await ask('/under/this/index.html')).headers.etag, first.headers.etag, 'plain, it is another thing');
    writeFileSync(join(folder, 'index.html'), textOf('INDEX.HTML'));
    utimesSync(join(folder, 'index.html'), 1, 1);
    const changed = await ask('/under/this/index.html', { ...accept, 'if-none-match': first.headers.etag });
    writeFileSync(join(folder, 'index.html'), textOf('index.html'));
    assert.equal(changed.status, 200);
    assert.equal(brotliDecompressSync(changed.bytes).toString(), textOf('INDEX.HTML'));
  });
});

test('a folder is its index, and nothing outside is served', async () => {
  await served({}, async (ask) => {
    assert.equal((await ask('/under/this/')).bytes.toString(), textOf('index.html'));
    assert.equal((await ask('/under/this/?a=b')).bytes.toString(), textOf('index.html'));
    assert.equal((await ask('/under/this/en/')).bytes.toString(), textOf('en/index.html'));
    const { status, headers } = await ask('/under/this/en');
    assert.deepEqual([status, headers.location], [301, 'en/']);
    assert.equal((await ask('/under/this/', {}, 'HEAD')).bytes.length, 0);
    for (const path of [
      '/', '/index.html', '/under/this', '/under/this/none', '/under/this/empty', '/under/this/empty/', '/under/this/en//../../../x',
      '/under/this/..%2f..%2fetc/passwd', '/under/this/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd', '/under/this/%00', '/under/this/%',
      '/under/this/index.html/',
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });
});

test('what comes at a rate comes whole, and takes its time', async () => {
  const bytes = 'x'.repeat(100_000);
  writeFileSync(join(folder, 'long.txt'), bytes);
  await served({ rate: 500_000 }, async (ask) => {
    const since = performance.now();
    const answer = await ask('/under/this/long.txt');
    assert.ok(performance.now() - since > 150, 'a fifth of a second, less the rounding of timers');
    assert.equal(answer.bytes.toString(), bytes);
  });
});

test('a server that knows nothing tells the types of pages, scripts and styles alone', async () => {
  await served({ ignorant: true }, async (ask) => {
    for (const [name, [type]] of Object.entries(FILES)) {
      const known = ['.html', '.js', '.css'].some((end) => name.endsWith(end));
      assert.equal((await ask(`/under/this/${name}`)).headers['content-type'], known ? type : 'application/octet-stream', name);
    }
  });
});
