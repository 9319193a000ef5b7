// What search engines, home screens and previews of links read about the page, in the head of each
// language's address, without running a script.

/** What the pictures that previews of links show have in them: scripts/pictures.mjs. */
const PICTURED = {
  ko: '카카오톡 채널 목록. 목록에 나오는 채널에는 체크 표시가, 빠지는 채널에는 가위표와 이유가 있습니다.',
  en: 'A list of KakaoTalk Channels: a check mark at those that appear, a cross and the reason at those that are missing.',
};
const LOCALES = { ko: 'ko_KR', en: 'en_US' };
/** Where each language stands under the page's root. */
const PLACES = { ko: '', en: 'en/' };
const languages = Object.keys(PLACES);

/** Text as it stands in HTML, within and without quotation marks. */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The public address with a slash at its end; what is no such address stops the build. */
export function address(site) {
  if (!site) return undefined;
  const url = new URL(site);
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash) throw new Error(`SITE_URL is no address of a page: ${site}`);
  return url.href.replace(/\/*$/, '/');
}

const named = (name, content) => `<meta name="${name}" content="${escaped(content)}" />`;
const property = (name, content) => `<meta property="${name}" content="${escaped(content)}" />`;
const link = (rel, href, more = '') => `<link rel="${rel}" href="${escaped(href)}"${more} />`;

/** What the page is, in schema.org's words. It is data: no policy has to allow it, and nothing in it closes its element. */
function structured(lang, texts, site) {
  const other = languages.find((one) => one !== lang);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name: texts[lang].title,
    alternateName: texts[other].title,
    description: texts[lang].description,
    ...(site && { url: site + PLACES[lang], image: `${site}preview-${lang}.png` }),
    applicationCategory: 'BusinessApplication',
    operatingSystem: 'Any',
    browserRequirements: 'JavaScript, WebAssembly',
    inLanguage: languages,
    isAccessibleForFree: true,
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'KRW' },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** What previews of links show. Their addresses have to be whole: without a site they have none. */
function preview(lang, { title, description }, site) {
  const lines = [
    property('og:type', 'website'),
    property('og:site_name', title),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', LOCALES[lang]),
    ...languages.filter((one) => one !== lang).map((one) => property('og:locale:alternate', LOCALES[one])),
    named('twitter:card', site ? 'summary_large_image' : 'summary'),
    named('twitter:title', title),
    named('twitter:description', description),
  ];
  if (!site) return lines;
  const picture = `${site}preview-${lang}.png`;
  return [
    ...lines,
    property('og:url', site + PLACES[lang]),
    property('og:image', picture),
    property('og:image:type', 'image/png'),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', PICTURED[lang]),
    named('twitter:image', picture),
    named('twitter:image:alt', PICTURED[lang]),
  ];
}

/**
 * The lines of the head of a page in `lang`. `texts` holds title and description by language, `site`
 * the public address where it is known, `up` the way from the page to the root: `''` or `'../'`.
 */
export function head({ lang, texts, site, up }) {
  const at = address(site);
  const { title, description } = texts[lang];
  const base = at ?? (up || './');
  const alternate = (language, place) => link('alternate', base + place, ` hreflang="${language}"`);
  return [
    `<title>${escaped(title)}</title>`,
    named('description', description),
    `<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="#181b20" media="(prefers-color-scheme: dark)" />`,
    link('icon', `${up}icon.svg`, ' type="image/svg+xml"'),
    link('icon', `${up}icon-192.png`, ' type="image/png" sizes="192x192"'),
    link('apple-touch-icon', `${up}icon-180.png`, ' sizes="180x180"'),
    link('manifest', `${up}manifest.webmanifest`),
    ...(at ? [link('canonical', at + PLACES[lang])] : []),
    ...languages.map((one) => alternate(one, PLACES[one])),
    // The root chooses by the browser's language.
    alternate('x-default', ''),
    ...preview(lang, texts[lang], at),
    structured(lang, texts, at),
  ].join('\n    ');
}

/** What search engines ask for beside the pages, by name: nothing where the address is not known. */
export function forSearch(site) {
  const at = address(site);
  if (!at) return {};
  const alternates = [...languages.map((one) => [one, PLACES[one]]), ['x-default', '']]
    .map(([lang, place]) => `    <xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(at + place)}"/>\n`)
    .join('');
  const entries = languages.map((lang) => `  <url>\n    <loc>${escaped(at + PLACES[lang])}</loc>\n${alternates}  </url>\n`).join('');
  return {
    'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${at}sitemap.xml\n`,
    'sitemap.xml':
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
      `${entries}</urlset>\n`,
  };
}
