// What the browser tests share beyond the harness: scenes that leave nothing behind, waiting for a
// state instead of for time, the page's examples, and `evaluate` as the witness for every answer.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { root, start, visit } from './harness.mjs';

/**
 * Serves the page to the scenes of one file. A scene opens it for a new visitor, is walked through,
 * and must leave no fault behind; its context is closed whatever happens. With SHOTS=folder, a
 * scene that fails leaves a picture there.
 */
export function stage() {
  let site;
  before(async () => {
    site = await start();
  });
  after(() => site.close());
  return (name, options, walk) =>
    test(name, async () => {
      const page = await visit(site, options);
      try {
        await walk(page, site);
        assert.deepEqual(page.faults, []);
      } catch (error) {
        const picture = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
        if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, picture) }).catch(() => {});
        throw error;
      } finally {
        await page.context().close();
      }
    });
}

/** Waits until what is read is what it should be; says what it was instead if it never is. */
export async function soon(page, read, expected, message) {
  const end = Date.now() + 5000;
  let found = await read();
  while (!isDeepStrictEqual(found, expected) && Date.now() < end) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    found = await read();
  }
  assert.deepEqual(found, expected, message);
}

/** What the headline says, as a screen reader has it: the sentence, and what is unclear. */
export const said = (page) =>
  page.locator('#headline').evaluate((one) => {
    const text = (part) => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const sentence = one.querySelector('.headline-said');
    return [text(sentence ?? one), text(one.querySelector('.headline-open'))];
  });

/**
 * Waits until the answer's headline says that so many are listed for sure; with `open`, also what it says of the
 * unclear ones, for which the headline itself says a range.
 */
export function headline(page, expected, open) {
  const sure = (text) => text.replace(/^Can’t tell yet: /, '').replace(/^(\d+) to \d+ of/, '$1 of').replace(/(\d+)~\d+개/, '$1개').replace('(확인 필요)', '');
  const read = async () => {
    const [sentence, unclear] = await said(page);
    return open === undefined ? [sure(sentence)] : [sure(sentence), unclear];
  };
  return soon(page, read, open === undefined ? [expected] : [expected, open]);
}

/** Waits until something that matches has the focus for some frames: a focus that is still on its way elsewhere would come after what is done next. */
export async function focused(page, selector) {
  const rests = (it) =>
    new Promise((done) => {
      const end = performance.now() + 5000;
      let frames = 0;
      const look = () => {
        frames = document.activeElement?.matches(it) ? frames + 1 : 0;
        if (frames > 4 || performance.now() > end) done(frames > 4);
        else requestAnimationFrame(look);
      };
      look();
    });
  assert.ok(await page.evaluate(rests, selector), `focus on ${selector}`);
}

/** The check that this tab has open as the browser would keep it if the page were put aside now; until then it waits to rest. */
export const keptCheck = (page) =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    const [word, ...rest] = (sessionStorage.getItem('kakao-sync-check/tab') ?? '').split('\n');
    // Where nothing was entered yet there is nothing to keep.
    if (word === 'new') return null;
    if (!word.startsWith('kept ')) return rest.join('\n') || null;
    const text = localStorage.getItem(word.replace('kept ', 'kakao-sync-check/check/'));
    return text?.split('\n')[1] ?? null;
  });

/** The case of it, as it would stand in a file. */
export async function kept(page) {
  const check = await keptCheck(page);
  return check && `${JSON.stringify(JSON.parse(check).case, null, 2)}\n`;
}

/** Opens the menu of the case: behind another menu where the page is narrow. */
export async function openMenu(page) {
  const tools = page.locator('.menu-button');
  if ((await tools.isVisible()) && (await tools.getAttribute('aria-expanded')) === 'false') await tools.click();
  if (!(await page.locator('.menu .pop').isVisible())) await page.locator('.menu > summary').click();
}

/** Opens an example from the gallery, on the first visit or from the menu. Gives its title. */
export async function openExample(page, id) {
  if (!(await page.locator('.welcome').isVisible())) await openMenu(page);
  const example = page.locator(`[data-example="${id}"]`);
  await example.first().waitFor({ state: 'attached' });
  if (!(await example.isVisible())) await page.locator('.more-examples > summary').click();
  const title = await example.locator('span').first().innerText();
  await example.click();
  await page.waitForSelector('#headline');
  return title;
}

/** Opens a text as a case file, as if the user had chosen it. */
export async function openFile(page, text, name = 'case.json') {
  if (!(await page.locator('.welcome').isVisible())) await openMenu(page);
  const field = page.locator('input[type=file]').last();
  await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** What a click offers as a file. */
export async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** A case file of one shop with these channels: its owner is Master of each, or has the role that `role` gives for its place. */
export const shopOf = (channels, name = '', role = () => 'master') =>
  JSON.stringify({
    format: 'kakao-sync-check/case',
    version: 1,
    name,
    accounts: [{ id: 'owner', name: '사장님' }],
    apps: [{ id: 'shop', name: '한빛 앱', business: { state: 'registered', number: '123-45-67891' } }],
    channels,
    app_roles: [{ account: 'owner', app: 'shop', role: 'owner' }],
    channel_roles: channels.map(({ id }, place) => ({ account: 'owner', channel: id, role: role(place) })),
  });

/** A case file as a check that asks by an edition of the rules. */
export const askedIn = (edition, text) =>
  JSON.stringify({ format: 'kakao-sync-check/check', version: 1, case: JSON.parse(text), question: { edition } });

/** The text of an example's case file. */
export const example = (id) => readFileSync(join(root, 'tests/cases', `${id}.json`), 'utf8');

const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const env = { ...process.env, CARGO_TARGET_DIR: target };
let built = false;

function run(text) {
  if (!built) {
    execFileSync('cargo', ['build', '--quiet', '--release', '--locked', '--example', 'evaluate'], { cwd: root, env });
    built = true;
  }
  return spawnSync(join(target, 'release/examples/evaluate'), ['-'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** What the command line answers to a case file: one answer for each account, app and profile. */
export function evaluate(text) {
  const { status, stdout, stderr } = run(text);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).answers;
}

/** What the command line has against a case file, one line per fault. */
export function refusal(text) {
  const { status, stderr } = run(text);
  assert.equal(status, 2);
  return stderr.trim().split('\n');
}
