import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** A file that the page offered for download. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Presses that button, and reads what the page downloads. */
export async function downloaded(page: Page, button: string): Promise<Downloaded> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const parts: Uint8Array[] = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  const bytes = Buffer.concat(parts);
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
