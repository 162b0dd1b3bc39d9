import { exerciseDone } from '../engine/variant.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import { overrule } from './control/overrule.ts';
import { pausing } from './control/pausing.ts';
import { starting } from './control/starting.ts';
import { Publisher } from './publish.ts';
import type { SessionStore } from './session-store.ts';
import type { Session, SessionParts } from './session-types.ts';
import { storedView, traceOf } from './stored-view.ts';
import { UnderWay } from './under-way.ts';

/** Makes the only session of the page from its parts. The screens read it through `store`. */
export function createSession(parts: SessionParts, store: SessionStore): Session {
  const { coach, exercises } = parts;
  coach.setSound(store.getState().sound);
  const publisher = new Publisher(store, coach);
  const underWay = new UnderWay(parts, store, publisher);
  const live = { parts, store, underWay };
  const starts = starting(live);
  let stored: StoredSession | null = null;
  parts.voice.onChange(() => store.setState({ voice: coach.canSpeak }));

  return {
    store,
    voice: parts.voice,
    ...starts,
    ...pausing(live),
    tell: (text) => coach.tell(text),
    play: (tone) => coach.play(tone),
    choose(exerciseId) {
      const exercise = exercises.find(({ id }) => id === exerciseId);
      const { run } = underWay;
      if (!run || !exercise || exercise === run.exercise) return;
      run.become(exercise, true);
      if (store.getState().stage === 'finished') run.finish();
    },
    useVariant(variant) {
      const { run } = underWay;
      const now = run?.exercise;
      const exercise =
        now && exerciseDone(exercises, { exerciseId: now.id, ...(variant !== null && { variant }) });
      if (exercise && exercise !== now) run.switchTo(exercise);
    },
    stop: () => underWay.finish(),
    toggleSound() {
      const sound = !store.getState().sound;
      coach.setSound(sound);
      store.setState({ sound });
      return parts.keepSound(sound);
    },
    display: () => underWay.run?.source.display ?? null,
    onFrame: (listener) => publisher.onFrame(listener),
    trace: () => underWay.run?.trace ?? traceOf(stored),
    overrule: (startMs, counted) => overrule(live, stored, { startMs, counted }),
    cutOff: () => parts.cutOff().catch(() => null),
    showStored(saved) {
      starts.close();
      stored = saved;
      parts.settle(saved.id).catch(() => store.setState({ kept: false }));
      store.setState(storedView(exercises, saved));
    },
    cameras: () => parts.listCameras().catch(() => []),
  };
}
