// Nobody is kept out: on every state that the page reaches, axe-core finds nothing, in light and
// dark, in English and Korean, wide and on a phone; nothing scrolls sideways, at 320 px either; and
// each text is marked with the language it is in, so that a screen reader says it rightly.

import assert from 'node:assert/strict';

import { overflow, PHONE, violations, WIDE } from './harness.mjs';
import { focused, headline, openExample, openFile, openMenu, soon, stage } from './stage.mjs';

const scene = stage();

const NARROW = { width: 320, height: 640 };
const BAD = JSON.stringify({
  format: 'kakao-sync-check/case',
  version: 1,
  channels: [{ id: '한글아이디가아주길어서한줄에들어가지않는경우도있습니다', state: 'x'.repeat(200) }],
  [`unknown-${'key'.repeat(40)}`]: 1,
});

const phone = (page) => page.locator('.menu-button').isVisible();
const facts = async (page) => {
  if (await phone(page)) await page.locator('#tab-facts').click();
};
const answer = async (page) => {
  if (await phone(page)) await page.locator('#tab-answer').click();
};
const closeMenus = async (page) => {
  if (await page.locator('.menu .pop').isVisible()) await page.locator('.menu > summary').click();
  const tools = page.locator('.menu-button');
  if ((await tools.isVisible()) && (await tools.getAttribute('aria-expanded')) === 'true') await tools.click();
};

/** To the next view, by key. */
const nextView = async (page) => {
  await page.locator('.view-tabs [aria-selected=true]').focus();
  await page.keyboard.press('ArrowRight');
  await focused(page, '.view-tabs [aria-selected=true]');
};

/** Every state, by the steps that lead to it from the one before. */
const STATES = {
  welcome: async () => {},
  'more examples': (page) => page.locator('.more-examples > summary').click(),
  'a file refused': async (page) => {
    await openFile(page, BAD);
    await page.waitForSelector('#file-notice');
  },
  'an empty case': async (page) => {
    await page.locator('#file-notice button').click();
    await page.locator('#begin').click();
    await focused(page, '#account-account1-name');
  },
  'every row open': async (page) => {
    for (const row of ['#app-app1', '#channel-channel1']) await page.locator(`${row} > summary`).click();
    await page.locator('#app-app1-business').selectOption('registered');
    await page.locator('#channel-channel1-business').selectOption('saved');
    await page.locator('#channel-channel1-state').selectOption('in_review');
    await page.locator('#channel-channel1-connection-0').selectOption('other_service');
  },
  'a bad number, two connections': async (page) => {
    await page.locator('#app-app1-business-number').fill('123-45-67890');
    await page.locator('#channel-channel1-business-number').fill('12');
    await page.locator('#channel-channel1 .link').click();
    await page.waitForSelector('#channel-channel1-connection-1');
  },
  'a removed channel, and its toast': async (page) => {
    await page.locator('#channel-channel1 .acts button').last().click();
    await page.waitForSelector('#toast-undo');
  },
  'no channel, in the answer': async (page) => {
    await answer(page);
    await page.waitForSelector('.missing');
  },
  'an example': async (page) => {
    await openExample(page, 'nine-channels');
    await page.waitForSelector('.excluded-channel');
  },
  'the second view': nextView,
  'the third view': nextView,
  'the fourth view': nextView,
  'the fifth view': nextView,
  'the first view again': async (page) => {
    await page.keyboard.press('Home');
    await focused(page, '#tab-list');
  },
  'the facts of an example': async (page) => {
    await closeMenus(page);
    await facts(page);
    await page.waitForSelector('#facts-roles td');
  },
  'the menu': async (page) => {
    await openMenu(page);
    await page.waitForSelector('.menu .pop .example');
  },
  'one verdict': async (page) => {
    await closeMenus(page);
    await answer(page);
    await page.locator('.tally [data-verdict=cant_tell]').click();
    await page.waitForSelector('.tally [aria-pressed=true]');
  },
  'a detail, not listed': async (page) => {
    await page.locator('.tally [data-verdict=cant_tell]').click();
    await page.locator('.excluded-channel[data-channel=store] .channel').click();
    await page.waitForSelector('#detail[open]');
    await page.locator('#detail details:not([open]) > summary').first().click();
  },
  'a detail, depending on readings': async (page) => {
    await page.locator('#detail-close').click();
    await page.locator('.excluded-channel[data-channel=friend] .channel').click();
    await page.locator('#detail .unfold > summary').click();
    await page.waitForSelector('#detail .reading-values');
  },
  'nothing known': async (page) => {
    await page.locator('#detail-close').click();
    await openExample(page, 'everything-unknown');
    await closeMenus(page);
    await page.waitForSelector('.questions');
  },
  'long names': async (page) => {
    await openExample(page, 'long-korean-names');
    await closeMenus(page);
    await page.waitForSelector('.list');
  },
  'the facts of long names': async (page) => {
    await facts(page);
    for (const row of await page.locator('details.fact > summary').all()) await row.click();
    await page.waitForSelector('#facts-roles td');
  },
  'the detail of a long name': async (page) => {
    await answer(page);
    await page.locator('.excluded-channel .channel, .picked').first().click();
    await page.waitForSelector('#detail[open]');
  },
};

