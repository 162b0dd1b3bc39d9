import type { EngineEvent, Hold } from '../../src/engine/events.ts';
import { seeded } from '../../src/geometry/seeded.ts';
import { otherSide, type Side } from '../../src/pose/keypoints.ts';
import type { SetStep } from '../../src/plan/routine-steps.ts';
import type { LogEvent, Presence } from '../../src/workout/workout-events.ts';

/** How often, per set or second, this trainee does what no routine foresees; shares, 0 to 1. */
export interface Habits {
  readonly stopsEarly: number;
  readonly leaves: number;
  readonly standsUp: number;
  readonly raisesArms: number;
  readonly wrongSide: number;
  readonly faults: number;
  readonly attempts: number;
}

export const diligent: Habits = {
  stopsEarly: 0,
  leaves: 0,
  standsUp: 0,
  raisesArms: 0,
  wrongSide: 0,
  faults: 0,
  attempts: 0,
};

export const unruly: Habits = {
  stopsEarly: 0.08,
  leaves: 0.08,
  standsUp: 0.08,
  raisesArms: 0.05,
  wrongSide: 0.2,
  faults: 0.1,
  attempts: 0.15,
};

type Fact = EngineEvent extends infer E ? (E extends EngineEvent ? Omit<E, 'timestampMs'> : never) : never;

/** A person in front of the engine, as numbers only: what the engine would report about them, frame by frame. Seeded. */
export class SimulatedTrainee {
  private readonly chance: () => number;
  private step: SetStep | null = null;
  private told: EngineEvent[] = [];
  private armed = false;
  private hold: { startMs: number; goodMs: number; side: Side | null } | null = null;
  /** What is done next, and when. */
  private readyMs = 0;
  private outUntilMs = 0;
  private armsFromMs = Infinity;
  private out: 'in' | 'left' | 'stood' = 'in';
  private stopped = false;
  /** Paused by voice: nothing is done until the workout continues. */
  private waits = false;
  private side: Side | null = null;
  private troubleMs = Infinity;
  private stopAfter = Infinity;
  private done = 0;

  constructor(
    seed: number,
    private readonly habits: Habits,
    private readonly frameMs: number,
  ) {
    this.chance = seeded(seed);
  }

  private between(from: number, to: number): number {
    return from + (to - from) * this.chance();
  }

  private tell(timestampMs: number, fact: Fact): void {
    this.told.push({ ...fact, timestampMs });
  }

  /** Judging restarts, for this set or for none. Everything open is closed. */
  takes(step: SetStep | null, fresh: boolean, nowMs: number): readonly EngineEvent[] {
    this.told = [];
    this.leavePosture(nowMs);
    const { stopsEarly, leaves, standsUp, raisesArms, wrongSide } = this.habits;
    this.step = step;
    this.readyMs = nowMs + (fresh ? this.between(2000, 12_000) : 1500);
    if (fresh) {
      const wrong = this.chance() < wrongSide;
      this.side = step?.side && wrong ? otherSide(step.side) : (step?.side ?? null);
      this.done = 0;
      this.stopped = false;
      this.stopAfter = this.chance() < stopsEarly ? this.between(0, 6) : Infinity;
      const trouble = this.chance() < leaves + standsUp + raisesArms;
      this.troubleMs = trouble ? nowMs + this.between(0, 40_000) : Infinity;
    }
    return this.told;
  }

  hears(events: readonly LogEvent[], nowMs: number): void {
    for (const event of events) {
      const { type } = event;
      // A trainee who paused with both arms raises them again, until the workout continues.
      if (event.type === 'WorkoutPaused' && event.by === 'arms') this.armsFromMs = nowMs + 10_000;
      if (event.type === 'WorkoutPaused') this.waits = event.by === 'arms' || event.by === 'command';
      if (type === 'WorkoutResumed') {
        this.armsFromMs = -Infinity;
        this.waits = false;
      }
      if (type === 'HoldDone') this.readyMs = nowMs + this.between(500, 2000);
      if (type === 'RelaxEnded' && !this.hold) this.readyMs = nowMs + this.between(300, 2000);
      if (type === 'WrongSide') {
        this.side = this.step?.side ?? null;
        this.leavePosture(nowMs);
        this.readyMs = nowMs + this.between(2000, 5000);
      }
    }
  }

  private leavePosture(nowMs: number): void {
    this.letGo(nowMs);
    if (this.armed) this.tell(nowMs, { type: 'PostureLost', sinceMs: nowMs });
    this.armed = false;
  }

  private letGo(nowMs: number): void {
    if (!this.hold || !this.step) return;
    const { startMs, goodMs, side } = this.hold;
    const locust = this.step.dose.kind === 'holds';
    const hold: Hold = {
      startMs,
      endMs: nowMs,
      goodMs,
      brokenMs: 0,
      longestMs: goodMs,
      side,
      counted: goodMs >= (locust ? 15_000 : 1000),
      faults: [],
      score: 1,
    };
    this.hold = null;
    this.tell(nowMs, { type: 'HoldEnded', hold });
  }

