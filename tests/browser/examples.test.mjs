// The page and the command line answer alike: every example is opened through the gallery, every
// login, app and profile is chosen in the sentence, and what stands on the page is held against
// what `evaluate` prints. Then every channel's detail is opened, condition by condition.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './harness.mjs';
import { evaluate, example, headline, kept, openExample, soon, stage } from './stage.mjs';

const scene = stage();

const MARK = { met: 'met', not_met: 'not_met', unknown: 'unknown' };
const READING = {
  'app-role': 'which role on the app may connect',
  'channel-role': 'which role on the channel may connect',
  'same-business': 'what “same business information” compares',
  'other-connection': 'which other connections are not allowed',
};

const ids = readdirSync(join(root, 'tests/cases'))
  .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** What a channel is called on the page. */
function called(document, id) {
  const place = document.channels.findIndex((one) => one.id === id);
  return document.channels[place].name?.trim() || `Channel ${place + 1}`;
}

/** An answer of `evaluate`, as the page should show it. */
function shown(document, answer) {
  const of = (verdict) =>
    answer.channels
      .filter((one) => one.verdict === verdict)
      .map((one) => ({
        channel: verdict === 'listed' || verdict === 'already_connected' ? called(document, one.channel) : one.channel,
        depends: one.settled ? '' : `depends on ${one.depends_on.map((reading) => READING[reading]).join('; on ')}`,
        ...(verdict === 'listed' || verdict === 'already_connected' ? {} : { reasons: one.reasons.toSorted() }),
      }));
  return {
    account: answer.account,
    app: answer.app,
    profile: answer.profile,
    button: MARK[answer.button],
    selectable: MARK[answer.app_selectable],
    listed: of('listed'),
    already_connected: of('already_connected'),
    not_listed: of('not_listed'),
    cant_tell: of('cant_tell'),
  };
}

/** The same, from the page. */
const onPage = (page) =>
  page.evaluate(() => {
    const value = (selector) => document.querySelector(selector)?.value;
    const depends = (row) => row.querySelector('.depends')?.textContent ?? '';
    const picked = (list) =>
      [...document.querySelectorAll(`[aria-labelledby=${list}] .picked`)].map((row) => ({
        channel: row.querySelector('.name b').textContent,
        depends: depends(row),
      }));
    const excluded = (group) =>
      [...document.querySelectorAll(`[aria-labelledby=${group}] .excluded-channel`)].map((row) => ({
        channel: row.dataset.channel,
        depends: depends(row),
        reasons: [...row.querySelectorAll('[data-reason]')].map((chip) => chip.dataset.reason).sort(),
      }));
    return {
      account: value('#ask-account'),
      app: value('#ask-app'),
      profile: value('[name=ask-profile]:checked'),
      button: document.querySelector('#gate-button')?.dataset.o,
      selectable: document.querySelector('#gate-app')?.dataset.o,
      listed: picked('preview-channels'),
      already_connected: picked('preview-connected'),
      not_listed: excluded('group-not_listed'),
      cant_tell: excluded('group-cant_tell'),
    };
  });

/** The headline of an answer, and what it says of the channels that are open. */
function line({ channels }) {
  const count = (verdict) => channels.filter((one) => one.verdict === verdict).length;
  const noun = channels.length === 1 ? 'channel' : 'channels';
  const open = count('cant_tell');
  return [`${count('listed')} of ${channels.length} ${noun} would appear in the list`, open ? `${open} ${open === 1 ? 'is' : 'are'} unclear: details are missing` : ''];
}

/** Opens the detail of every channel of an answer and compares its conditions. */
async function details(page, document, answer) {
  for (const one of answer.channels) {
    const name = called(document, one.channel);
    const row = page.locator(`.excluded-channel[data-channel="${one.channel}"] .channel`);
    const opener = (await row.count()) ? row : page.locator('.picked', { has: page.getByText(name, { exact: true }) });
    await opener.click();
    const read = () =>
      page.evaluate(() => ({
        name: document.querySelector('#detail-heading')?.textContent,
        verdict: document.querySelector('#detail [data-verdict]')?.dataset.verdict,
        conditions: Object.fromEntries(
          [...document.querySelectorAll('#detail [data-condition]')]
            .map(({ dataset }) => [dataset.condition, dataset.outcome])
            .sort(),
        ),
      }));
    const conditions = Object.fromEntries(Object.entries(one.conditions).sort());
    await soon(page, read, { name, verdict: one.verdict, conditions });
  }
}

