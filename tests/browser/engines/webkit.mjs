// WebKit, by WebDriver over HTTP. It has no events: what goes wrong is gathered by the page itself,
// from the moment that it has loaded.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004' };
const MINIBROWSER = process.env.WEBKIT ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Starts the driver on a screen of its own. All that it starts ends with it, or with these tests. */
async function driver(lang) {
  const port = await freePort();
  const locale = lang === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8';
  const child = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    // Without these it waits for graphics and for a desktop that are not there.
    env: { ...process.env, LANG: locale, LC_ALL: locale, LANGUAGE: lang, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  });
  let failed;
  child.on('error', (error) => { failed = error; });
  const ended = new Promise((end) => child.on('close', end));
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended.
    }
  };
  process.on('exit', kill);
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${base}/status`).catch(() => null);
    if (answer) break;
    if (failed || tries > 100) throw failed ?? new Error('WebKitWebDriver does not answer');
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    base,
    stop: async () => {
      kill();
      await ended;
      process.off('exit', kill);
    },
  };
}

async function ask(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(30000) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Run in the page: gathers what goes wrong from now on. */
function listen() {
  if (window.engineFaults) return;
  window.engineFaults = [];
  const note = (text) => window.engineFaults.push(`${text}`);
  // That a box is measured again in the next frame is no fault; other engines don't tell their drivers.
  addEventListener('error', (event) => event.message.startsWith('ResizeObserver loop') || note(event.message));
  addEventListener('unhandledrejection', (event) => note(event.reason));
  addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.blockedURI}`));
  for (const how of ['error', 'warn']) {
    const say = console[how];
    console[how] = (...words) => {
      note(words.join(' '));
      say.apply(console, words);
    };
  }
}

/** Opens an address for a new visitor. */
export async function open(url, { lang, width, height }) {
  const { base, stop } = await driver(lang);
  try {
    const { sessionId } = await ask(`${base}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] } } },
    });
    return await pageOf(`${base}/session/${sessionId}`, stop, url, { width, height });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function pageOf(session, stop, url, { width, height }) {
  const post = (path, body = {}) => ask(`${session}/${path}`, 'POST', body);
  const evaluate = (body, ...args) => post('execute/sync', { script: `return (${body}).apply(null, arguments)`, args });
  // What is asked for may be about to appear.
  const find = async (selector) => {
    for (let tries = 0; ; tries++) {
      try {
        return (await post('element', { using: 'css selector', value: selector }))[ELEMENT];
      } catch (error) {
        if (tries > 50) throw new Error(`${selector}: ${error.message}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  };
  const past = [];
  await post('window/rect', { x: 0, y: 0, width, height });
  await post('url', { url });
  // The frame of its window is taken off what was asked for.
  const [inner, outer] = await evaluate(() => [[innerWidth, innerHeight], [outerWidth, outerHeight]]);
  await post('window/rect', { width: width + outer[0] - inner[0], height: height + outer[1] - inner[1] });
  await evaluate(listen);
  return {
    click: async (selector) => post(`element/${await find(selector)}/click`),
    type: async (selector, text) => post(`element/${await find(selector)}/value`, { text }),
    choose: async (selector, value) => post(`element/${await find(`${selector} option[value="${value}"]`)}/click`),
    press: (key) => post('actions', { actions: [{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })) }] }),
    evaluate,
    screenshot: async (path) => writeFileSync(path, Buffer.from(await ask(`${session}/screenshot`, 'GET'), 'base64')),
    reload: async () => {
      past.push(...(await evaluate(() => window.engineFaults)));
      await post('refresh');
      await evaluate(listen);
    },
    faults: async () => [...past, ...(await evaluate(() => window.engineFaults))],
    close: async () => {
      await ask(session, 'DELETE').catch(() => {});
      await stop();
    },
  };
}
