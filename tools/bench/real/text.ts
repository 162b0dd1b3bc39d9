import type { RealLevel } from './level.ts';

/** The real level in words and a table. */
export function realText({ level, clips, right, byExercise, wrongs }: RealLevel): string {
  const rows = Object.entries(level.exercises).map(([id, score]) => {
    const own = byExercise[id] ?? { clips: 0, right: 0 };
    return `| ${id} | ${own.clips} | ${own.right} | ${score.phantomReps} | ${score.negativesCreditedS} | ${score.negativesMinutes} |`;
  });
  return `${right} of ${clips} labelled clips of people (keypoint traces) are judged as labelled: reps, holds and faults.

| exercise | clips | as labelled | phantom reps in all other clips | credited in them, s | minutes |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${wrongs.length > 0 ? `\nNot as labelled:\n\n${wrongs.map((wrong) => `- ${wrong}`).join('\n')}\n` : ''}`;
}
