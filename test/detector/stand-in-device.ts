import { ChangingDetector } from '../../src/detector/changing-detector.ts';
import type { JudgingRunner } from '../../src/detector/changing-parts.ts';
import type { Machine } from '../../src/detector/choice/backend-choice.ts';
import { choose, type Asked, type Opened, type Remembered } from '../../src/detector/choice/choose.ts';
import type { Entry, StartOptions } from '../../src/detector/choice/race.ts';
import {
  DetectorError,
  type DetectorFailure,
  type LastRun,
  type ModelChoice,
  type ModelId,
} from '../../src/detector/detector.ts';

export const BOTH: readonly ModelId[] = ['movenet-lightning', 'movenet-thunder'];
export const LIGHTNING: readonly ModelId[] = ['movenet-lightning'];

export const withCard: Machine = {
  userAgent: 'Chrome 148',
  webglRenderer: 'ANGLE (Intel, Mesa Intel(R) Xe Graphics (TGL GT2), OpenGL 4.6)',
  webgpuAdapter: null,
  simd: true,
  isolated: false,
  cores: 8,
};
export const withoutCard: Machine = { ...withCard, webglRenderer: 'llvmpipe' };

/** The time of a frame (ms): constant, or depending on how many came before; or the way in which the model fails to open. */
export type Takes = number | ((nth: number) => number | DetectorFailure) | DetectorFailure | DetectorError;
export type Speeds = Readonly<Record<string, Takes>>;

export const quick: Speeds = {
  'lightning on webgl': 12,
  'lightning on wasm': 20,
  'thunder on webgl': 18,
  'thunder on wasm': 70,
};

/** "lightning on wasm", with the number of threads if there are several. */
const nameOf = ({ model, candidate: { backend, threads } }: Entry): string =>
  `${model.replace('movenet-', '')} on ${backend}${threads > 1 ? ` x${threads}` : ''}`;

/** The state that a test may change at any time. */
interface State {
  machine: Machine;
  present: readonly ModelId[];
  speeds: Speeds;
  /** No set is in progress. */
  mayChange: boolean;
  /** Entries whose laps last until the promise settles. */
  readonly held: Map<string, Promise<void>>;
  /** Models that need a network, which is not there. */
  readonly offline: Set<ModelId>;
  /** Entries whose worker has died since. */
  readonly lost: Map<string, DetectorFailure>;
  nowMs: number;
  /** What the camera shows now. */
  shows: string;
  /** Called when an entry starts; the start waits for it. */
  starts: (() => Promise<void>) | null;
}

/** A picture of what the camera showed. */
class StandInPicture implements ImageBitmap {
  readonly width = 640;
  readonly height = 360;
  constructor(readonly shown: string) {}
  close(): void {}
}

