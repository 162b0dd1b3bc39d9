import type { Exercise } from '../engine/exercise.ts';
import type { Hold } from '../engine/events.ts';
import { wayKey } from '../engine/variant.ts';
import { onSide } from '../engine/sides.ts';
import { otherSide, type Side } from '../pose/keypoints.ts';
import type { LogEvent } from '../workout/workout-events.ts';
import { currentSet, nextSet, type WorkoutState } from '../workout/workout-state.ts';
import type { SetStep } from '../plan/routine-steps.ts';
import { utter, type SpokenKey, type Tone, type Utterance } from './utterance.ts';

/** The catalogue's words. */
export type Translate = (
  key: SpokenKey | 'live.which-one' | `exercise.${string}` | `side.${Side}`,
  params: Utterance['params'],
) => string;

export interface Announcement {
  readonly utterances: readonly Utterance[];
  readonly tones: readonly Tone[];
}

/** The name of the exercise, with the side to do: "Side plank, on the right". */
function setInWords(set: SetStep, translate: Translate): string {
  const { side } = set;
  const exercise = translate(`exercise.${wayKey(set)}.name`, {});
  return side === null
    ? exercise
    : translate('coach.on-side', { exercise, side: translate(`side.${side}`, {}) });
}

type Say = (key: SpokenKey, params?: Utterance['params'], ...tones: readonly Tone[]) => Announcement;

const say: Say = (key, params = {}, ...tones) => ({ utterances: [utter('info', key, params)], tones });

const sound = (...tones: readonly Tone[]): Announcement => ({ utterances: [], tones });

/**
 * A hold has ended that is too short to count in a set of several: says how long it was, and how long it should be. Nothing if part
 * of it was not seen, because then it may have been longer.
 */
function leadShort({ counted, goodMs }: Hold, state: WorkoutState): Announcement {
  const dose = currentSet(state)?.dose;
  const count = Math.floor(goodMs / 1000);
  const isShort = dose?.kind === 'holds' && !counted && count > 0 && count < dose.holdS;
  return isShort && !state.set.unseen && state.phase.kind === 'working'
    ? say('coach.hold-short', { count, goal: dose.holdS })
    : sound();
}

/** What an event of a set makes the coach say and sound; null if it is not an event of a set. `state`: of the workout after it. */
function leadSet(event: LogEvent, state: WorkoutState, translate: Translate): Announcement | null {
  const set = currentSet(state);
  switch (event.type) {
    case 'StepEntered':
      return set ? say('coach.place', placing(set, translate)) : sound();
    case 'StillWaiting':
      return set ? say('coach.still-waiting', placing(set, translate)) : sound();
    case 'CountdownTicked':
      return { utterances: [utter('count', 'count.rep', { count: event.left })], tones: ['tick'] };
    case 'SetStarted':
      return say(event.again ? 'coach.go-on' : 'coach.go', {}, 'reached');
    case 'RepsLeft':
      return say('coach.reps-left', { count: event.left });
    case 'HalfwayReached':
      return say('coach.halfway');
    case 'SecondsLeft':
      return sound('tick');
    case 'WrongSide':
      return say('coach.wrong-side', {
        side: translate(`side.${event.side}`, {}),
        owed: translate(`side.${otherSide(event.side)}`, {}),
      });
    case 'HoldDone':
      return say('coach.hold-done', {}, 'done');
    case 'HoldEnded':
      return leadShort(event.hold, state);
    case 'RelaxEnded':
      return say('coach.lift-again', {}, 'tick');
    case 'DoneAsked':
      return say(nextSet(state) ? 'coach.done-asked' : 'coach.done-asked-last', {}, 'lost');
    case 'DoneAnswered':
      return say('coach.go-on');
    case 'SetEnded':
      if (event.why !== 'dose') return sound('done');
      return say(event.dose.kind === 'reps' ? 'coach.set-done' : 'coach.set-held', {}, 'done');
    default:
      return null;
  }
}

/** What any other event of the workout makes the coach say and sound. `state`: of the workout after it. */
function leadBetween(event: LogEvent, state: WorkoutState, translate: Translate): Announcement {
  const next = nextSet(state);
  const nameOf = (id: string): string => translate(`exercise.${id}.name`, {});
  switch (event.type) {
    case 'EasierOffered':
      return event.exerciseId === null
        ? sound()
        : say('coach.easier-offered', { exercise: nameOf(event.exerciseId) });
    case 'EasierTaken':
      return say('coach.easier-taken', { exercise: nameOf(event.to) });
    case 'VariantChosen': {
      const set = currentSet(state);
      return set ? say('coach.easier-taken', { exercise: setInWords(set, translate) }) : sound();
    }
    case 'RestStarted':
      return next
        ? say('coach.rest', { count: Math.round(event.seconds), next: setInWords(next, translate) })
        : sound();
    case 'RestLengthened':
      return say('coach.rest-longer', { count: event.seconds });
    case 'RestTicked':
      return sound('tick');
    case 'RestEnded':
      return sound('rest-over');
    case 'WorkoutPaused':
      return say(`coach.paused-${event.by}`, {}, 'lost');
    case 'WorkoutResumed':
      return say('coach.go-on', {}, 'reached');
    case 'WorkoutRecovered':
      return say('coach.recovered');
    case 'HurtReported':
      // The answer to the question what hurt leads to nothing more to say.
      return event.where === undefined ? say('coach.hurt', {}, 'lost') : sound();
    case 'WorkoutFinished':
      return say(event.why === 'done' ? 'coach.workout-done' : 'coach.workout-ended', {}, 'done');
    default:
      return sound();
  }
}

const placing = (set: SetStep, translate: Translate): Utterance['params'] => ({
  next: setInWords(set, translate),
  how: translate(`exercise.${wayKey(set)}.step.0`, onSide(set.side)),
});

/** What an event of the workout calls for. `state`: of the workout after it, or after others that came with it. */
export const announcementOf = (event: LogEvent, state: WorkoutState, translate: Translate): Announcement =>
  leadSet(event, state, translate) ?? leadBetween(event, state, translate);

/** The exercise as the coach hears it in a workout. It has no dose, because the workout announces the end of a set itself. */
export const withoutDose = (exercise: Exercise): Exercise => ({ ...exercise, dose: {} });
