import type { Page } from 'playwright-core';
import type { ModelId } from '../../../src/detector/detector.ts';
import type { Look } from '../../../src/mannequin/body/look.ts';
import type { Person } from '../../../src/mannequin/body/person.ts';
import type { Tile } from './contact-sheet.ts';
import type { DirectedShot, Seen, SeenInWays, Shot } from './mannequin-page.ts';
import type { Way } from '../drawn/ways.ts';
import { launchBrowser } from '../../browser.ts';
import { ensureBuilt, servePage } from '../../built-page.ts';

/** A browser that draws figures and runs the app's own detector on them. */
export interface Studio {
  dress(person: Person, look: Look): Promise<void>;
  detect(shots: readonly Shot[]): Promise<Seen>;
  /** Draws each shot once and looks at it in each way. */
  look(shots: readonly DirectedShot[], ways: readonly Way[]): Promise<SeenInWays>;
  /** JPEG or PNG files. */
  pictures(shots: readonly Shot[], type?: 'image/jpeg' | 'image/png'): Promise<Buffer[]>;
  beginSheet(columns: number, rows: number): Promise<void>;
  putOnSheet(shot: Shot, column: number, row: number, tile: Tile): Promise<void>;
  /** The sheet as a PNG file. */
  sheet(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Shots per request, because a page that answers keeps the connection alive. */
const BATCH = 50;

/** Sends the shots in batches and combines the answers. */
async function lookInBatches(
  page: Page,
  shots: readonly DirectedShot[],
  ways: readonly Way[],
): Promise<SeenInWays> {
  const parts: SeenInWays[] = [];
  for (let i = 0; i < shots.length; i += BATCH)
    parts.push(
      await page.evaluate(([some, by]) => window.mannequin.look(some, by), [
        shots.slice(i, i + BATCH),
        ways,
      ] as const),
    );
  const mean = (of: (seen: SeenInWays) => number): number =>
    parts.reduce((sum, part) => sum + of(part) * (part.frames[0]?.length ?? 0), 0) /
    Math.max(1, shots.length);
  return {
    frames: ways.map((_, i) => parts.flatMap(({ frames }) => frames[i] ?? [])),
    drawMs: mean(({ drawMs }) => drawMs),
    detectMs: ways.map((_, i) => mean(({ detectMs }) => detectMs[i] ?? 0)),
  };
}

/** The model of `detect` is a named one, so that the same pictures give the same figures on any machine. */
const MODEL: ModelId = 'movenet-lightning';

export async function openStudio(): Promise<Studio> {
  const browser = await launchBrowser();
  await ensureBuilt();
  const server = await servePage();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  await page.goto(new URL('mannequin.html', server.url).href);
  return {
    dress: (person, look) =>
      page.evaluate(([who, how]) => window.mannequin.dress(who, how), [person, look] as const),
    detect: async (shots) => {
      const parts: Seen[] = [];
      for (let i = 0; i < shots.length; i += BATCH)
        parts.push(
          await page.evaluate(([some, by]) => window.mannequin.detect(some, by), [
            shots.slice(i, i + BATCH),
            MODEL,
          ] as const),
        );
      const mean = (of: (seen: Seen) => number): number =>
        parts.reduce((sum, part) => sum + of(part) * part.frames.length, 0) / Math.max(1, shots.length);
      return {
        frames: parts.flatMap(({ frames }) => frames),
        drawMs: mean(({ drawMs }) => drawMs),
        detectMs: mean(({ detectMs }) => detectMs),
      };
    },
    look: (shots, ways) => lookInBatches(page, shots, ways),
    pictures: async (shots, type = 'image/jpeg') => {
      const files: Buffer[] = [];
      for (let i = 0; i < shots.length; i += BATCH) {
        const encoded = await page.evaluate(([some, kind]) => window.mannequin.pictures(some, kind), [
          shots.slice(i, i + BATCH),
          type,
        ] as const);
        files.push(...encoded.map((text) => Buffer.from(text, 'base64')));
      }
      return files;
    },
    beginSheet: (columns, rows) =>
      page.evaluate(([across, down]) => window.mannequin.beginSheet(across, down), [columns, rows] as const),
    putOnSheet: (shot, column, row, tile) =>
      page.evaluate(([one, x, y, about]) => window.mannequin.putOnSheet(one, x, y, about), [
        shot,
        column,
        row,
        tile,
      ] as const),
    sheet: async () => Buffer.from(await page.evaluate(() => window.mannequin.sheet()), 'base64'),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
