import { describe, expect, it } from 'vitest';
import { documentOf, failuresOf, inWords, type Column } from '../../tools/browsers/table.ts';
import { findFirefox } from '../../tools/browsers/with-puppeteer.ts';
import { findWebKit } from '../../tools/browsers/webkit.ts';

const chromium: Column = {
  kind: 'ran',
  version: 'Chromium 147.0',
  outcomes: { start: { kind: 'works' }, video: { kind: 'says', sentence: 'I cannot decode it.' } },
};
const firefox: Column = {
  kind: 'ran',
  version: 'Firefox 140.0',
  outcomes: { start: { kind: 'works', note: '3 reps' }, video: { kind: 'fails', why: 'a | b\nc' } },
};
const webkit: Column = { kind: 'missing', sentence: 'no WebKitWebDriver was found' };
const columns = { Chromium: chromium, Firefox: firefox, WebKit: webkit };

describe('the table of browsers', () => {
  it('has a column for each browser, with its version, and a row for each flow', () => {
    const rows = documentOf(['start', 'video'], columns)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toEqual([
      '| flow | Chromium 147.0 | Firefox 140.0 | WebKit |',
      '| --- | --- | --- | --- |',
      '| start | works | works: 3 reps | not installed |',
      '| video | says why not: "I cannot decode it." | **fails**: a \\| b c | not installed |',
    ]);
  });

  it('calls a flow that did not run a failure', () => {
    expect(documentOf(['export'], columns)).toContain('| export | **fails**: did not run |');
  });

  it('says why a flow was not tried', () => {
    expect(inWords({ kind: 'not-tried', why: 'no file' })).toBe('not tried: no file');
  });
});

describe('a failure of the browsers', () => {
  it('is a flow that neither works nor says why not; a browser that is not installed does not count', () => {
    expect(failuresOf(columns)).toEqual(['Firefox: video: a | b\nc']);
  });
});

describe('a browser that is not on the path', () => {
  it('is named in one sentence', () => {
    expect(findFirefox('/nowhere', [])).toEqual({
      kind: 'missing',
      sentence: 'no firefox or firefox-esr was found on the path',
    });
    expect(findWebKit('/nowhere')).toMatchObject({
      kind: 'missing',
      sentence: expect.stringMatching(/^no WebKitWebDriver \(Debian: webkit2gtk-driver\).* was found$/),
    });
  });
});
