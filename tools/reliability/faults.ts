import type { english } from '../../src/words/en/english.ts';

/** What can go wrong around a session, and the test that makes it go wrong. */
export interface InjectedFault {
  readonly fault: string;
  /** The sentence that the trainee sees; null if there is none, because the session continues. */
  readonly says: keyof typeof english | null;
  /** What continues, and what is kept. */
  readonly kept: string;
  /** The file of the test, under test/. */
  readonly file: string;
  /** The title of the test, as in its file. */
  readonly title: string;
}

const model: readonly InjectedFault[] = [
  {
    fault: 'The worker with the pose model dies',
    says: null,
    kept: 'The session continues: the worker is opened again automatically, once in a row.',
    file: 'model/goes-wrong.test.ts',
    title: 'a worker that dies is opened again by itself',
  },
  {
    fault: 'The worker hangs, and the page finds out after 10 s',
    says: 'failure.worker-dead',
    kept: 'Everything so far; the session continues after a press.',
    file: 'model/detector.test.ts',
    title: 'is reported as dead after a silence, and the detector opens again',
  },
  {
    fault: 'The graphics card is lost',
    says: 'workout.graphics-lost',
    kept: 'The session continues: the processor judges the same picture.',
    file: 'model/lost-card.test.ts',
    title: 'does not stop a session: a sentence on the screen and aloud, and it continues',
  },
  {
    fault: 'The model file is truncated or is a different one',
    says: 'failure.weights-damaged',
    kept: 'No session has begun.',
    file: 'page/failures.test.ts',
    title: 'the model is damaged',
  },
  {
    fault: 'The model file is missing',
    says: 'failure.weights-missing',
    kept: 'No session has begun.',
    file: 'page/failures.test.ts',
    title: 'the model is not there',
  },
  {
    fault: 'The download of the model breaks again and again',
    says: 'failure.download-broken',
    kept: 'What has arrived; the next try fetches the rest.',
    file: 'page/loads.test.ts',
    title: 'that breaks again and again is reported as such, not as a missing model',
  },
];

const camera: readonly InjectedFault[] = [
  {
    fault: 'The camera ends: it is unplugged',
    says: 'failure.camera-unplugged',
    kept: 'The session is paused; it continues after a press, with its count.',
    file: 'page/before-camera.test.ts',
    title: 'a camera unplugged in the middle: a sentence, and the session continues after a press',
  },
  {
    fault: 'The camera stops sending pictures without reporting it',
    says: 'say.no-picture',
    kept: 'The session is paused and continues with the next picture. The time between is not credited.',
    file: 'page/silent.test.ts',
    title: 'pauses a single exercise in the same way',
  },
  {
    fault: 'The camera repeats one picture as if it were new, for 3 to 4 s',
    says: 'say.no-picture',
    kept: 'The session is paused and continues when the picture changes.',
    file: 'page/faults.test.ts',
    title:
      'a camera that repeats one picture pauses the session, on the screen and aloud, until it sends another',
  },
  {
    fault: 'The permission to use the camera is withdrawn',
    says: 'failure.permission-revoked',
    kept: 'The session is paused; it continues after a press, with its clock.',
    file: 'page/faults.test.ts',
    title:
      'a permission that is withdrawn is reported as such, and the session continues once it is given again',
  },
];

const device: readonly InjectedFault[] = [
  {
    fault: 'The tab is hidden, and the trainee comes back',
    says: 'say.paused-hidden',
    kept: 'The session is paused; it continues after a press, with its count.',
    file: 'page/faults.test.ts',
    title: 'a tab that is hidden pauses the session, and no rep is lost when the trainee comes back',
  },
  {
    fault: 'The device sleeps for an hour',
    says: 'say.paused-hidden',
    kept: 'The session is paused; it continues after a press. The hour is not credited.',
    file: 'page/faults.test.ts',
    title: 'a device that sleeps for an hour pauses the session, and the hour is not credited',
  },
  {
    fault: 'The clock is set back, or summer time ends, during a session',
    says: null,
    kept: 'The session continues. Its times keep running, and it belongs to the day on which it began.',
    file: 'page/faults.test.ts',
    title: 'a clock that %s changes no time of the session',
  },
  {
    fault: 'The voice of the device is never heard',
    says: 'workout.no-voice',
    kept: 'The session continues with captions and tones.',
    file: 'page/extras.test.ts',
    title: 'that is never heard is said to be missing',
  },
];

