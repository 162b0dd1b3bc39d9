import { SourceError } from '../camera/frame-source.ts';
import { DetectorError } from '../detector/detector.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import type { Interruption } from '../workout/workout-events.ts';
import type { Judging } from './judging/judging.ts';
import { keep, learnFrom, WORKOUT_ID } from './keep.ts';
import { openAll, reopen, type ToOpen } from './open/open-all.ts';
import { OpenParts } from './open/open-parts.ts';
import { factsOf } from './open/open-source.ts';
import { problemOf } from './problem.ts';
import { reached, type Publisher } from './publish.ts';
import { SessionRecord } from './record.ts';
import { Run, type Ended, type RunListener } from './run.ts';
import type { Opening, Problem, SessionStore, SessionView } from './session-store.ts';
import type { SessionParts, SessionRequest } from './session-types.ts';
import { detectorFacts, followDetector } from './watch/follow-detector.ts';
import { followSilence } from './watch/follow-silence.ts';
import { variantChosen } from './judging/single.ts';
import { isBetweenSets } from './judging/between-sets.ts';
import { instructionOf } from './judging/instruction-of.ts';
import type { KnownPostures } from '../pose/pose-frame.ts';

/** How long to wait for the journal of a workout that was interrupted (ms). Without the journal the workout is not stored. */
const JOURNAL_MS = 3000;

/** The session being judged. Opens, begins, interrupts, repairs and finishes it. */
export class UnderWay {
  run: Run | null = null;
  request: SessionRequest | null = null;
  /** Increases with every start and close. Parts opened for an earlier turn are closed when they arrive. */
  #turn = 0;
  /** What this turn has opened, until a run takes it over. */
  #opening = new OpenParts();
  /** A dead detector is opened again automatically once. If it dies again directly after that, the trainee sees the failure. */
  #revived = false;
  #finishing = false;
  /** The turn in which a part is being repaired. */
  #mending: number | null = null;
  /** The turn to which the current record belongs. */
  #opened = 0;
  readonly #listener: RunListener;

