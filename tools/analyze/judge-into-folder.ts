import { basename, resolve } from 'node:path';
import type { Analysis } from './analysis.ts';
import type { Asked } from './arguments.ts';
import { sentenceOf, type Outcome } from './judge-clip.ts';
import { judgeClips } from './judge-clips.ts';
import { openResultFolder } from './result-folder.ts';

/** Receives the lines about clips. */
export interface FolderOutput {
  readonly progress: (line: string) => void;
  /** Marks the run as failed. */
  readonly complain: (line: string) => void;
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What was counted, in a few words: `8 reps`, `1 hold`. */
const counted = ({ reps, holds }: Analysis): string => {
  const parts = [
    ...(reps.length > 0 ? [many(reps.filter((rep) => rep.counted).length, 'rep')] : []),
    ...(holds.length > 0 ? [many(holds.filter((hold) => hold.counted).length, 'hold')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing to count';
};

/** Judges the clips that have no result in the folder yet, and writes one file for each. Throws a UsageError if the folder cannot be made. */
export const judgeIntoFolder = async (
  folder: string,
  asked: Asked,
  { progress, complain }: FolderOutput,
): Promise<void> => {
  const results = openResultFolder(folder, asked);
  const clips = [...new Map(asked.clips.map((path) => [resolve(path), path])).values()];
  const pending = clips.filter((path) => !results.has(path));
  const skipped = clips.length - pending.length;
  const writers = pending.map((path) => results.begin(path));
  let [judged, failed] = [0, 0];

  const write = (outcome: Outcome, at: number): Outcome => {
    try {
      writers[at]?.(outcome);
      return outcome;
    } catch (error) {
      return {
        kind: 'failed',
        error: `the result cannot be written (${sentenceOf(error)})`,
        isExpected: true,
      };
    }
  };

  await judgeClips(pending, asked, (path, outcome, at) => {
    const written = write(outcome, at);
    if (written.kind === 'judged') judged += 1;
    else failed += 1;
    const place = `${skipped + judged + failed}/${clips.length} ${basename(path)}`;
    if (written.kind === 'judged') {
      progress(`${place}: ${counted(written.document)}`);
      for (const warning of written.warnings) complain(warning);
    } else complain(`${place}: ${written.error}`);
  });
  progress(`${judged} judged, ${skipped} skipped, ${failed} failed`);
};