const storage: readonly InjectedFault[] = [
  {
    fault: 'The disk becomes full in the middle of a set',
    says: 'workout.not-kept',
    kept: 'The session continues to its end, and can be downloaded completely.',
    file: 'page/faults.test.ts',
    title: 'a full disk is reported at once, and the whole session can be downloaded at its end',
  },
  {
    fault: 'The disk is full when past sessions are written',
    says: 'history.failure.storage-full',
    kept: 'Everything stored before.',
    file: 'page/history.test.ts',
    title: 'is reported as full if the disk is, and keeps what it had',
  },
  {
    fault: 'Another tab with an older version blocks IndexedDB',
    says: 'history.failure.storage-blocked',
    kept: 'Everything stored before; it is there again once the other tab is closed.',
    file: 'page/history-stores.test.ts',
    title: 'that holds an older store open and does not release it is reported, and no longer waited for',
  },
  {
    fault: 'A page that is not running holds IndexedDB for good',
    says: 'history.failure.storage-silent',
    kept: 'Everything stored before; it is there again once that page is closed.',
    file: 'page/held-store.test.ts',
    title: 'is reported instead of waited for',
  },
  {
    fault: 'The trainee leaves the page in the middle of a write, and the browser freezes it',
    says: null,
    kept: 'Everything up to that write. The write is repeated if the trainee goes back to the page.',
    file: 'page/left-page.test.ts',
    title:
      'aborts its writes, so that other pages can use the store, and writes everything in order when it is shown again',
  },
  {
    fault: 'IndexedDB does not answer, or is forbidden',
    says: 'workout.not-kept',
    kept: 'The workout continues, and can be downloaded at its end.',
    file: 'page/extras.test.ts',
    title: 'a store that answers',
  },
];

const browser: readonly InjectedFault[] = [
  {
    fault: 'The texts of another language do not arrive',
    says: 'settings.language-not-arrived',
    kept: 'The page stays in its language.',
    file: 'page/language.test.ts',
    title: 'stays if the texts of another one do not arrive, and says so',
  },
  {
    fault: 'A new version arrives during a session',
    says: 'update.is-waiting',
    kept: 'The session continues to its end in the version in which it began; the new one is offered afterwards.',
    file: 'page/offline.test.ts',
    title: 'leaves the session alone to its end, and is offered on the start page',
  },
  {
    fault: 'The trainee asks for a new version while a session runs in another tab',
    says: 'update.is-busy',
    kept: 'The session in the other tab continues.',
    file: 'page/offline.test.ts',
    title: 'waits for a session in another tab',
  },
  {
    fault: 'Longline is opened in a second tab during a workout',
    says: 'home.elsewhere',
    kept: 'The workout continues in its tab, and is not offered as interrupted in the other one.',
    file: 'page/two-tabs.test.ts',
    title:
      'is not offered as interrupted in another one, which says that it is running; after a crash it is offered',
  },
  {
    fault: 'The processes of the browser are killed in the middle of a set',
    says: 'home.cut-off',
    kept: 'Everything that was shown: each rep, and all of a hold except its last second.',
    file: 'page/killed.test.ts',
    title: 'has everything that it had shown when it is started again',
  },
  {
    fault: 'The processes of the browser are killed while the store is upgraded',
    says: null,
    kept: 'Every session. The store is upgraded at the next start.',
    file: 'page/killed.test.ts',
    title:
      'a browser that is killed while the store is upgraded loses no session, and upgrades it the next time',
  },
];

export const injectedFaults: readonly InjectedFault[] = [
  ...model,
  ...camera,
  ...device,
  ...storage,
  ...browser,
];