  private holdFor(step: SetStep, nowMs: number): void {
    const { chance, habits } = this;
    if (!this.hold) {
      if (nowMs < this.readyMs || this.stopped) return;
      const first = step.dose.kind === 'holds' ? 500 : 1000;
      this.hold = { startMs: nowMs - first, goodMs: first, side: this.side };
      this.tell(nowMs, { type: 'HoldStarted', sinceMs: nowMs - first });
      this.tell(nowMs, { type: 'HoldProgressed', goodMs: first });
      this.readyMs = step.dose.kind === 'holds' && chance() < habits.attempts ? nowMs + 8000 : Infinity;
      return;
    }
    const was = this.hold.goodMs;
    this.hold.goodMs += this.frameMs;
    if (Math.floor(was / 1000) < Math.floor(this.hold.goodMs / 1000)) {
      this.tell(nowMs, { type: 'HoldProgressed', goodMs: this.hold.goodMs });
      this.done += 0.2;
      if (this.done >= this.stopAfter) this.stopped = true;
      if (chance() < habits.faults * 0.2) {
        this.fault(nowMs);
        this.readyMs = nowMs;
      }
    }
    if (nowMs < this.readyMs && !this.stopped) return;
    this.letGo(nowMs);
    this.readyMs = nowMs + (step.dose.kind === 'holds' ? this.between(5300, 7000) : this.between(1100, 4000));
    if (this.stopped) this.leavePosture(nowMs);
  }

  private fault(nowMs: number): void {
    const span = { fault: 'hips-sag', severity: 'major' } as const;
    this.tell(nowMs, { type: 'FaultFound', ...span, sinceMs: nowMs - 700 });
    this.tell(nowMs, { type: 'FaultEnded', ...span, startMs: nowMs - 700, endMs: nowMs });
  }

  private repeat(nowMs: number): void {
    if (this.stopped || nowMs < this.readyMs) return;
    const counted = this.chance() >= this.habits.attempts;
    const startMs = nowMs - 2500;
    const rep = {
      startMs,
      topMs: nowMs - 1200,
      endMs: nowMs,
      counted,
      reason: counted ? null : ('too-quick' as const),
      pauseMs: 1000,
      score: counted ? 0.9 : null,
      faults: [],
      unseen: [],
    };
    if (counted) this.tell(nowMs, { type: 'RepCompleted', rep, count: (this.done += 1) });
    else this.tell(nowMs, { type: 'RepAttempted', rep });
    if (this.chance() < this.habits.faults) this.fault(nowMs);
    this.readyMs = nowMs + this.between(2600, 6000);
    if (this.done < this.stopAfter) return;
    this.stopped = true;
    // Half of them keep lying where they are.
    if (this.chance() < 0.5) this.leavePosture(nowMs);
  }

  private trouble(nowMs: number): void {
    this.troubleMs = Infinity;
    const { leaves, standsUp, raisesArms } = this.habits;
    const which = this.chance() * (leaves + standsUp + raisesArms);
    if (which > leaves + standsUp) {
      this.armsFromMs = nowMs;
      return;
    }
    this.out = which < leaves ? 'left' : 'stood';
    this.outUntilMs = nowMs + this.between(1000, 30_000);
    this.leavePosture(nowMs);
  }

  /** One frame: what the engine reports, and what is seen. */
  frame(nowMs: number): { events: readonly EngineEvent[]; presence: Presence } {
    this.told = [];
    const { step } = this;
    if (nowMs >= this.troubleMs) this.trouble(nowMs);
    if (this.out !== 'in' && nowMs >= this.outUntilMs) {
      this.out = 'in';
      this.readyMs = nowMs + this.between(2000, 6000);
    }
    const able = this.out === 'in' && step !== null && !this.waits;
    if (able && !this.armed && !this.stopped && nowMs >= this.readyMs) {
      this.armed = true;
      this.tell(nowMs, { type: 'PostureReached', sinceMs: nowMs - 1000 });
      if (step.dose.kind !== 'hold') this.readyMs = nowMs + this.between(500, 4000);
    }
    if (able && this.armed) {
      if (step.dose.kind === 'reps') this.repeat(nowMs);
      else this.holdFor(step, nowMs);
    }
    const raised = nowMs - this.armsFromMs;
    const armsUp = raised >= 0 && raised < 2500;
    const presence: Presence = {
      inFrame: this.out !== 'left',
      standing: this.out === 'stood',
      armsUp,
      tries: false,
      side: this.armed ? this.side : null,
    };
    return { events: this.told, presence };
  }
}