/** Opens every condition of a detail, and waits for what is only made then. */
const unfoldAll = async (page) => {
  await page.evaluate(() => document.querySelectorAll('#detail details').forEach((one) => (one.open = true)));
  await soon(page, () => page.locator('#detail .grounds').count(), await page.locator('#detail .conditions details').count());
};

/** Texts with Korean letters that are not marked as Korean, or the other way round. */
const unmarked = (page) =>
  page.evaluate(() => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!/[가-힣]/.test(node.data) || node.parentElement.closest('script, style, noscript')) continue;
      if (node.parentElement.closest('[lang]').lang !== 'ko') found.push(node.data.trim());
    }
    return found;
  });

for (const lang of ['en', 'ko']) {
  for (const theme of ['light', 'dark']) {
    for (const [where, size] of [['wide', WIDE], ['phone', PHONE]]) {
      scene(`every state, ${lang}, ${theme}, ${where}`, { lang, theme, size }, async (page) => {
        const problems = [];
        for (const [state, reach] of Object.entries(STATES)) {
          await reach(page);
          assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
          problems.push(...(await violations(page)).map((one) => `${state}: ${one}`));
          for (const narrow of size === PHONE ? [PHONE, NARROW] : [WIDE]) {
            await page.setViewportSize(narrow);
            const over = await overflow(page);
            if (over) problems.push(`${state}: ${over} px too wide at ${narrow.width} px`);
          }
          await page.setViewportSize(size);
          if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${lang}-${theme}-${where}-${state}.png` });
        }
        assert.deepEqual(problems, []);
      });
    }
  }
}

for (const width of [768, 1024, 1100, 1360]) {
  scene(`long names are not cut off, ${width} px`, { size: { width, height: 900 } }, async (page) => {
    await openExample(page, 'long-korean-names');
    await page.waitForSelector('.list');
    assert.equal(await overflow(page), 0);
  });
}

scene('in English, Korean labels are marked as Korean', {}, async (page) => {
  assert.deepEqual(await unmarked(page), []);
  await page.locator('#begin').click();
  await headline(page, '0 of 1 channel would appear in the list');
  assert.ok((await page.locator('[lang=ko]').allInnerTexts()).includes('비즈앱-채널 연결하기'));
  for (const state of ['ordinary', 'in_review', 'business']) {
    await page.locator('#channel-channel1[open] > summary, #channel-channel1:not([open]) > summary').focus();
    if (!(await page.locator('#channel-channel1-state').isVisible())) await page.keyboard.press('Enter');
    await page.locator('#channel-channel1-state').selectOption(state);
    await page.locator('.excluded-channel .channel').click();
    await page.waitForSelector('#detail[open]');
    await unfoldAll(page);
    assert.deepEqual(await unmarked(page), [], state);
    await page.locator('#detail-close').click();
  }
});

scene('in Korean, nothing Korean is marked as English', { lang: 'ko' }, async (page) => {
  assert.deepEqual(await unmarked(page), []);
  await openExample(page, 'nine-channels');
  for (const channel of await page.locator('.excluded-channel .channel').all()) {
    await channel.click();
    await page.waitForSelector('#detail[open]');
    await unfoldAll(page);
    assert.deepEqual(await unmarked(page), []);
  }
});

scene('the language of the browser is the language of the page, until one is chosen', { lang: 'ko' }, async (page) => {
  const look = () => page.evaluate(() => [document.documentElement.lang, document.title]);
  await soon(page, look, ['ko', '카카오싱크 연결 점검']);
  await page.getByLabel('EN').check();
  await soon(page, look, ['en', 'Kakao Sync connection check']);
  await page.reload();
  await page.waitForSelector('#begin');
  await soon(page, look, ['en', 'Kakao Sync connection check']);
});
