// Keeps one build of the page whole, so that it opens without a network, and never mixes two of them.
// A new build is fetched beside the old one and waits: it is used when the user says so, or once the
// page is open nowhere. scripts/build/worker.mjs fills in the build and its files.

const BUILD = '{build}';
/** The hash of every file that the page needs, by its place under the page's root. */
const FILES = {};

// Pages of other people may share the host, and other copies of this page: what is kept has our name
// and our place on it.
const ROOT = new URL(self.registration.scope);
const OURS = `kakao-sync-check ${ROOT.pathname} `;
const NAME = OURS + BUILD;

/** Where a build notes when it was turned to. */
const TURNED = new URL('?turned-to', ROOT).href;

/** A file is kept under its content, so that one build never has a file of another. */
const key = (file) => new URL(`${file}?${FILES[file]}`, ROOT).href;

/** What we keep of other builds, the oldest first. */
const others = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);

/** Fetches a file; one that is not this build's, to the letter, is an error. */
async function fetched(file) {
  const response = await fetch(new URL(file, ROOT), { cache: 'no-cache', integrity: FILES[file] });
  if (!response.ok) throw new Error(file);
  // Some hosts lead from `index.html` to its folder, and browsers open no page that was led elsewhere.
  return response.redirected ? new Response(response.body, response) : response;
}

/** Keeps what is missing of this build: what another build has with the same content is not fetched again. */
async function fill() {
  const cache = await caches.open(NAME);
  const older = await Promise.all((await others()).map((name) => caches.open(name)));
  const take = async (file) => {
    const same = (held) => held.match(key(file), { ignoreVary: true });
    if (await same(cache)) return;
    const copies = await Promise.all(older.map(same));
    await cache.put(key(file), copies.find(Boolean) ?? (await fetched(file)));
  };
  const results = await Promise.allSettled(Object.keys(FILES).map(take));
  const failed = results.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

async function install() {
  // The host may have gone back to a build that is still kept.
  const before = await caches.has(NAME);
  try {
    await fill();
  } catch (error) {
    if (!before) await caches.delete(NAME);
    throw error;
  }
}

/** When a build that we keep was turned to; 0 where it never was. */
async function turnedTo(name) {
  const note = await (await caches.open(name)).match(TURNED);
  return note ? Number(await note.text()) : 0;
}

/**
 * Keeps the build before this one, too: a page of it that is still open finds its files. One that was
 * left for this is not kept; one that came after this may be about to be filled.
 */
async function tidy() {
  const all = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const mine = all.indexOf(NAME);
  const times = await Promise.all(all.map(turnedTo));
  times[mine] = 0;
  const before = times.indexOf(Math.max(...times));
  const done = (at) => at !== mine && at !== before && (times[at] > 0 || at < mine);
  await Promise.all(all.filter((_, at) => done(at)).map((name) => caches.delete(name)));
  await (await caches.open(NAME)).put(TURNED, new Response(`${Date.now()}`));
}

/** The file of the page that an address under its root stands for. */
const file = (path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

async function answer(request, name) {
  try {
    if (name in FILES) {
      const kept = await (await caches.open(NAME)).match(key(name), { ignoreVary: true });
      if (kept) return kept;
    } else {
      for (const other of (await others()).reverse()) {
        const kept = await (await caches.open(other)).match(new URL(name, ROOT), { ignoreSearch: true, ignoreVary: true });
        if (kept) return kept;
      }
    }
  } catch {
    // What can't be read is fetched, as if nothing were kept.
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(tidy().catch(() => {})));
self.addEventListener('message', (event) => {
  if (event.data === 'take-update') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  const name = file(url.pathname.slice(ROOT.pathname.length));
  event.respondWith(answer(request, name));
  // What was cleared is kept anew, as long as the host still has this build.
  if (request.mode === 'navigate') event.waitUntil(fill().catch(() => {}));
});
