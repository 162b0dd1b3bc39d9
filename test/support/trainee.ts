import { seeded } from '../../src/geometry/seeded.ts';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import type { Report } from '../../src/review/report.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import {
  bridgeFigure,
  goodPlank,
  keypointsOf,
  PICTURE,
  plankFigure,
  restingBridge,
  STILL,
  type BridgeShape,
  type PlankShape,
} from './figure.ts';

type Moment = (shareDone: number) => readonly Keypoint[] | null;
type Part = { readonly ms: number; readonly moment: Moment };

/** Raised cosine from 0 to 1, as people move. */
const smooth = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;
const mix = (a: number, b: number, share: number): number => a + (b - a) * smooth(share);

export interface Bridging {
  readonly pauseMs?: number;
  readonly top?: number;
  readonly riseMs?: number;
  readonly lowerMs?: number;
  readonly feet?: number;
  /** How long the hips rest on the floor afterwards. */
  readonly restMs?: number;
}

/** The angle shoulder-hip-knee of a person at rest with their feet there. */
export const REST_ANGLE = 128;

/** A person who does as told in front of the camera. Every call adds to what they do. */
export class Trainee {
  constructor(
    private readonly parts: readonly Part[] = [],
    private readonly jitterPx = 0.8,
  ) {}

  private does(ms: number, moment: Moment): Trainee {
    return new Trainee([...this.parts, { ms, moment }], this.jitterPx);
  }

  jitters(px: number): Trainee {
    return new Trainee(this.parts, px);
  }

  stays(posture: keyof typeof STILL, ms: number): Trainee {
    return this.does(ms, () => keypointsOf(STILL[posture]));
  }

  isGone(ms: number): Trainee {
    return this.does(ms, () => null);
  }

  isSeenBadly(ms: number): Trainee {
    return this.does(ms, () => keypointsOf(plankFigure(goodPlank), 0.15));
  }

  liesDown(ms = 2000, feet = restingBridge.feet): Trainee {
    return this.does(ms, () => keypointsOf(bridgeFigure({ ...restingBridge, feet })));
  }

  bridges(times: number, how: Bridging = {}): Trainee {
    const { pauseMs = 3200, top = 173, riseMs = 1000, lowerMs = 1000, restMs = 1000 } = how;
    const { feet = restingBridge.feet } = how;
    const bridge = (shape: Partial<BridgeShape>) =>
      keypointsOf(bridgeFigure({ ...restingBridge, feet, ...shape }));
    return Array.from({ length: times }).reduce<Trainee>(
      (before) =>
        before
          .does(riseMs, (share) => bridge({ hipAngle: mix(REST_ANGLE, top, share) }))
          .does(pauseMs, () => bridge({ hipAngle: top }))
          .does(lowerMs, (share) => bridge({ hipAngle: mix(top, REST_ANGLE, share) }))
          .does(restMs, () => bridge({})),
      this,
    );
  }

  /** One direction of a bridge, from one angle of the hip to another. */
  lifts(from: number, to: number, ms = 1000): Trainee {
    return this.does(ms, (share) =>
      keypointsOf(bridgeFigure({ ...restingBridge, hipAngle: mix(from, to, share) })),
    );
  }

  holdsUp(ms: number, hipAngle = 173): Trainee {
    return this.does(ms, () => keypointsOf(bridgeFigure({ ...restingBridge, hipAngle })));
  }

  planks(ms: number, shape: Partial<PlankShape> = {}): Trainee {
    return this.does(ms, () => keypointsOf(plankFigure({ ...goodPlank, ...shape })));
  }

  /** Changes from one plank into another within the time. */
  shifts(ms: number, a: Partial<PlankShape>, b: Partial<PlankShape>): Trainee {
    const [one, two] = [
      { ...goodPlank, ...a },
      { ...goodPlank, ...b },
    ];
    return this.does(ms, (share) =>
      keypointsOf(
        plankFigure({
          offset: mix(one.offset, two.offset, share),
          knee: mix(one.knee, two.knee, share),
          elbowAhead: mix(one.elbowAhead, two.elbowAhead, share),
          headDrop: mix(one.headDrop, two.headDrop, share),
          neck: mix(one.neck, two.neck, share),
        }),
      ),
    );
  }

  /** The detector's output, at that many frames a second. */
  trace(fps = 15): PoseTrace {
    const random = seeded(7);
    const total = this.parts.reduce((sum, { ms }) => sum + ms, 0);
    const frames: PoseFrame[] = [];
    for (let i = 0; (i * 1000) / fps <= total; i++) {
      const timestampMs = Math.round((i * 1000) / fps);
      let left = timestampMs;
      const part = this.parts.find(({ ms }) => (left <= ms ? true : ((left -= ms), false)));
      const keypoints = part?.moment(left / part.ms) ?? null;
      const jitter = () => (random() + random() + random() - 1.5) * 2 * this.jitterPx;
      frames.push({
        timestampMs,
        keypoints:
          keypoints && keypoints.map(([x, y, score]): Keypoint => [x + jitter(), y + jitter(), score]),
      });
    }
    return { schema: 1, ...PICTURE, frames };
  }

  log(exercise: Exercise, fps = 15): readonly EngineEvent[] {
    return judgeTrace(exercise, this.trace(fps)).log;
  }

  report(exercise: Exercise, fps = 15): Report {
    return judgeTrace(exercise, this.trace(fps)).report;
  }
}

export const trainee = new Trainee();
