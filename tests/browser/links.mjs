// Links that no page has made, for what follows one.

import { crc32, deflateRawSync } from 'node:zlib';

/** A link of a text; what it says of its length, its sum and its version can be made up. */
export function linkOf(text, { length = Buffer.byteLength(text), version = 1, deflated = deflateRawSync(text) } = {}) {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(length, 4);
  const bytes = Buffer.concat([head, deflated]);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return `link=${version}.${bytes.toString('base64url')}z`;
}

/** A link of a case that is asked by an edition of the rules, with what it shows. */
export const linkIn = (edition, document, shown) =>
  linkOf(JSON.stringify({ format: 'kakao-sync-check/check', version: 1, case: JSON.parse(document), question: { edition }, shown }));
