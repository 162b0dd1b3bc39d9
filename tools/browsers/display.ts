import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program of that name in a list of folders. */
export const programOn = (path: string, name: string): string | undefined =>
  path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((place) => existsSync(place));

/** The server of invisible screens, if it is installed. */
export const findXvfb = (path: string): string | undefined => programOn(path, 'Xvfb');

/** An invisible screen. */
interface Display {
  /** For the variable `DISPLAY`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Ends a program, and resolves when it has ended. */
export const end = (program: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve();
    program.once('exit', () => resolve());
    program.kill();
  });

/** Starts an invisible screen, and returns its name. */
export async function openDisplay(xvfb: string): Promise<Display> {
  const program = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    program.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  return { name, close: () => end(program) };
}
