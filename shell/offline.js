
// Appended to the script of the page behind shell/start.js: once the page has started, has the browser keep the
// page for when there is no network, and tells when a new version of it waits. All of it may fail or
// be missing; then the page is what it was.
(async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const offer = () => dispatchEvent(new CustomEvent('kakao-sync-check:update'));
  // Only a page that came out of what is kept can be old.
  const kept = workers.controller;
  const { root } = shell;
  // The page's own files come first.
  await there;
  const registration = await workers.register(`${root}sw.js`, { scope: root, updateViaCache: 'none' });
  let taking = false;
  addEventListener('kakao-sync-check:take-update', () => {
    taking = true;
    // In another tab the new version may have been taken already.
    if (registration.waiting) registration.waiting.postMessage('take-update');
    else location.reload();
  });
  if (kept) {
    workers.addEventListener('controllerchange', () => {
      // A tab that did not ask for it goes on as it is.
      if (taking) location.reload();
      else offer();
      taking = false;
    });
    const follow = (worker) => worker?.addEventListener('statechange', () => worker.state === 'installed' && offer());
    if (registration.waiting) offer();
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
  }
  await workers.ready;
  document.documentElement.dataset.offline = 'ready';
})().catch(() => {});