/** A device that takes this long for a frame with each model on each backend. Nothing else is available. */
export class StandInDevice {
  readonly state: State;
  /** What was opened, in order. */
  readonly started: string[] = [];
  /** What was awaited in vain because the network did not answer, in order. */
  readonly waited: string[] = [];
  /** What is open. */
  readonly open = new Set<string>();
  /** Which entry judged each frame, in order. */
  readonly judged: string[] = [];
  /** What the camera showed in each judged frame, in order. */
  readonly seen: string[] = [];
  /** Captured pictures that have not been closed yet. */
  captures = 0;
  /** How often each was timed. */
  readonly laps = new Map<string, number>();
  readonly complaints: string[] = [];
  kept: { key: string; winner: Remembered } | null = null;
  run: LastRun | null = null;
  readonly #memory = {
    recall: (key: string) => (this.kept?.key === key ? this.kept.winner : null),
    remember: (key: string, winner: Remembered) => void (this.kept = { key, winner }),
    forget: () => void (this.kept = null),
  };

  constructor(machine: Machine, present: readonly ModelId[], speeds: Speeds) {
    this.state = {
      ...{ machine, present, speeds, mayChange: true, nowMs: 0, shows: '', starts: null },
      ...{ held: new Map(), offline: new Set(), lost: new Map() },
    };
  }

  /** Starts, as on a fresh page, without waiting for a race. */
  async opens(asked: Partial<Asked> = {}): Promise<ChangingDetector<JudgingRunner>> {
    this.open.clear();
    this.started.length = 0;
    const opened = await this.#choose(asked);
    return new ChangingDetector(opened, {
      start: this.#start,
      capture: ({ width, height, timestampMs }) => {
        const shown = this.state.shows;
        this.captures += 1;
        const close = () => void (this.captures -= 1);
        return { width, height, timestampMs, copy: () => new StandInPicture(shown), close };
      },
      memory: this.#memory,
      mayChange: () => this.state.mayChange,
      noteRun: (run) => void (this.run = run),
      nowMs: () => this.state.nowMs,
    });
  }

  /** Starts, and waits for the race. Returns what runs then, and everything that was opened. */
  async starts(model: ModelChoice = 'auto') {
    const detector = await this.opens({ model });
    await detector.raced();
    const { backend, threads } = detector;
    const runs = nameOf({ model: detector.model, candidate: { backend, threads } });
    return { runs, started: [...this.started], open: [...this.open] };
  }

  #choose(asked: Partial<Asked>): Promise<Opened<JudgingRunner>> {
    return choose(
      { model: 'auto', backend: null, isKept: true, ...asked },
      {
        lookAtMachine: async () => this.state.machine,
        presentModels: async () => this.state.present,
        start: this.#start,
        memory: this.#memory,
        complain: (sentence) => void this.complaints.push(sentence),
      },
    );
  }

  readonly #start = async (
    entry: Entry,
    { hasAlternative = false }: StartOptions = {},
  ): Promise<JudgingRunner> => {
    const name = nameOf(entry);
    this.started.push(name);
    if (this.state.offline.has(entry.model)) {
      if (!hasAlternative) this.waited.push(name);
      throw new DetectorError('download-broken', name);
    }
    await this.state.starts?.();
    const opens = this.state.speeds[name] ?? 'no-backend';
    if (opens instanceof DetectorError) throw opens;
    if (typeof opens === 'string') throw new DetectorError(this.#failureOf(name), name);
    this.open.add(name);
    this.state.lost.delete(name);
    let frames = 0;
    let isBusy = false;
    /** Computes a frame. The worker answers one question at a time. */
    const compute = async (until?: Promise<void>): Promise<number> => {
      if (isBusy) throw new Error('the detector answers one question at a time');
      isBusy = true;
      await until;
      isBusy = false;
      const dead = this.state.lost.get(name);
      if (dead !== undefined || !this.open.has(name)) throw new DetectorError(dead ?? 'worker-dead', name);
      const takes = this.state.speeds[name] ?? 'no-backend';
      const ms = typeof takes === 'function' ? takes(frames++) : takes;
      if (ms instanceof DetectorError) throw ms;
      if (typeof ms === 'string') throw new DetectorError(ms, name);
      return ms;
    };
    return {
      lap: async () => {
        this.laps.set(name, (this.laps.get(name) ?? 0) + 1);
        const held = this.state.held.get(name);
        return { wholeMs: await compute(held), cropMs: await compute(held) };
      },
      detect: async ({ timestampMs, copy }) => {
        const picture = copy();
        const detectMs = await compute();
        this.judged.push(name);
        if (picture instanceof StandInPicture) this.seen.push(picture.shown);
        return { frame: { timestampMs, keypoints: null }, detectMs, model: entry.model };
      },
      tensors: async () => 1,
      close: () => void this.open.delete(name),
    };
  };

  #failureOf(name: string): DetectorFailure {
    const takes = this.state.speeds[name];
    return typeof takes === 'string' ? takes : 'no-backend';
  }
}
