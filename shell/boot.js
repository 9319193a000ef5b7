// Runs before anything is painted, in any browser, so in old words. Decides the language, whether a
// visitor comes back to a check, and whether this browser can run the page; asks for the Wasm; and
// keeps in mind what is pressed until the page is there to do it.

(function () {
  var root = document.documentElement;
  var here = document.currentScript.dataset;
  var CONTROLS = '#app a, #app button, #app input, #app label, #app select, #app summary';
  var KEY = 'kakao-sync-check/';
  var sync = (window.kakaoSync = { root: root.getAttribute('data-home') || './', lacks: window.kakaoSyncLacks || [] });
  var pressed = -1;
  var focused = -1;
  var chosen = [];
  var scrolled = 0;

  // Storage that is blocked throws when it is asked for.
  function stored(area, key) {
    try {
      return window[area].getItem(KEY + key) || '';
    } catch (blocked) {
      return '';
    }
  }

  function settingsOf(text) {
    try {
      return JSON.parse(text) || {};
    } catch (foreign) {
      return {};
    }
  }

  /** Whether what comes is a check, and not the welcome page. */
  function comesBack(settings) {
    var tab = stored('sessionStorage', 'tab').split('\n')[0];
    var open = /^kept /.test(tab) ? tab.slice(5) : settings.open;
    if (/^#link=/.test(location.hash) || tab === 'example' || tab === 'link') return true;
    return tab !== 'new' && (stored('localStorage', 'check/' + open) !== '' || stored('localStorage', 'case') !== '');
  }

  /** Says something in words of the shell, above the page. */
  function say(when) {
    var stands = document.getElementById('stands');
    for (var at = 0; at < stands.children.length; at++) {
      var one = stands.children[at];
      one.hidden = one.getAttribute('data-when') !== when || one.lang !== root.lang;
    }
    stands.hidden = !when;
  }

  function controls() {
    return Array.prototype.slice.call(document.querySelectorAll(CONTROLS));
  }

  /** The control that an event is about, by its place: the page that arrives has the same ones. */
  function placeOf(event) {
    var control = event.target.closest && event.target.closest(CONTROLS);
    return control ? controls().indexOf(control) : -1;
  }

  function press(event) {
    var place = placeOf(event);
    if (place < 0) return;
    var all = controls();
    var control = all[place];
    if (pressed >= 0) all[pressed].removeAttribute('aria-busy');
    // What unfolds does so by itself, and is folded again by the next press.
    pressed = control.tagName === 'SUMMARY' && place === pressed ? -1 : place;
    if (pressed >= 0) control.setAttribute('aria-busy', 'true');
    // No file is chosen before there is somebody to read it.
    if (control.querySelector('input[type=file]') || control.type === 'file') event.preventDefault();
  }

  function focus(event) {
    focused = placeOf(event);
  }

  // What is taken away by the page that arrives loses the focus as well, and that page is there before
  // any timer.
  function blur() {
    setTimeout(function () {
      if (document.activeElement === document.body) focused = -1;
    });
  }

  function change(event) {
    if (event.target.tagName === 'SELECT') chosen.push([placeOf(event), event.target.value]);
  }

  function scroll() {
    scrolled = window.scrollY;
  }

  var heard = { click: press, focusin: focus, focusout: blur, change: change, scroll: scroll };
  function hear(how) {
    for (var event in heard) document[how](event, heard[event], true);
  }

  /** Does on the page what was done before it was there. */
  function takeOver() {
    // Another page has other controls, and scrolls by itself.
    if (waits || !document.querySelector('#app > .welcome')) return;
    var all = controls();
    if (window.scrollY !== scrolled) window.scrollTo(0, scrolled);
    if (all[focused] && document.activeElement === document.body) all[focused].focus({ preventScroll: true });
    chosen.forEach(function (one) {
      if (!all[one[0]]) return;
      all[one[0]].value = one[1];
      all[one[0]].dispatchEvent(new Event('change', { bubbles: true }));
    });
    if (all[pressed]) all[pressed].click();
  }

  var settings = settingsOf(stored('localStorage', 'settings'));
  var byBrowser = /^ko\b/i.test(navigator.language) ? 'ko' : 'en';
  var lang = /^(ko|en)$/.test(settings.lang) ? settings.lang : here.lang || byBrowser;
  var waits = comesBack(settings);
  if (/^(light|dark)$/.test(settings.theme)) root.setAttribute('data-theme', settings.theme);
  // What is going to be another one is not shown before it is.
  if (waits || lang !== root.lang) root.setAttribute('data-moves', '');
  // Only the welcome page is there before the page itself.
  if (!waits) hear('addEventListener');

  // Search engines take whole addresses alone, and which these are is known here, if not before.
  var languages = document.querySelectorAll('link[hreflang]');
  for (var at = 0; at < languages.length; at++) languages[at].setAttribute('href', languages[at].href);

  /** Puts in place what this visitor is to see, once all of it has been read. */
  sync.place = function () {
    var app = document.getElementById('app');
    var other = document.getElementById('other');
    if (!('content' in other)) sync.lacks.push('template');
    else {
      if (lang !== root.lang) {
        root.lang = lang;
        document.title = other.getAttribute('data-title');
        app.textContent = '';
        app.appendChild(other.content);
      }
      if (waits) {
        var main = app.querySelector('main');
        main.parentNode.replaceChild(document.getElementById('waiting').content, main);
      }
      var where = document.getElementById('where-' + settings.edition);
      if (where) where.checked = true;
    }
    root.removeAttribute('data-moves');
    if (!sync.lacks.length) return;
    var said = document.querySelectorAll('[data-when=old] span');
    for (var at = 0; at < said.length; at++) said[at].textContent = sync.lacks.join(', ');
    say('old');
  };

  /** The page is there. */
  sync.started = function () {
    clearTimeout(late);
    hear('removeEventListener');
    removeEventListener('error', lost, true);
    say('');
    root.setAttribute('data-started', '');
    takeOver();
  };

  /** The page is not going to be there. */
  sync.failed = function (fault) {
    console.error(fault);
    clearTimeout(late);
    say('failed');
    giveWay();
  };

  /** The script of the page, which says all else, did not come or is not the one that was built. */
  function lost(event) {
    var script = (event.target && event.target.src) || event.filename || '';
    if (!sync.lacks.length && /\/kakao-sync-check-[^/]*\.js$/.test(script)) sync.failed(event.message || script);
  }

  /** A kept build that does not start gives way to the next, which else waits until no page is open. */
  function giveWay() {
    var workers = navigator.serviceWorker;
    if (!workers || !workers.controller) return;
    workers.addEventListener('controllerchange', function () {
      location.reload();
    });
    workers.getRegistration(sync.root).then(function (registration) {
      function take() {
        if (registration.waiting) registration.waiting.postMessage('take-update');
      }
      function follow() {
        if (registration.installing) registration.installing.addEventListener('statechange', take);
      }
      take();
      follow();
      registration.addEventListener('updatefound', follow);
      return registration.update();
    })['catch'](function () {});
  }

  var late = setTimeout(function () {
    if (!sync.lacks.length) say('late');
  }, 3000);
  addEventListener('error', lost, true);
  if (!sync.lacks.length) sync.wasm = fetch(here.wasm, { integrity: here.integrity });
})();
