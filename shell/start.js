
// Stands at the end of the module that wasm-bindgen wrote (`__wbg_init` is its start). The Wasm was
// asked for before this module was: shell/boot.js.
const { kakaoSync: shell } = window;
/** When the page is there; never, where the browser can't run it. */
const there = new Promise((come) => {
  if (shell.lacks.length) return;
  // What is written ahead is painted first, if anybody looks: that is what it is for.
  const painted = new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 300);
  });
  // A server that knows nothing of Wasm sends it as any file; it is taken as what it is.
  const module = shell.wasm.then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.headers.get('content-type') === 'application/wasm' ? answer : answer.arrayBuffer();
  });
  Promise.all([module, painted])
    .then(([module_or_path]) => __wbg_init({ module_or_path }))
    .then(() => come(shell.started()), shell.failed);
});
