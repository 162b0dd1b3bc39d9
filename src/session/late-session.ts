import { idleView, type SessionStore, type SessionView } from './session-store.ts';
import type { Session, SessionParts, SessionRequest, VoiceSettings } from './session-types.ts';

/** What a page has of its session before the session's own code has arrived. */
interface EarlySession {
  readonly store: SessionStore;
  /** Call it while a press is handled: voice and tones may sound from then on. */
  readonly unlock: () => void;
  /** Call it while a press is handled, before a camera is opened: asks for the sensor that measures how the device is held. */
  readonly askForSensor: () => void;
  readonly voice: VoiceSettings;
  readonly keepSound: SessionParts['keepSound'];
}

const noTrace = { schema: 1, width: 0, height: 0, frames: [] } as const;

/** What the page must ask the browser for during a press. */
interface Needs {
  readonly sound: boolean;
  readonly camera: boolean;
}

/** A file that is judged at full speed is silent. */
const needsOf = ({ source }: SessionRequest): Needs => ({
  sound: !('pace' in source) || source.pace === 'live',
  camera: source.kind === 'camera',
});

const CAMERA: Needs = { sound: true, camera: true };

/** Shows only this, together with what is known about the device. */
function show(store: SessionStore, change: Partial<SessionView>): void {
  const { sound, voice, missing } = store.getState();
  store.setState({ ...idleView, sound, voice, missing, ...change });
}

/**
 * A session whose code arrives after the first paint, through `arrive`. If the trainee presses start before that, the start waits for the
 * code, and the store says `opening`; if the code does not arrive, it says `failed`. Before a start there is nothing else to do.
 */
export function lateSession(
  { store, unlock, askForSensor, voice, keepSound }: EarlySession,
  arrive: () => Promise<Session>,
): Session {
  let here: Session | null = null;
  /** Increases with every start and close, so that a start that was given up does not begin when the code arrives. */
  let turn = 0;
  /** Null if the code does not arrive. */
  const arrived = async (): Promise<Session | null> => (here ??= await arrive().catch(() => null));

  const begin = async (needs: Needs, how: (session: Session) => Promise<void>): Promise<void> => {
    const mine = ++turn;
    if (here) return how(here);
    // This runs in the press itself, because a browser allows no later moment to unlock the sound or ask for the sensor.
    if (needs.sound) unlock();
    if (needs.camera) askForSensor();
    show(store, { stage: 'opening' });
    const session = await arrived();
    if (mine !== turn) return;
    if (session) await how(session);
    else show(store, { stage: 'failed', problem: { kind: 'not-arrived', atS: null } });
  };

  return {
    store,
    voice,
    start: (request) => begin(needsOf(request), (session) => session.start(request)),
    goOn: (saved) => begin(CAMERA, (session) => session.goOn(saved)),
    again: () => begin(CAMERA, (session) => session.again()),
    useCamera: (deviceId) => begin(CAMERA, (session) => session.useCamera(deviceId)),
    close() {
      turn++;
      if (here) return here.close();
      show(store, {});
    },
    choose: (exerciseId) => here?.choose(exerciseId),
    useVariant: (variant) => here?.useVariant(variant),
    command: (command) => here?.command(command),
    tell: (text) => here?.tell(text),
    play: (tone) => here?.play(tone),
    pause: () => here?.pause(),
    resume: () => here?.resume(),
    stop: () => here?.stop(),
    retry: async () => here?.retry(),
    toggleSound() {
      if (here) return here.toggleSound();
      const sound = !store.getState().sound;
      store.setState({ sound });
      return keepSound(sound);
    },
    display: () => here?.display() ?? null,
    onFrame: (listener) => here?.onFrame(listener) ?? (() => undefined),
    trace: () => here?.trace() ?? noTrace,
    cameras: async () => (await arrived())?.cameras() ?? [],
    cutOff: async () => (await arrived())?.cutOff() ?? null,
    showStored: (saved) => here?.showStored(saved),
    overrule: (startMs, counted) => here?.overrule(startMs, counted),
  };
}
