import type { Exercise } from '../engine/exercise.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import type { Command } from '../workout/commands.ts';
import { recoverWorkout, startWorkout } from '../workout/workout.ts';
import { missing } from './extras.ts';
import { startWorkoutJudging } from './judging/workout-judging.ts';
import { startSingle } from './judging/single.ts';
import { startUndecided } from './judging/undecided.ts';
import { onceMore } from './open/open-source.ts';
import { overrule } from './overrule.ts';
import { presentLog, Publisher } from './publish.ts';
import { lastStoredMs, storedView, traceOf } from './stored-view.ts';
import { createSessionStore, idleView, type SessionView } from './session-store.ts';
import type { Session, SessionParts, SessionRequest } from './session-types.ts';
import { UnderWay } from './under-way.ts';

/** Makes the one session of the page out of its parts. */
export function createSession(parts: SessionParts): Session {
  const store = createSessionStore(parts.sound);
  const { coach, exercises } = parts;
  coach.setSound(parts.sound);
  const publisher = new Publisher(store, coach);
  const underWay = new UnderWay(parts, store, publisher);
  let stored: StoredSession | null = null;

  const set = (change: Partial<SessionView>): void => store.setState(change);

  const pause = (pausedBy: 'user' | 'hidden'): void => {
    const { stage } = store.getState();
    const { run } = underWay;
    if (!run || (stage !== 'set-up' && stage !== 'workout')) return;
    // In a workout the camera keeps running, because raised arms or coming back must be seen.
    if (pausedBy === 'user' && run.judging.kind === 'workout') return command('pause');
    underWay.halt(pausedBy);
  };

  const close = (): void => {
    underWay.close();
    coach.end();
    const { sound, voice, missing: without } = store.getState();
    store.setState({ ...idleView, sound, voice, missing: without });
  };

  /** Begins to coach; to be called while a press is handled. */
  const beginCoach = (exercise: Exercise | null, aloud: boolean): void => {
    coach.begin(exercise, aloud);
    if (!coach.canSound) missing(store, 'tones');
  };

  const start = async (request: SessionRequest): Promise<void> => {
    close();
    const exercise = exercises.find(({ id }) => id === request.exerciseId) ?? null;
    if (!exercise && request.exerciseId !== null)
      return set({ stage: 'failed', problem: { kind: 'unknown', atS: null } });
    beginCoach(exercise, !('pace' in request.source) || request.source.pace === 'live');
    const { routine } = request;
    set({ exercise, workout: routine ? startWorkout(routine, 0).state : null });
    await underWay.open(request, (known) =>
      routine
        ? startWorkoutJudging(exercises, startWorkout(routine, 0), known)
        : exercise
          ? startSingle(exercise, known)
          : startUndecided(exercises, known),
    );
  };

  const goOn = async (saved: StoredSession): Promise<void> => {
    const lastMs = lastStoredMs(saved);
    const recovered = recoverWorkout(saved.log, lastMs);
    if (!recovered) return;
    close();
    const { state } = recovered;
    beginCoach(null, true);
    set({ workout: state, whole: saved.log, log: presentLog(saved.log), timestampMs: lastMs });
    await underWay.open(
      { exerciseId: null, routine: state.routine, source: { kind: 'camera' } },
      (known) => startWorkoutJudging(exercises, recovered, known, lastMs),
      saved,
    );
  };

  const command = (given: Command): void => {
    if (store.getState().stage === 'workout') underWay.run?.command(given);
  };

  /** Nothing is judged: paused, or silent. */
  const stands = (): boolean => store.getState().stage === 'paused' || underWay.run?.silent === true;

  const mendPaused = async (): Promise<void> => {
    coach.unlock();
    if (stands()) await underWay.mend();
  };

  parts.voice.onChange(() => set({ voice: coach.canSpeak }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && store.getState().source?.pace === 'live') pause('hidden');
  });

  return {
    store,
    voice: parts.voice,
    start,
    goOn,
    command,
    tell: (text) => coach.tell(text),
    again: () => start(onceMore(underWay.request, store.getState().exercise)),
    choose(exerciseId) {
      const exercise = exercises.find(({ id }) => id === exerciseId);
      const { run } = underWay;
      if (!run || !exercise || exercise === run.exercise) return;
      run.become(exercise, true);
      if (store.getState().stage === 'finished') run.finish();
    },
    pause: () => pause('user'),
    resume: () => (stands() ? void mendPaused() : command('resume')),
    retry: mendPaused,
    stop: () => underWay.finish(),
    close,
    toggleSound() {
      const sound = !store.getState().sound;
      coach.setSound(sound);
      set({ sound });
      return parts.keepSound(sound);
    },
    display: () => underWay.run?.source.display ?? null,
    onFrame: (listener) => publisher.onFrame(listener),
    trace: () => underWay.run?.trace ?? traceOf(stored),
    overrule: (startMs, counted) => overrule(parts, store, underWay.run, stored, startMs, counted),
    cutOff: () => parts.cutOff().catch(() => null),
    showStored(saved) {
      close();
      stored = saved;
      parts.settle(saved.id).catch(() => set({ kept: false }));
      set(storedView(exercises, saved));
    },
    cameras: () => parts.listCameras().catch(() => []),
  };
}
