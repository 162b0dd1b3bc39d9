import { afterAll } from 'vitest';
import { closeBrowsers } from './open-page.ts';

// A setup file, because it runs for each test file: modules that tests import are loaded once for all of them.
afterAll(closeBrowsers);
