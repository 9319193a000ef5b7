// Large cases for scripts/bench-page, in the format of docs/case-file.md. The same numbers make the
// same case. Facts of all kinds are mixed: known and unknown, met and not met, many businesses, and
// Korean names up to thirty letters without a place to break.

const SYLLABLES = [...'한빛상점서울부산대구인천광주대전울산세종경기강원충북전남제주행복나눔바다하늘구름별빛'];
const STATES = ['business', 'business', 'business', 'ordinary', 'in_review', 'rejected', 'unknown'];
const ROLES = ['master', 'manager', 'master', 'editor', 'none', 'unknown', 'manager', 'master'];
const CONNECTIONS = [
  [],
  [],
  undefined,
  [],
  [{ outside: 'other_service' }],
  [{ app: 'shop' }],
  [],
  [{ outside: 'same_service' }, { app: 'live' }],
  [{ outside: 'unknown' }],
  [],
  [],
];

/** Numbers that look thrown but are the same every time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const number = (serial) => `${220 + (serial % 80)}-81-${String(10000 + serial * 37).slice(-5)}`;
const letters = (count, next) => Array.from({ length: count }, () => SYLLABLES[next(SYLLABLES.length)]).join('');

/** What a channel's business information is: half of them have that of the first app. */
function business(next) {
  if (next(11) === 0) return { state: 'none' };
  if (next(11) === 0) return { state: 'unknown' };
  if (next(13) === 0) return { state: 'saved', number: '' };
  return next(2) === 0
    ? { state: 'saved', number: number(0), name: '한빛상점' }
    : { state: 'saved', number: number(1 + next(50)) };
}

/** The text of a case with so many channels and accounts, and two apps of two services. */
export function largeCase({ channels, accounts }) {
  const next = dice(channels + accounts);
  const pick = (list) => list[next(list.length)];
  const logins = Array.from({ length: accounts }, (_, at) => ({ id: `a${at}`, name: `${letters(3, next)} ${at}` }));
  const made = Array.from({ length: channels }, (_, at) => ({
    id: `c${at}`,
    name: `${letters(at % 20 === 0 ? 30 : 4 + next(8), next)} ${at}`.slice(-30),
    search_id: `shop${at}`,
    state: pick(STATES),
    business: business(next),
    connections: pick(CONNECTIONS),
  }));
  const roles = logins.flatMap(({ id }, login) =>
    // Each login less than the one before it, so that no two see the same list.
    made.map(({ id: channel }) => ({ account: id, channel, role: next(8) < login ? 'none' : pick(ROLES) })),
  );
  // The first channel is listed for the first login: what is changed about it is there to be seen.
  const first = { state: 'business', business: { state: 'saved', number: number(0), name: '한빛상점' }, connections: [] };
  Object.assign(made[0], first);
  Object.assign(roles[0], { role: 'master' });
  return JSON.stringify({
    format: 'kakao-sync-check/case',
    version: 1,
    name: `채널 ${channels}개`,
    accounts: logins,
    apps: [
      { id: 'shop', name: '한빛 앱', business: { state: 'registered', number: number(0), name: '한빛상점' } },
      { id: 'live', name: '한빛 라이브', service: '라이브', business: { state: 'registered', number: number(1) } },
    ],
    channels: made,
    app_roles: logins.flatMap(({ id }, at) => [
      { account: id, app: 'shop', role: at === 0 ? 'owner' : 'editor' },
      { account: id, app: 'live', role: at % 2 === 0 ? 'editor' : 'owner' },
    ]),
    channel_roles: roles,
  });
}
