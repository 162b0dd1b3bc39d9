import type { Asked } from './arguments.ts';
import { judgeClip, type Outcome } from './judge-clip.ts';
import { openRecorder, type Recorder } from './recorder.ts';

/** Receives the outcome of the clip at that index of the list, in the order in which clips finish. */
export type OnOutcome = (path: string, outcome: Outcome, at: number) => void;

/** Judges the clips, `asked.jobs` in parallel, each video in the browser of its job. A clip that cannot be judged does not stop the others. */
export const judgeClips = async (
  clips: readonly string[],
  asked: Asked,
  onOutcome: OnOutcome,
): Promise<void> => {
  let next = 0;
  // Browsers are opened one after the other, because the first one builds the page that all of them show.
  let opened: Promise<unknown> = Promise.resolve();
  const open = (): Promise<Recorder> => {
    const opening = opened.then(openRecorder);
    opened = opening.catch(() => null);
    return opening;
  };

  const work = async (): Promise<void> => {
    const browser: { recorder: Recorder | null } = { recorder: null };
    const close = async (): Promise<void> => {
      const { recorder } = browser;
      browser.recorder = null;
      await recorder?.close();
    };
    const record = async (path: string): ReturnType<Recorder['record']> => {
      browser.recorder ??= await open();
      return browser.recorder.record(path, asked);
    };
    try {
      for (;;) {
        const at = next++;
        const path = clips[at];
        if (path === undefined) return;
        const outcome = await judgeClip(path, asked, record);
        // A browser that crashed over one clip is not used for the next one.
        if (outcome.kind === 'failed' && !outcome.isExpected) await close().catch(() => null);
        onOutcome(path, outcome, at);
      }
    } finally {
      await close();
    }
  };

  await Promise.all(Array.from({ length: Math.min(asked.jobs, clips.length) }, work));
};