test('there are examples', () => assert.ok(ids.length >= 20));

scene('every example answers as the command line does', {}, async (page) => {
  let compared = 0;
  for (const id of ids) {
    const answers = evaluate(example(id));
    // An example is called by its title in the page's language, and so is all that has a name in it.
    const title = await openExample(page, id);
    await soon(page, () => page.locator('.menu-name b').innerText(), title);
    const text = await kept(page);
    assert.doesNotMatch(text, /\p{Script=Hangul}/u);
    const document = JSON.parse(text);
    if (!answers.some((answer) => answer.channels.length)) {
      await headline(page, 'What is still missing for an answer');
      assert.deepEqual(await page.locator('.missing button').allInnerTexts(), [
        ...(document.accounts?.length ? [] : ['Add an account']),
        ...(document.apps?.length ? [] : ['Add an app']),
        ...(document.channels?.length ? [] : ['Add a channel']),
      ]);
      continue;
    }
    // An example opens with its first login and app, and the documented reading.
    assert.equal((await onPage(page)).profile, 'documented', id);
    for (const answer of answers) {
      await page.locator('#ask-account').selectOption(answer.account);
      await page.locator('#ask-app').selectOption(answer.app);
      await page.locator(`[name=ask-profile][value=${answer.profile}]`).check();
      await soon(page, () => onPage(page), shown(document, answer), `${id}: ${answer.account}, ${answer.app}, ${answer.profile}`);
      await headline(page, ...line(answer));
      compared += 1;
    }
  }
  assert.ok(compared >= 60, `${compared} answers were compared`);
});

scene('every channel of every example has its conditions in the detail', {}, async (page) => {
  for (const id of ids) {
    const text = example(id);
    const answer = evaluate(text).find((one) => one.profile === 'documented');
    if (!answer?.channels.length) continue;
    await openExample(page, id);
    await headline(page, ...line(answer));
    await details(page, JSON.parse(await kept(page)), answer);
  }
});

scene('one verdict at a time', {}, async (page) => {
  const answer = evaluate(example('nine-channels')).find((one) => one.profile === 'documented');
  await openExample(page, 'nine-channels');
  const all = shown(JSON.parse(await kept(page)), answer);
  const only = async (verdict) => {
    const found = await onPage(page);
    return Object.keys(MARKED).filter((one) => found[one].length).join() || verdict;
  };
  const MARKED = { listed: 1, already_connected: 1, not_listed: 1, cant_tell: 1 };
  for (const verdict of ['not_listed', 'cant_tell']) {
    const filter = page.locator(`.tally [data-verdict=${verdict}]`);
    await filter.click();
    await soon(page, () => only(verdict), verdict);
    assert.deepEqual((await onPage(page))[verdict], all[verdict]);
    assert.equal(await filter.getAttribute('aria-pressed'), 'true');
    await filter.click();
    await soon(page, () => onPage(page), all);
  }
  await page.locator('.tally [data-verdict=listed]').click();
  await soon(page, async () => (await onPage(page)).not_listed, []);
  await page.getByRole('button', { name: 'Clear' }).click();
  await soon(page, () => onPage(page), all);
});

scene('an example follows the language until something in it is changed', {}, async (page) => {
  const names = async () => JSON.parse(await kept(page)).channels.map((one) => one.name);
  const speak = (lang) => page.locator(`[name=lang][value=${lang}]`).check();
  await openExample(page, 'all-set');
  const english = ['Solnaeum', 'Solnaeum Jeju'];
  await soon(page, names, english);
  await speak('ko');
  await soon(page, names, ['솔내음', '솔내음 제주']);
  await speak('en');
  await soon(page, names, english);
  await page.locator('#role-owner-channel-main').selectOption('manager');
  await speak('ko');
  await soon(page, () => page.evaluate(() => document.documentElement.lang), 'ko');
  assert.deepEqual(await names(), english);
  await page.keyboard.press('Control+z');
  await soon(page, async () => JSON.parse(await kept(page)).channel_roles[0].role, 'master');
  assert.deepEqual(await names(), english);
});