  constructor(
    private readonly parts: SessionParts,
    private readonly store: SessionStore,
    publisher: Publisher,
  ) {
    this.#listener = {
      judged: (from, judged, overlay) => {
        if (from !== this.run) return;
        publisher.judged(from, judged.events, overlay);
        followDetector(from.eye.detector, store, parts.coach);
        if (overlay) this.#revived = false;
        this.#keep(from);
        learnFrom(from, judged.learned, parts.learn);
        if (judged.events.some(({ type }) => type === 'WorkoutFinished')) this.finish();
      },
      silent: (from, by) => {
        if (from === this.run) followSilence(from, by, store, parts.coach);
      },
      // The trainee has left: nothing is judged until they are back and say so.
      slept: (from) => {
        if (from === this.run) this.halt('hidden');
      },
    };
  }

  /** Opens the parts that the request needs and begins. `judgeBy` is called when all are there. `cutOff`: the session to resume. */
  async open(
    request: SessionRequest,
    judgeBy: (known: KnownPostures) => Judging,
    cutOff?: StoredSession,
  ): Promise<void> {
    const mine = this.#nextTurn();
    const open = this.#opening;
    this.request = request;
    this.#revived = false;
    this.#set({ stage: 'opening', opening: null, voice: this.parts.coach.canSpeak });
    try {
      const { source, detector, known } = await openAll(this.#toOpen(request, mine), open);
      if (mine !== this.#turn) return;
      const { width, height } = source;
      const about = { width, height, ...(detector && { model: detector.model }) };
      const record = new SessionRecord(about, (kept) => {
        if (mine === this.#opened) this.#set({ kept });
      });
      this.#opened = mine;
      if (cutOff) await record.goOn(cutOff, WORKOUT_ID, this.parts.journalOf(cutOff.id), JOURNAL_MS);
      if (mine !== this.#turn) return record.close();
      const run = new Run(judgeBy(known), record, { source, detector }, this.#listener);
      if (run.exercise?.variant !== undefined) record.add(null, [variantChosen(run.exercise, 0)]);
      open.handOver();
      this.run = run;
      this.#set({ source: factsOf(source, request), detector: detectorFacts(detector) });
      this.#keep(run);
      this.#go(run);
    } catch (error) {
      if (mine !== this.#turn) return;
      // Stops waiting for what is still being opened.
      this.#nextTurn();
      this.#set({ stage: 'failed', opening: null, problem: problemOf(error) });
    }
  }

  /** Opens the part with the problem again, or a video at the point where it stopped, and continues with the same log. */
  async mend(): Promise<void> {
    const { run, request, store } = this;
    if (!run || !request || this.#mending === this.#turn) return;
    const broken = store.getState().problem !== null || run.silent;
    if (run.silent) run.halt('no-picture');
    const mine = this.#nextTurn();
    this.#mending = mine;
    const stale = () => run !== this.run || mine !== this.#turn;
    try {
      if (!(await reopen(this.#toOpen(request, mine), { run, broken, stale }))) return;
      this.#set({ source: factsOf(run.source, request) });
      this.#go(run);
      run.command('resume');
    } catch (error) {
      if (!stale())
        this.#set({ stage: 'paused', pausedBy: 'problem', problem: problemOf(error), opening: null });
    } finally {
      if (this.#mending === mine) this.#mending = null;
    }
  }

  /** Stops the pictures and keeps the count. */
  halt(pausedBy: 'user' | Interruption): void {
    this.run?.halt(pausedBy === 'user' ? 'problem' : pausedBy);
    this.#set({ stage: 'paused', pausedBy });
  }

  finish(problem: Problem | null = null): void {
    const { run } = this;
    if (!run || this.#finishing || this.store.getState().stage === 'finished') return;
    // A part that was being opened for this turn arrives too late.
    this.#nextTurn();
    // Its last events come through the listener, which finishes a workout that has ended.
    this.#finishing = true;
    run.finish();
    this.#finishing = false;
    run.close();
    this.parts.coach.end();
    this.#set({ stage: 'finished', problem, pausedBy: null, opening: null });
  }

  close(): void {
    this.#nextTurn();
    const { run } = this;
    this.run = null;
    run?.close();
  }

  /** Begins another turn. What was opened for the last one, and no run has taken over, is closed at once. */
  #nextTurn(): number {
    this.#opening.close();
    this.#opening = new OpenParts();
    return ++this.#turn;
  }

  #set(change: Partial<SessionView>): void {
    this.store.setState(change);
  }

  readonly #instruction = () => (this.run ? instructionOf(this.run.judging) : null);

  /** Nothing changes in a file, whose frames follow each other at full speed, and nothing is tried in a hidden tab. */
  readonly #mayChange = (): boolean =>
    this.run === null ||
    (this.store.getState().source?.pace !== 'fast' &&
      document.visibilityState !== 'hidden' &&
      isBetweenSets(this.run.judging));

  /** Updates what the page waits for, for one turn. An earlier turn is ignored. */
  #waiting(mine: number): (waits: Partial<Opening>) => void {
    return (waits) => {
      const before = this.store.getState().opening ?? { source: null, detector: null };
      if (mine === this.#turn) this.#set({ opening: { ...before, ...waits } });
    };
  }

  #toOpen(request: SessionRequest, mine: number): ToOpen {
    const { parts } = this;
    return {
      ...{ parts, request, instruction: this.#instruction, mayChange: this.#mayChange },
      onWait: this.#waiting(mine),
    };
  }

  #go(run: Run): void {
    this.#set({
      stage: reached(run.record.log) || run.judging.kind === 'workout' ? 'workout' : 'set-up',
      opening: null,
      problem: null,
      pausedBy: null,
    });
    void run.go().then((how) => this.#ended(run, how));
  }

  #ended(run: Run, how: Ended): void {
    if (run !== this.run || how.by === 'halt') return;
    if (how.by === 'end') this.finish();
    else void this.#broke(run, how.error);
  }

  /** A video that is cut short is over, and its results stay. Any other failure is a pause that can be repaired. */
  async #broke(run: Run, error: unknown): Promise<void> {
    const problem = problemOf(error);
    if (run.source.kind === 'video' && error instanceof SourceError) return this.finish(problem);
    run.halt('problem');
    this.#set({ stage: 'paused', pausedBy: 'problem', problem });
    if (!(error instanceof DetectorError) || this.#revived) return;
    this.#revived = true;
    await this.mend();
  }

  #keep(run: Run): void {
    keep(run, this.parts.openJournal).catch((error: unknown) => {
      console.warn(error);
      if (run === this.run) this.#set({ kept: false });
    });
  }
}
