// Run by Trunk after it has written the page. In a release, files are packed, which changes their
// names; the policy is about the page as it is then.

import { pack } from './pack.mjs';

if (process.env.TRUNK_PROFILE === 'release') pack(process.env.TRUNK_STAGING_DIR);
await import('./csp.mjs');
