// Case files come in and go out: one that cannot be read is refused with every fault at its place,
// the same that the command line names, and changes nothing; one that is saved means what it meant.

import assert from 'node:assert/strict';

import { PHONE } from './harness.mjs';
import { evaluate, example, headline, kept, openExample, openFile, openMenu, refusal, saved, soon, stage } from './stage.mjs';

const scene = stage();

const notice = (page) => page.locator('#file-notice');
const faults = (page) => notice(page).locator('.faults li').allInnerTexts();

const SLIPS = JSON.stringify({
  format: 'kakao-sync-check/case',
  version: 1,
  nmae: 'a slip',
  accounts: [{ id: 'a' }, { id: 'a' }],
  apps: [{ id: 'p', business: { state: 'registered' }, in_use: 'yes' }],
  channels: [{ id: 'c', state: 'busy' }, { id: 'd', state: 'business', review_requested_on: '2026-11-20' }],
  app_roles: [{ account: 'nobody', app: 'p', role: 'owner' }],
});

scene('every fault of a file is shown with its place, and nothing changes', {}, async (page) => {
  const expected = refusal(SLIPS);
  assert.ok(expected.length >= 6, expected.join('\n'));
  await openFile(page, SLIPS);
  await soon(page, () => faults(page), expected);
  for (const place of ['nmae', 'accounts[1]', 'apps[0].in_use', 'channels[0].state', 'channels[1].review_requested_on', 'app_roles[0].account']) {
    assert.ok(expected.some((line) => line.startsWith(place)), place);
  }
  assert.equal(await page.locator('#begin').isVisible(), true);
  assert.equal(await kept(page), null);
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await notice(page).waitFor({ state: 'detached' });

  // With work on the page, the work stays.
  await openExample(page, 'all-set');
  const before = await kept(page);
  await openFile(page, 'no JSON at all');
  await soon(page, () => faults(page), refusal('no JSON at all'));
  await headline(page, '2 of 2 channels would appear in the list');
  assert.equal(await kept(page), before);
  const later = '{"format": "kakao-sync-check/case", "version": 2}';
  await openFile(page, later);
  await soon(page, () => faults(page), refusal(later));
  assert.match((await faults(page)).join(), /version 2/);
  await openFile(page, '{"channels": []}');
  await soon(page, () => faults(page), refusal('{"channels": []}'));

  // A good file ends the matter.
  await openFile(page, example('nine-channels'));
  await headline(page, '1 of 9 channels would appear in the list');
  assert.equal(await notice(page).count(), 0);
  await page.locator('#toast-undo').click();
  await headline(page, '2 of 2 channels would appear in the list');
});

scene('한국어로 된 오류 설명, 휴대폰 화면', { lang: 'ko', size: PHONE }, async (page) => {
  await openFile(page, SLIPS);
  await soon(page, async () => (await faults(page)).length, refusal(SLIPS).length);
  assert.equal(await notice(page).locator('p').first().innerText(), '파일을 열 수 없습니다. 바뀐 내용은 없습니다.');
  for (const line of await faults(page)) assert.match(line, /[가-힣]/);
  await notice(page).getByRole('button', { name: '닫기' }).click();
  await notice(page).waitFor({ state: 'detached' });
});

scene('a file with a byte order mark, and the same file twice', {}, async (page) => {
  await openFile(page, `\ufeff${example('all-set')}`);
  await headline(page, '2 of 2 channels would appear in the list');
  await page.locator('#facts-channels summary').first().click();
  await page.getByLabel('State of the channel').selectOption('ordinary');
  await headline(page, '1 of 2 channels would appear in the list');
  await openFile(page, example('all-set'));
  await headline(page, '2 of 2 channels would appear in the list');
});

for (const id of ['nine-channels', 'everything-unknown', 'malformed-number', 'two-services-wrong-app', 'tied-to-another-service']) {
  scene(`saved and opened again, it evaluates the same: ${id}`, {}, async (page) => {
    const text = example(id);
    await openFile(page, text);
    await page.waitForSelector('#headline');
    await openMenu(page);
    const file = await saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click());
    assert.match(file.name, /^[\p{L}\p{N}-]+\.json$/u);
    assert.deepEqual(evaluate(file.text), evaluate(text));
    await soon(page, () => kept(page), file.text);
    await openFile(page, file.text);
    await openMenu(page);
    const again = await saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click());
    assert.equal(again.text, file.text);
  });
}
