import { closeSync, openSync, writeSync } from 'node:fs';
import { exercises } from '../../src/exercises/index.ts';
import { readArguments, UsageError, type Asked } from './arguments.ts';
import { sentenceOf, type Outcome } from './judge-clip.ts';
import { judgeClips } from './judge-clips.ts';
import { judgeIntoFolder } from './judge-into-folder.ts';

/** Receives the documents, and the lines for the user. */
export interface Output {
  readonly out: (text: string) => void;
  readonly tell: (line: string) => void;
}

/** Opens the file for the documents, or none if they go to the output. Throws a UsageError if it cannot be written. */
const openOut = (file: string | null): number | null => {
  if (file === null) return null;
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`--out ${file} cannot be written (${String(error)})`);
  }
};

/** Judges the clips and writes one line for each, in the order of the clips even if several are judged in parallel. */
const judgeInOrder = async (
  asked: Asked,
  out: Output['out'],
  complain: (line: string) => void,
): Promise<void> => {
  const waiting = new Map<number, Outcome>();
  let next = 0;
  await judgeClips(asked.clips, asked, (_path, finished, at) => {
    waiting.set(at, finished);
    for (let outcome = waiting.get(next); outcome !== undefined; outcome = waiting.get(next)) {
      waiting.delete(next);
      next += 1;
      if (outcome.kind === 'failed') complain(outcome.error);
      else {
        for (const warning of outcome.warnings) complain(warning);
        out(`${JSON.stringify(outcome.document)}\n`);
      }
    }
  });
};

/** Runs the command line. Returns the exit code: 0, or 2 if anything went wrong. */
export const main = async (argv: readonly string[], output: Output): Promise<0 | 2> => {
  let failed = false;
  const complain = (line: string): void => {
    failed = true;
    output.tell(`analyze: ${line}`);
  };
  let file: number | null = null;
  try {
    const asked = readArguments(argv, exercises);
    if (asked.outDir !== null) {
      await judgeIntoFolder(asked.outDir, asked, { progress: output.tell, complain });
    } else {
      file = openOut(asked.outFile);
      const fd = file;
      await judgeInOrder(asked, fd === null ? output.out : (text) => void writeSync(fd, text), complain);
    }
  } catch (error) {
    complain(sentenceOf(error));
  } finally {
    if (file !== null) closeSync(file);
  }
  return failed ? 2 : 0;
};
