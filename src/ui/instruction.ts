import type { SessionView } from '../app/session-store.ts';
import type { Status } from '../engine/status.ts';
import type { Key, Params, Words } from '../words/words.ts';

/** What to do now: one line to be read from the mat, and more for whoever stands nearer. */
export interface Instruction {
  readonly key: Key;
  readonly params: Params;
  readonly more: { readonly key: Key; readonly params: Params } | null;
  /** How it is meant: something to put right, or all is well. */
  readonly mood: 'act' | 'wait' | 'well' | 'stopped';
}

const instruct = (
  mood: Instruction['mood'],
  key: Key,
  more: Key | null = null,
  params: Params = {},
): Instruction => ({
  key,
  params,
  more: more && { key: more, params },
  mood,
});

function lost(status: Status, words: Words): Instruction {
  if (status.lostWhy === 'joints-unseen') {
    const names = [...new Set(status.missing.map((joint) => words.t(`joint.${joint}`)))];
    return instruct('act', 'say.joints', 'say.joints-more', { joints: words.list(names) });
  }
  return status.lostWhy === 'another-person'
    ? instruct('act', 'say.another-person', 'say.another-person-more')
    : instruct('act', 'say.nobody', 'say.nobody-more');
}

/** A problem has its own sentence, beside the way to mend it. */
const MORE_WHEN_PAUSED = { user: 'say.paused-more', hidden: 'say.paused-hidden', problem: null } as const;

/** Reads the one instruction of this moment off the view. */
export function instruction({ stage, status, exercise, pausedBy }: SessionView, words: Words): Instruction {
  if (stage === 'paused') return instruct('wait', 'say.paused', MORE_WHEN_PAUSED[pausedBy ?? 'user']);
  if (!status || !exercise) return instruct('wait', 'say.nobody', 'say.nobody-more');
  switch (status.stage) {
    case 'lost':
      return lost(status, words);
    case 'wrong-view':
      return instruct('act', 'say.wrong-view', 'say.wrong-view-more');
    case 'get-ready':
      if (status.outOf.length > 0) {
        const edges = words.list(status.outOf.map((edge) => words.t(`edge.${edge}`)));
        return instruct('act', 'say.cut', 'say.cut-more', { edges });
      }
      return status.wants === null
        ? instruct('wait', 'say.hold-still', 'say.hold-still-more')
        : instruct('act', `wants.${exercise.id}.${status.wants}`, `exercise.${exercise.id}.camera`);
    case 'hold-still':
      return instruct('wait', 'say.hold-still', 'say.hold-still-more');
    case 'go':
      return instruct(
        'well',
        exercise.kind === 'hold' ? 'say.go-hold' : 'say.go',
        status.view === 'warn' ? 'say.camera-warn' : null,
      );
    case 'moving':
      return instruct('well', status.phase === 'top' ? 'say.top' : 'say.moving');
    case 'holding':
      return instruct('well', 'say.holding', status.view === 'warn' ? 'say.camera-warn' : null);
    case 'broken': {
      const [fault] = status.faults;
      return fault
        ? instruct('stopped', `cue.${exercise.id}.${fault}`, 'say.broken')
        : instruct('stopped', 'say.broken');
    }
  }
}

/** What must be right before it begins, in the order in which it is put right. */
export function readiness(status: Status | null): readonly { readonly key: Key; readonly done: boolean }[] {
  const seen = status !== null && status.stage !== 'lost';
  return [
    {
      key: 'check.person',
      done: status !== null && status.lostWhy !== 'nobody' && status.lostWhy !== 'another-person',
    },
    { key: 'check.whole', done: seen && status.outOf.length === 0 },
    { key: 'check.view', done: seen && (status.view === 'good' || status.view === 'warn') },
    { key: 'check.posture', done: seen && status.wants === null && status.stage !== 'wrong-view' },
  ];
}
