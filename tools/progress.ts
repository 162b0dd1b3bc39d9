import { megabytes } from './model-files.ts';
import type { OnProgress } from './download.ts';

/** A terminal, or the log of a machine. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Interval between two lines (ms): a terminal overwrites its last one, a log keeps them all. */
const TERMINAL_MS = 200;
const LOG_MS = 15_000;

/** Prints the progress of a download: on one line of a terminal, or occasionally on a line of a log. */
export const progressOf = (
  name: string,
  output: ProgressOutput,
  nowMs: () => number,
): { readonly onProgress: OnProgress; end(): void } => {
  let lastMs = -Infinity;
  let open = false;
  return {
    onProgress: (here, total) => {
      const ms = nowMs();
      if (ms - lastMs < (output.isTTY ? TERMINAL_MS : LOG_MS)) return;
      lastMs = ms;
      const line = `models: fetching ${name}, ${megabytes(here)}${total === null ? '' : ` of ${megabytes(total)}`}`;
      open = output.isTTY === true;
      output.write(open ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end: () => {
      if (open) output.write('\r\x1b[K');
      open = false;
    },
  };
};
