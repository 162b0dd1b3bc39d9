import { SourceError } from '../camera/frame-source.ts';
import { DetectorError } from '../detector/detector.ts';
import type { SavedSession } from '../history/history.ts';
import type { Command } from '../workout/commands.ts';
import { recoverWorkout, startWorkout } from '../workout/workout.ts';
import { Conductor } from './conductor.ts';
import type { Judge } from './judge.ts';
import { keep, learnFrom, WORKOUT_ID } from './keep.ts';
import { openAll, reopen } from './open-all.ts';
import { factsOf, onceMore } from './open-source.ts';
import { Judging } from './judging.ts';
import { overrule } from './overrule.ts';
import { problemOf } from './problem.ts';
import { presentLog, Publisher, reached } from './publish.ts';
import { lastMsOf, recalledView, traceOf } from './recalled.ts';
import { Record } from './record.ts';
import { Run, type Ended, type RunListener } from './run.ts';
import { followSilence } from './silent.ts';
import { isWorkout, toldBy } from './told.ts';
import { createSessionStore, idleView, type Problem, type SessionView } from './session-store.ts';
import type { Session, SessionParts, SessionRequest } from './session-types.ts';

/** Makes the one session of the page out of its parts. */
export function createSession(parts: SessionParts): Session {
  const store = createSessionStore(parts.sound);
  parts.coach.setSound(parts.sound);
  const publisher = new Publisher(store, parts.coach);
  let run: Run | null = null;
  let request: SessionRequest | null = null;
  /** Grows with every start and close: what was being opened for an earlier one is closed when it arrives. */
  let turn = 0;
  let recalled: SavedSession | null = null;
  /** A dead detector is opened again by itself once; a second death in a row is told. */
  let revived = false;

  const told = () => (run ? toldBy(run) : null);

  const set = (change: Partial<SessionView>): void => store.setState(change);

  const onStage = (stage: 'loading' | 'timing'): void =>
    set({ opening: stage === 'loading' ? 'model' : 'timing' });

  const listener: RunListener = {
    judged(from, events, overlay) {
      if (from !== run) return;
      publisher.judged(from, events, overlay);
      if (overlay) revived = false;
      keepRun(from);
      learnFrom(from, parts.learn);
      if (events.some(({ type }) => type === 'WorkoutFinished') && store.getState().stage !== 'finished')
        finish(from, null);
    },
    silent(from, by) {
      if (from === run) followSilence(from, by, store, parts.coach);
    },
  };

  const finish = (mine: Run, problem: Problem | null): void => {
    mine.finish();
    mine.close();
    parts.coach.end();
    set({ stage: 'finished', problem, pausedBy: null, opening: null });
  };

  /** A video that breaks off is over, and what was judged of it stays; anything else is a pause that can be mended. */
  const broke = async (mine: Run, error: unknown): Promise<void> => {
    const problem = problemOf(error);
    if (mine.source.kind === 'video' && error instanceof SourceError) return finish(mine, problem);
    mine.halt('problem');
    set({ stage: 'paused', pausedBy: 'problem', problem });
    if (!(error instanceof DetectorError) || revived) return;
    revived = true;
    await mend(mine);
  };

  const ended = (mine: Run, how: Ended): void => {
    if (mine !== run || how.by === 'halt') return;
    if (how.by === 'end') finish(mine, null);
    else void broke(mine, how.error);
  };

  const go = (mine: Run): void => {
    set({
      stage: reached(mine.record.log) || isWorkout(mine) ? 'workout' : 'set-up',
      opening: null,
      problem: null,
      pausedBy: null,
    });
    void mine.go().then((how) => ended(mine, how));
  };

  /** Opens again what the problem was with, or a video where it was left, and goes on with the same log. */
  const mend = async (mine: Run): Promise<void> => {
    if (!request) return;
    const broken = store.getState().problem !== null || mine.silent;
    if (mine.silent) mine.halt('no-picture');
    const turned = ++turn;
    const stale = () => mine !== run || turned !== turn;
    try {
      if (!(await reopen(parts, mine, request, broken, onStage, told, stale))) return;
      set({ source: factsOf(mine.source, request) });
      go(mine);
      if (mine.judging instanceof Conductor) mine.told(mine.judging.command('resume'));
    } catch (error) {
      if (!stale()) set({ stage: 'paused', pausedBy: 'problem', problem: problemOf(error), opening: null });
    }
  };

  const pause = (pausedBy: 'user' | 'hidden'): void => {
    const { stage } = store.getState();
    if (!run || (stage !== 'set-up' && stage !== 'workout')) return;
    // In a workout the camera goes on: raised arms, or coming back, are seen too.
    if (pausedBy === 'user' && isWorkout(run)) return command('pause');
    run.halt(pausedBy === 'hidden' ? 'hidden' : 'problem');
    set({ stage: 'paused', pausedBy });
  };

  const close = (): void => {
    turn++;
    const mine = run;
    run = null;
    mine?.close();
    parts.coach.end();
    const { sound, voice } = store.getState();
    store.setState({ ...idleView, sound, voice });
  };

  const keepRun = (mine: Run): void =>
    void keep(mine, parts.openJournal).catch((error: unknown) => {
      console.warn(error);
      if (mine === run) set({ kept: false });
    });

  /** Opens what the request asks for and begins; `judgeBy` is asked once all is there. `cutOff`: what is gone on with. */
  const open = async (
    asked: SessionRequest,
    judgeBy: (known: Judge['known']) => Judge,
    cutOff?: SavedSession,
  ): Promise<void> => {
    const mine = ++turn;
    request = asked;
    revived = false;
    set({ stage: 'opening', opening: 'source', voice: parts.coach.canSpeak });
    try {
      const { source, detector, known } = await openAll(parts, asked, onStage, told);
      if (mine !== turn) {
        source.close();
        return detector?.close();
      }
      const { width, height } = source;
      const record = new Record({ width, height }, () => set({ kept: false }));
      if (cutOff)
        await parts
          .journalOf(cutOff.id)
          .then((journal) => record.goOn(cutOff, WORKOUT_ID, journal))
          .catch(() => set({ kept: false }));
      run = new Run(judgeBy(known), record, source, detector, listener);
      const found = detector && { model: detector.model, backend: detector.backend };
      set({ source: factsOf(source, asked), detector: found });
      keepRun(run);
      go(run);
    } catch (error) {
      if (mine === turn) set({ stage: 'failed', opening: null, problem: problemOf(error) });
    }
  };

  const start = async (asked: SessionRequest): Promise<void> => {
    close();
    const exercise = parts.exercises.find(({ id }) => id === asked.exerciseId) ?? null;
    if (!exercise && asked.exerciseId !== null)
      return set({ stage: 'failed', problem: { kind: 'unknown', atS: null } });
    parts.coach.begin(exercise, !('pace' in asked.source) || asked.source.pace === 'live');
    const { routine } = asked;
    set({ exercise, workout: routine ? startWorkout(routine, 0).state : null });
    await open(asked, (known) =>
      routine
        ? new Conductor(parts.exercises, startWorkout(routine, 0), known)
        : new Judging(parts.exercises, exercise, known),
    );
  };

  const goOn = async (saved: SavedSession): Promise<void> => {
    const lastMs = lastMsOf(saved);
    const recovered = recoverWorkout(saved.log, lastMs);
    if (!recovered) return;
    close();
    const { state } = recovered;
    parts.coach.begin(null, true);
    set({ workout: state, whole: saved.log, log: presentLog(saved.log) });
    await open(
      { exerciseId: null, routine: state.routine, source: { kind: 'camera' } },
      (known) => new Conductor(parts.exercises, recovered, known, lastMs),
      saved,
    );
  };

  const command = (asked: Command): void => {
    if (run?.judging instanceof Conductor && store.getState().stage === 'workout')
      run.told(run.judging.command(asked));
  };

  const mendPaused = async (): Promise<void> => {
    if (run && (store.getState().stage === 'paused' || run.silent)) await mend(run);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && store.getState().source?.pace === 'live') pause('hidden');
  });

  return {
    store,
    voice: parts.voice,
    start,
    goOn,
    command,
    tell: (text) => parts.coach.tell(text),
    again: () => start(onceMore(request, store.getState().exercise)),
    choose(exerciseId) {
      const exercise = parts.exercises.find(({ id }) => id === exerciseId);
      if (!run || !exercise || exercise === run.exercise) return;
      run.become(exercise, true);
      if (store.getState().stage === 'finished') run.finish();
    },
    pause: () => pause('user'),
    resume: () =>
      store.getState().stage === 'paused' || run?.silent ? void mendPaused() : command('resume'),
    retry: mendPaused,
    stop() {
      if (run && store.getState().stage !== 'finished') finish(run, null);
    },
    close,
    toggleSound() {
      const sound = !store.getState().sound;
      parts.coach.setSound(sound);
      set({ sound });
      return parts.keepSound(sound);
    },
    display: () => run?.source.display ?? null,
    onFrame: (listener) => publisher.onFrame(listener),
    trace: () => run?.trace ?? traceOf(recalled),
    overrule: (startMs, counted) => overrule(parts, store, run, recalled, startMs, counted),
    cutOff: () => parts.cutOff().catch(() => null),
    recall(saved) {
      close();
      recalled = saved;
      parts.settle(saved.id).catch(() => set({ kept: false }));
      set(recalledView(parts.exercises, saved));
    },
    cameras: () => parts.listCameras().catch(() => []),
  };
}
