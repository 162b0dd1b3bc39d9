import { writeFileSync } from 'node:fs';
import { RELIABILITY, reliabilityPage } from './reliability/page.ts';

/* `npm run docs:reliability`: writes docs/reliability.md. A unit test fails if the file is out of date. */

writeFileSync(RELIABILITY, await reliabilityPage());
