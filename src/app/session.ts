import { SourceError } from '../camera/frame-source.ts';
import type { Utterance } from '../coach/utterance.ts';
import { DetectorError, type Detector } from '../detector/detector.ts';
import type { SavedSession } from '../history/history.ts';
import type { EngineEvent } from '../engine/events.ts';
import { forScreen } from './for-screen.ts';
import { keep, learnFrom } from './keep.ts';
import { factsOf, openSource } from './open-source.ts';
import { Judging } from './judging.ts';
import { problemOf } from './problem.ts';
import { recalledView, traceOf } from './recalled.ts';
import { Record } from './record.ts';
import { Run, type Ended } from './run.ts';
import { createSessionStore, idleView, type Problem, type SessionView } from './session-store.ts';
import type { OverlayFrame, Session, SessionParts, SessionRequest } from './session-types.ts';

const reached = (events: readonly EngineEvent[]): boolean =>
  events.some(({ type }) => type === 'PostureReached');

/** Of what is judged after the event, the coach hears what is younger than this, milliseconds. */
const NEWS_MS = 2000;

/** Makes the one session of the page out of its parts. */
export function createSession(parts: SessionParts): Session {
  const store = createSessionStore(parts.sound);
  parts.coach.setSound(parts.sound);
  const listeners = new Set<(frame: OverlayFrame) => void>();
  let run: Run | null = null;
  let request: SessionRequest | null = null;
  /** Grows with every start and close: what was being opened for an earlier one is closed when it arrives. */
  let turn = 0;
  let captions = 0;
  let recalled: SavedSession | null = null;
  /** A dead detector is opened again by itself once; a second death in a row is told. */
  let revived = false;

  const set = (change: Partial<SessionView>): void => store.setState(change);

  const openDetector = async ({ source }: SessionRequest): Promise<Detector | null> =>
    source.kind === 'trace'
      ? null
      : parts.openDetector((stage) => set({ opening: stage === 'loading' ? 'model' : 'timing' }));

  const show = (utterances: readonly Utterance[], atMs: number): void => {
    const last = utterances.at(-1);
    if (last) set({ caption: { id: ++captions, atMs, key: last.key, params: last.params, tone: last.tone } });
  };

  const onJudged = (from: Run, events: readonly EngineEvent[], overlay: OverlayFrame | null): void => {
    if (from !== run) return;
    const { timestampMs, source, record } = from;
    const before = store.getState();
    const { exercise } = from;
    const status = from.judging.status && forScreen(from.judging.status);
    const changed = JSON.stringify(status) !== JSON.stringify(before.status);
    const progress = source.durationS
      ? Math.min(1, Math.round(timestampMs / source.durationS / 10) / 100)
      : null;
    if (changed || events.length > 0 || progress !== before.progress) {
      const stage = before.stage === 'set-up' && reached(events) ? 'workout' : before.stage;
      set({ stage, status: changed ? status : before.status, log: record.log, timestampMs, progress });
    }
    if (overlay) {
      revived = false;
      for (const listener of listeners) listener(overlay);
    }
    const { asked } = from.judging;
    if (asked !== before.asked) set({ asked });
    const became = exercise === before.exercise ? null : exercise;
    if (became) set({ exercise: became });
    keepRun(from);
    learnFrom(from, events, parts.learn);
    if (before.stage === 'finished') return;
    const told = became
      ? parts.coach.turnTo(became)
      : asked !== before.asked && asked.length > 0
        ? parts.coach.ask(asked)
        : [];
    const news = became ? events.filter((event) => timestampMs - event.timestampMs < NEWS_MS) : events;
    show([...parts.coach.hear(news, timestampMs, status?.side ?? null), ...told], timestampMs);
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
    mine.halt();
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
      stage: reached(mine.record.log) ? 'workout' : 'set-up',
      opening: null,
      problem: null,
      pausedBy: null,
    });
    void mine.go().then((how) => ended(mine, how));
  };

  /** Opens again what the problem was with, or a video where it was left, and goes on with the same log. */
  const mend = async (mine: Run): Promise<void> => {
    if (!request) return;
    const { problem } = store.getState();
    const turned = ++turn;
    const stale = () => mine !== run || turned !== turn;
    try {
      if (problem || mine.source.kind === 'video') {
        mine.source.close();
        const source = await openSource(parts, request, mine.timestampMs / 1000);
        if (stale()) return source.close();
        mine.use(source);
        set({ source: factsOf(source, request) });
      }
      if (problem) {
        mine.detector?.close();
        const detector = await openDetector(request);
        if (stale()) return detector?.close();
        mine.detector = detector;
      }
      go(mine);
    } catch (error) {
      if (!stale()) set({ stage: 'paused', pausedBy: 'problem', problem: problemOf(error), opening: null });
    }
  };

  const pause = (pausedBy: 'user' | 'hidden'): void => {
    const { stage } = store.getState();
    if (!run || (stage !== 'set-up' && stage !== 'workout')) return;
    run.halt();
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

  const start = async (asked: SessionRequest): Promise<void> => {
    close();
    const mine = ++turn;
    request = asked;
    revived = false;
    const exercise = parts.exercises.find(({ id }) => id === asked.exerciseId) ?? null;
    if (!exercise && asked.exerciseId !== null)
      return set({ stage: 'failed', problem: { kind: 'unknown', atS: null } });
    parts.coach.begin(exercise, !('pace' in asked.source) || asked.source.pace === 'live');
    set({ stage: 'opening', opening: 'source', exercise, voice: parts.coach.canSpeak });
    const [source, detector, known] = await Promise.allSettled([
      openSource(parts, asked, 0),
      openDetector(asked),
      asked.source.kind === 'camera' ? parts.known() : {},
    ]);
    if (source.status === 'fulfilled' && detector.status === 'fulfilled' && mine === turn) {
      const { width, height } = source.value;
      const found = detector.value && { model: detector.value.model, backend: detector.value.backend };
      const record = new Record({ width, height }, () => set({ kept: false }));
      const judging = new Judging(parts.exercises, exercise, known.status === 'fulfilled' ? known.value : {});
      run = new Run(judging, record, source.value, detector.value, onJudged);
      set({ source: factsOf(source.value, asked), detector: found });
      keepRun(run);
      return go(run);
    }
    if (source.status === 'fulfilled') source.value.close();
    if (detector.status === 'fulfilled') detector.value?.close();
    const failed = [source, detector].find((part) => part.status === 'rejected');
    if (mine === turn && failed) set({ stage: 'failed', opening: null, problem: problemOf(failed.reason) });
  };

  const mendPaused = async (): Promise<void> => {
    if (run && store.getState().stage === 'paused') await mend(run);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && store.getState().source?.pace === 'live') pause('hidden');
  });

  return {
    store,
    start,
    async again() {
      const { exercise } = store.getState();
      const { source } = request ?? { source: { kind: 'camera' } };
      await start({ exerciseId: exercise?.id ?? null, source });
    },
    choose(exerciseId) {
      const exercise = parts.exercises.find(({ id }) => id === exerciseId);
      if (!run || !exercise || exercise === run.exercise) return;
      run.become(exercise, true);
      if (store.getState().stage === 'finished') run.finish();
    },
    pause: () => pause('user'),
    resume: () => void mendPaused(),
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
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    trace() {
      return run?.trace ?? traceOf(recalled);
    },
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
