/** The past sessions: calendar, list, trends, weeks, and the user's own data. */
export const history = {
  'history.back': 'Back to your sessions',
  'history.loading': 'One moment.',
  'history.empty': 'Nothing yet. Do one set before the camera, and it stands here.',
  'history.empty-more':
    'Every session is kept on this device: what was counted and why, how long you held, what slipped. After the second one you see where it goes.',
  'history.begin': 'Start the first one',
  'history.damaged':
    '{count, plural, one {# session could not be read. The others are as they were.} other {# sessions could not be read. The others are as they were.}}',
  'history.again': 'Try again',

  'history.no-zone':
    '{count, plural, one {# session comes from an older file that did not keep its time zone. Its day and time are shown as in {zone}.} other {# sessions come from an older file that did not keep their time zone. Their days and times are shown as in {zone}.}}',
  'history.no-zone-where': 'Where were you then?',
  'history.no-zone-set': 'Keep that zone',

  'history.calendar': 'Calendar',
  'history.month-before': 'Month before',
  'history.month-after': 'Month after',
  'history.day-sessions': '{day}: {sessions}',
  'history.sessions': '{count, plural, one {# session} other {# sessions}}',
  'history.all-days': 'Show all days',
  'history.more': 'Show more',
  'history.from-video': 'from a video',
  'history.from-trace': 'from a trace',
  'history.source-camera': 'camera',
  'history.source-video': 'a video file',
  'history.source-trace': 'a file of keypoints',
  'history.sets': '{count, plural, one {# set} other {# sets}}',
  'history.nothing-counted': 'nothing counted',
  'history.score': 'Score',
  'history.ended-done': 'finished',
  'history.ended-ended': 'ended early',
  'history.ended-hurt': 'stopped: it hurt',
  'history.ended-cut': 'cut off',

  'history.weeks': 'Your weeks',
  'history.weeks-kept': 'As planned in {kept} of the last {weeks} weeks.',
  'history.weeks-unplanned': 'Choose your days in the plan, and you see here which weeks went as planned.',
  'history.week-of': '{from} to {to}',
  'history.week-count': '{done} of {planned}',
  'history.week-kept': 'as planned',
  'history.week-missed': 'not as planned',
  'history.week-open': 'still on',

  'trend.title': 'Where it goes',
  'trend.exercise': 'Exercise',
  'trend.none': 'Trends begin with the first session before the camera.',
  'trend.not-own':
    '{count, plural, one {# session from a video or trace is in the list, but in no trend, best or week: it may be anybody’s.} other {# sessions from videos or traces are in the list, but in no trend, best or week: they may be anybody’s.}}',
  'trend.name-longest': 'Longest hold',
  'trend.name-counted': 'Reps in a session',
  'trend.name-lifts': 'Lifts in a session',
  'trend.name-range': 'Range of motion',
  'trend.name-score': 'Score',
  'trend.name-faults': 'Corrections a minute of work',
  'trend.name-sides': 'Left against right',
  'trend.s': '{value} s',
  'trend.percent': '{value} %',
  'trend.plain': '{value}',
  'trend.weeks': '{count, plural, one {a week} other {# weeks}}',
  'trend.went-up': '{now}, up from {was} in {weeks}.',
  'trend.went-down': '{now}, down from {was} in {weeks}.',
  'trend.went-same': '{now}, the same for {weeks}.',
  'trend.first': '{now} so far. After a week of sessions you see where it goes.',
  'trend.even': 'Left {left}, right {right}: both alike.',
  'trend.uneven': 'Left {left}, right {right}: the {side} is {apart} shorter.',
  'trend.one-side': 'Only the {side} so far: {value}.',
  'trend.table': 'As a table',
  'trend.date': 'Date',
  'trend.bests': 'Personal bests',
  'trend.best-longest': 'Longest hold',
  'trend.best-counted': 'Most reps in a session',
  'trend.best-lifts': 'Most lifts in a session',
  'trend.best-score': 'Best score',

  'history.yours': 'Yours to take',
  'history.yours-more':
    'All of it lies in this browser alone. Take it along to another device, or into a spreadsheet.',
  'history.lasting': 'This browser has promised to keep them until you delete them.',
  'history.may-go':
    'This browser may clear them by itself: when the disk is full, and in Safari after seven days without a visit. Export them now and then, or add this page to your home screen or dock.',
  'history.ask-to-keep': 'Ask the browser to keep them',
  'history.not-promised':
    'It has not promised it. Most browsers do once you visit often, or have installed the page.',
  'history.export': 'Export everything',
  'history.import': 'Import a file',
  'history.csv': 'Sets as CSV',
  'history.working': 'Working on it.',
  'history.exported': 'Exported: {file}',
  'history.imported': '{count, plural, one {# session taken over.} other {# sessions taken over.}}',
  'history.imported-there': '{count, plural, one {# was there already.} other {# were there already.}}',
  'history.imported-choices': 'Your plan and settings came with them.',
  'history.cleared':
    '{count, plural, one {Your browser has cleared your session of {last}. If you have an exported file, import it: it brings everything back.} other {Your browser has cleared your # sessions; the last one was on {last}. If you have an exported file, import it: it brings everything back.}}',
  'history.cleared-known': 'I have no file: start afresh',
  'history.unexported':
    '{count} sessions are in this browser only, and it may clear them. Export them, so that they cannot be lost.',
  'history.remove-all': 'Delete everything',
  'history.remove-all-title': 'Delete all your sessions?',
  'history.remove-all-what':
    '{count, plural, one {The only session goes: its counts, times and scores, what you overruled, and its keypoints. Trends, bests, what I know of your posture, what you said hurt, and what you answered to my proposals go with it. Your plan and settings stay.} other {All # sessions since {since} go: their counts, times and scores, what you overruled, and their keypoints. Trends, bests, what I know of your posture, what you said hurt, and what you answered to my proposals go with them. Your plan and settings stay.}}',
  'history.remove-all-rest':
    'What I know of your posture, what you said hurt, and what you answered to my proposals go. Your plan and settings stay.',
  'history.remove-all-hint': 'There is no way back. If you may want them again, export everything first.',
  'history.remove-all-sure': 'Yes, delete all of it',
  'history.removed-all': 'Everything is deleted.',
  'history.cancel': 'Keep it',

  'history.report': 'Report for your physiotherapist',
  'history.save-page': 'Save as a page',
  'saved.what':
    'Saved from Longline, which judged this session on the device that saw it. This page opens without a network and sends nothing.',
  'history.trace': 'Download trace',
  'history.older': 'This session was judged by older rules.',
  'history.judge-again': "Judge again by today's rules",
  'history.remove': 'Delete',
  'history.remove-title': 'Delete this session?',
  'history.remove-what':
    '{what}, {when}: its counts, times and scores, what you overruled, and its keypoints go. It leaves your trends and bests. There is no way back.',
  'history.remove-sure': 'Delete it',

  'history.failure.page-missing':
    'The page to save the session in has not arrived. Check your connection, then try again.',
  'history.failure.storage-full':
    'This device has no room left, so nothing was changed. Delete some sessions or free some space, then try again.',
  'history.failure.storage-unavailable':
    'This browser does not let me read or keep sessions. Leave the private window or allow site data, then try again.',
  'history.failure.storage-silent':
    'The store of this browser does not answer. Close the other tabs of this page, or restart the browser; then try again.',
  'history.failure.storage-blocked':
    'Another tab holds your sessions with an older version of this page. Close the other Longline tabs, then try again.',
  'history.failure.import-not-ours':
    'That file does not come from here, so nothing was taken over. Choose one that "Export everything" or "Download trace" made.',
  'history.failure.import-too-new':
    'That file comes from a newer Longline, so nothing was taken over. Reload this page to update it, then try again.',
  'history.failure.import-damaged':
    'That file is damaged, so nothing was taken over. Choose another copy, or export it again.',
  'history.failure.import-too-large':
    'That file is too large to be read, so nothing was taken over. Export its sessions one by one, and choose those.',
  'history.failure.import-unknown-variant':
    'In that file an exercise is done in a way that I do not know, so nothing was taken over. Reload this page to update it, then try again.',
  'history.failure.session-missing': 'That session is no longer there. Go back and choose another.',
  'history.failure.session-damaged':
    'That session is there, but it cannot be read. Go back and choose another; if you exported it, delete nothing and import that file.',
} as const;
