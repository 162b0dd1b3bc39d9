/** How long the workout waits for what, in milliseconds. */

/** One tick of the countdown, 3-2-1. Basis: judgement, about the pace of spoken figures. */
export const COUNT_MS = 700;
export const COUNT_FROM = 3;

/** Without the posture of the set for this long, the trainee is asked. Basis: judgement, longer than getting a ball back. */
export const GONE_MS = 5000;
/** In the posture, with nothing moving: where rest is the posture. Basis: judgement, thrice the slowest pause between reps. */
export const IDLE_MS = 12_000;
/** The question whether the set is done stands for this long; silence is yes. Basis: judgement. */
export const ANSWER_MS = 5000;

/** Out of the picture, or on one's feet, before the workout pauses. Basis: judgement; the engine disarms after 1.5 s. */
export const LEFT_MS = 2000;
export const STOOD_MS = 1500;
/** Back in the picture and down for this long goes on. Basis: judgement. */
export const BACK_MS = 1000;
/** Both arms up for this long is a word. Basis: judgement, longer than a stretch on the way up. */
export const ARMS_MS = 2000;

/** Waiting for the posture: the coach speaks once more; with nobody there the workout pauses. Basis: judgement. */
export const WAITING_MS = 60_000;
export const NOBODY_MS = 300_000;
/** A set that was begun, and is not come back to: the trainee is asked whether it is done. Basis: judgement. */
export const GIVEN_UP_MS = 120_000;

/** What one command adds to a rest, seconds. Basis: judgement, half of the article's rest. */
export const LENGTHEN_S = 15;
/** The last seconds of a rest or a hold are told, each once. Basis: our coaching notes: final-seconds ticks. */
export const LAST_S = 3;
/** So many reps before the end it is said how many are left. Basis: judgement. */
export const LAST_REPS = 2;
/** The same major fault so often in one set: something easier is offered. Basis: our coaching notes, Cues. */
export const SAME_FAULTS = 3;
