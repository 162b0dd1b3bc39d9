/** The waiting times of a workout, in milliseconds unless the name says seconds. */

/** One tick of the countdown 3-2-1. Basis: judgement, about the pace of spoken numbers. */
export const COUNT_MS = 700;
export const COUNT_FROM = 3;

/** After this long out of the set's posture, the app asks "Done?". Basis: judgement, longer than getting a ball back. */
export const GONE_MS = 5000;
/**
 * The app also asks if the trainee is in the posture but does not move for this long. Basis: judgement, three times the slowest pause
 * between reps.
 */
export const IDLE_MS = 12_000;
/**
 * The app waits this long before it asks a trainee who is in the posture but has not begun, or whose clock stands still because of a fault
 * or because they are only near the posture. Basis: judgement, twice the article's longest lift.
 */
export const PATIENT_MS = 30_000;
/**
 * A trainee who is not seen is asked after this long at the earliest. Basis: a trainee who lay down counts as gone after 8 s, which pauses
 * the workout 2 s later.
 */
export const AWAY_MS = 15_000;
/** The question waits this long for an answer; silence means yes. Basis: judgement. */
export const ANSWER_MS = 5000;

/** Being out of frame, or standing, for this long pauses the workout. Basis: judgement; the engine disarms after 1.5 s. */
export const LEFT_MS = 2000;
export const STOOD_MS = 1500;
/** Being back in frame and down for this long resumes it. Basis: judgement. */
export const BACK_MS = 1000;
/** Raising both arms for this long pauses or resumes it. Basis: judgement, longer than a stretch on the way up. */
export const ARMS_MS = 2000;

/** While waiting for the posture: when the coach speaks once more, and when an empty picture pauses the workout. Basis: judgement. */
export const WAITING_MS = 60_000;
export const NOBODY_MS = 300_000;
/** If the trainee does not come back for this long to a set that has begun, the app asks "Done?". Basis: judgement. */
export const GIVEN_UP_MS = 120_000;

/** What one command adds to a rest, in seconds. Basis: judgement, half of the article's rest. */
export const LENGTHEN_S = 15;
/** This many last seconds of a rest or a hold are announced, each once. Basis: our coaching notes: final-seconds ticks. */
export const LAST_S = 3;
/** The coach says how many reps are left when this many remain. Basis: judgement. */
export const LAST_REPS = 2;
/** If the same major fault occurs this often in one set, the app offers the easier exercise. Basis: our coaching notes, Cues. */
export const SAME_FAULTS = 3;
