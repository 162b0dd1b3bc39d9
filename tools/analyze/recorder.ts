import { basename } from 'node:path';
import { exercises } from '../../src/exercises/index.ts';
import type { AnalyzePage, Wanted } from './analyze-page.ts';
import type { ModelId } from '../../src/detector/detector.ts';
import { NoBrowserError } from '../browser-program.ts';
import { launchBrowser } from '../browser.ts';
import { ensureBuilt, servePage } from '../built-page.ts';
import { UsageError, type Asked } from './arguments.ts';
import type { Recorded } from './analysis.ts';

/** A browser with the page and the model in it, for one video after the other. */
export interface Recorder {
  /** Rejects with a UsageError if the video cannot be read. `broken` says where it was cut short. */
  record(
    path: string,
    asked: Pick<Asked, 'fromS' | 'toS' | 'model' | 'exerciseId'>,
  ): Promise<Recorded & { readonly broken: string | null }>;
  close(): Promise<void>;
}

const sentence = (name: string, failure: string, message: string, model: ModelId | null): string => {
  switch (failure) {
    case 'not-a-video':
      return `${name} can't be read as a video: use an MP4, MOV, WebM or MKV file, or a pose trace (.json)`;
    case 'codec-unsupported':
      return `${name} is in a codec that this browser can't decode (${message}): convert it to H.264, or name another browser in LONGLINE_BROWSER`;
    case 'weights-missing':
    case 'weights-damaged':
      return `the pose model can't be loaded (${message}): run "npm run models${model === 'movenet-thunder' ? ' -- thunder' : ''}", then try again`;
    default:
      return `${name}: ${message}`;
  }
};

const brokenOff = (name: string, atS: number, frames: number): string =>
  frames === 0
    ? `${name} is cut off before its first complete frame: copy it again from its source`
    : `${name} is cut short at ${atS.toFixed(1)} s: everything before that was judged`;

/** Builds the page if it is out of date, serves it and opens it in a headless browser. Rejects with a UsageError if there is no browser. */
export const openRecorder = async (): Promise<Recorder> => {
  const browser = await launchBrowser().catch((error: unknown) => {
    throw error instanceof NoBrowserError ? new UsageError(error.message) : error;
  });
  await ensureBuilt();
  const server = await servePage();
  const page = await browser.newPage();
  await page.goto(new URL('analyze.html', server.url).href);
  return {
    record: async (path, { fromS, toS, model, exerciseId }) => {
      await page.setInputFiles('#clip', path);
      // An exercise that has not been identified needs nothing special.
      const headUp = exercises.find(({ id }) => id === exerciseId)?.picture === 'head-up';
      const wanted: Wanted = { fromS, toS, model, headUp };
      const result = await page.evaluate(
        (what): ReturnType<AnalyzePage['record']> => window.longline.record(what),
        wanted,
      );
      if ('failure' in result)
        throw new UsageError(sentence(basename(path), result.failure, result.message, model));
      const { broken } = result;
      return {
        ...result,
        broken: broken && brokenOff(basename(path), broken.atS, result.trace.frames.length),
      };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};
