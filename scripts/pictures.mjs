// Draws the icons and the pictures that previews of links show, into shell/. What it draws is
// committed: the build needs no browser. Run it again when the logo, a colour or a text changes.
// Usage: node scripts/pictures.mjs   (needs Chromium and a Korean font, as scripts/test installs them)

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { CHROMIUM } from '../tests/browser/harness.mjs';

const require = createRequire(new URL('../.tools/', import.meta.url));
const { chromium } = require('playwright-core');

const into = (name) => fileURLToPath(new URL(`../shell/${name}`, import.meta.url));
const logo = readFileSync(into('icon.svg'), 'utf8');
/** Launchers cut their own shape out of it: the ground goes to the edge. The line keeps within four fifths. */
const whole = logo.replace(' rx="7"', '');

const TEXTS = {
  ko: {
    name: '카카오싱크 연결 점검',
    question: '어떤 채널을\n연결할 수 있을까요?',
    promise: '비공식 · 무료 · 입력한 내용은 브라우저 밖으로 나가지 않습니다',
    rows: [
      [true, '모아상점', '목록에 표시됩니다'],
      [false, '모아상점 이벤트', '앱과 사업자등록번호가 다릅니다'],
      [false, '모아 고객센터', '비즈니스 채널이 아닙니다'],
    ],
  },
  en: {
    name: 'Kakao Sync connection check',
    question: 'Which channels will\nKakao let you connect?',
    promise: 'Unofficial · free · nothing you enter leaves your browser',
    rows: [
      [true, 'Moa Store', 'Appears in the list'],
      [false, 'Moa Store Events', 'Not the app’s business number'],
      [false, 'Moa Care', 'Not a Business Channel'],
    ],
  },
};

// The light colours of style/tokens.css.
const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { width: 1200px; height: 630px; padding: 64px 72px; background: #f3f4f6; color: #15181d; word-break: keep-all;
    font-family: 'Noto Sans CJK KR', sans-serif; display: grid; grid-template: auto 1fr auto / 580px 1fr; column-gap: 40px }
  header { display: flex; gap: 22px; align-items: center; font-size: 32px; font-weight: 700; grid-column: 1 / 3 }
  header svg { width: 72px; height: 72px }
  h1 { font-size: 50px; line-height: 1.3; white-space: pre; letter-spacing: -0.02em; align-self: center }
  ul { list-style: none; padding: 0; align-self: center; display: grid; gap: 20px }
  li { display: grid; grid-template-columns: 52px 1fr; align-items: center; padding: 20px 22px; background: #fff;
    border: 1px solid #dbdfe6; border-left: 8px solid var(--o); border-radius: 14px }
  li span { grid-row: 1 / 3; color: var(--o); font-size: 34px; font-weight: 700 }
  li b { font-size: 24px; line-height: 1.35 }
  li p { color: var(--o); font-size: 20px; line-height: 1.35 }
  .met { --o: #0a6249 } .not { --o: #a3220c }
  footer { grid-column: 1 / 3; color: #4b5361; font-size: 24px }`;

const preview = ({ name, question, promise, rows }, lang) => `<!doctype html><html lang="${lang}"><meta charset="utf-8">
  <style>${STYLE}</style><header>${logo}${name}</header><h1>${question}</h1>
  <ul>${rows.map(([met, channel, why]) => `<li class="${met ? 'met' : 'not'}"><span>${met ? '✓' : '✕'}</span><b>${channel}</b><p>${why}</p></li>`).join('')}</ul>
  <footer>${promise}</footer></html>`;

const icon = (svg) => `<!doctype html><style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`;

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
async function draw(name, html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path: into(name), omitBackground: name.startsWith('icon') });
  await page.close();
}
for (const size of [192, 512]) await draw(`icon-${size}.png`, icon(logo), size, size);
await draw('icon-180.png', icon(whole), 180, 180);
await draw('icon-maskable-512.png', icon(whole), 512, 512);
for (const [lang, texts] of Object.entries(TEXTS)) await draw(`preview-${lang}.png`, preview(texts, lang), 1200, 630);
await browser.close();
