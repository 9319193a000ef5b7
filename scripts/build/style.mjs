// Makes one stylesheet of style/, without comments and spare space. It stands in the page itself:
// nothing else has to arrive before that is drawn.

import { readFileSync } from 'node:fs';

const HERE = new URL('../../style/', import.meta.url);

/** A sheet with what it imports put in its place. */
function whole(name) {
  const sheet = readFileSync(new URL(name, HERE), 'utf8');
  return sheet.replace(/@import "([^"]+)";/g, (_, imported) => whole(imported));
}

/** The same rules in fewer characters. Strings stay as they are. */
function smaller(css) {
  const strings = [];
  return css
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/"(?:[^"\\]|\\.)*"/g, (found) => `"${strings.push(found) - 1}"`)
    .replace(/\s+/g, ' ')
    // No space is taken in front of a colon, a bracket or a sign: there it can mean something.
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/ \)/g, ')')
    .replace(/ > /g, '>')
    .replace(/;}/g, '}')
    .replace(/"(\d+)"/g, (_, index) => strings[index])
    .trim();
}

/** The colours of the light page once more, for browsers in which two can't stand side by side: they have no dark one. */
function lightOnly(css) {
  const light = [...css.matchAll(/(--[\w-]+): ?light-dark\((#\w+)/g)].map(([, name, colour]) => `${name}:${colour}`);
  return `@layer tokens{@supports not (color:light-dark(red,red)){:root{color-scheme:light!important;${light.join(';')}}}}`;
}

/** The stylesheet of the page. */
export function style() {
  const css = smaller(whole('main.css'));
  return `${css}${lightOnly(css)}`;
}
