import { afterAll } from 'vitest';
import { closeBrowsers } from './open-page.ts';

// This is a setup file because it must run for each test file: modules that tests import are loaded once for all of them.
afterAll(closeBrowsers);
