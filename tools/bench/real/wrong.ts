import type { Report } from '../../../src/review/report.ts';
import type { Label } from './labels.ts';

/** A top may be this far outside its labelled window (s), because the labels were read by eye. */
const TOP_LEEWAY_S = 0.7;

export const creditedS = (report: Report): number => report.holds.reduce((sum, hold) => sum + hold.goodS, 0);
export const countedReps = (report: Report): Report['reps'] => report.reps.filter((rep) => rep.counted);
export const isRefused = (report: Report): boolean =>
  countedReps(report).length === 0 &&
  report.holds.length === 0 &&
  report.notJudged.some(({ rule, why }) => rule === '*' && why === 'view');

const outside = (value: number, [least, most]: readonly [number, number]): boolean =>
  value < least || value > most;

function* wrongReps({ truth }: Label, report: Report): Generator<string> {
  if (truth.reps === undefined) return;
  const counted = countedReps(report);
  if (outside(counted.length, [truth.min ?? truth.reps, truth.max ?? truth.reps]))
    yield `${counted.length} reps instead of ${truth.reps}`;
  // If not every labelled movement must count, the counted ones are some of the labelled ones, in order.
  let next = 0;
  for (const { topS, endS, pauseS } of counted) {
    const windows = truth.topsS ?? [];
    const found = windows.findIndex(
      ([from, to], i) => i >= next && topS <= to + TOP_LEEWAY_S && endS >= from - TOP_LEEWAY_S,
    );
    if (windows.length > 0 && found < 0) yield `a rep at ${topS} s that is not labelled`;
    next = found + 1;
    if (truth.pauseS && outside(pauseS, truth.pauseS)) yield `a pause of ${pauseS} s`;
  }
}

function* wrongHolds({ truth }: Label, report: Report): Generator<string> {
  const { holds } = report;
  if (truth.holds !== undefined) {
    if (holds.length !== truth.holds) yield `${holds.length} holds instead of ${truth.holds}`;
    const counted = holds.filter((hold) => hold.counted).length;
    if (counted !== (truth.counted ?? truth.holds)) yield `${counted} holds counted`;
    for (const [i, { goodS }] of holds.entries())
      if (outside(goodS, truth.goodSEach?.[i] ?? [0, Infinity])) yield `a hold of ${goodS} s`;
  }
  if (truth.goodS && outside(creditedS(report), truth.goodS))
    yield `${creditedS(report)} s credited instead of ${truth.goodS.join(' to ')}`;
  for (const { startS } of holds)
    if (startS < (truth.creditNotBeforeS ?? 0)) yield `credited from ${startS} s on`;
}

function* wrongFaults({ truth }: Label, { faults }: Report): Generator<string> {
  for (const { id } of faults) if (truth.noFaults?.includes(id)) yield `told of ${id}`;
  if (truth.fault === undefined) return;
  const fault = faults.find(({ id }) => id === truth.fault);
  if (!fault) yield `not told of ${truth.fault}`;
  else if (truth.faultS) {
    const off = Math.max(Math.abs(fault.startS - truth.faultS[0]), Math.abs(fault.endS - truth.faultS[1]));
    if (off >= TOP_LEEWAY_S) yield `${fault.id} from ${fault.startS} to ${fault.endS} s`;
  }
}

/** What does not match the label of a clip that is judged as its own exercise: one line each, empty if everything is right. */
export function wrongsOf(label: Label, report: Report): readonly string[] {
  const { truth } = label;
  if (truth.kind === 'refused') return isRefused(report) ? [] : ['not refused'];
  if (truth.orRefused === true && isRefused(report)) return [];
  const anything =
    truth.kind === 'none' && (report.reps.length > 0 || report.holds.length > 0)
      ? ['something was seen in it']
      : [];
  return [
    ...anything,
    ...wrongReps(label, report),
    ...wrongHolds(label, report),
    ...wrongFaults(label, report),
  ];
}
