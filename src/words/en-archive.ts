/** The past sessions: calendar, list, trends, weeks, and the user's own data. */
export const archive = {
  'archive.title': 'Your sessions',
  'archive.back': 'Back to your sessions',
  'archive.loading': 'One moment.',
  'archive.last': 'Last: {what}, {when}',
  'archive.empty': 'Nothing yet. Do one set before the camera, and it stands here.',
  'archive.empty-more':
    'Every session is kept on this device: what was counted and why, how long you held, what slipped. After the second one you see where it goes.',
  'archive.begin': 'Start the first one',
  'archive.damaged_one': '{count} session could not be read. The others are as they were.',
  'archive.damaged_other': '{count} sessions could not be read. The others are as they were.',
  'archive.again': 'Try again',

  'archive.no-zone_one':
    '{count} session comes from an older file that did not keep its time zone. Its day and time are shown as in {zone}.',
  'archive.no-zone_other':
    '{count} sessions come from an older file that did not keep their time zone. Their days and times are shown as in {zone}.',
  'archive.no-zone-where': 'Where were you then?',
  'archive.no-zone-set': 'Keep that zone',

  'archive.calendar': 'Calendar',
  'archive.month-before': 'Month before',
  'archive.month-after': 'Month after',
  'archive.day-sessions': '{day}: {sessions}',
  'archive.sessions_one': '{count} session',
  'archive.sessions_other': '{count} sessions',
  'archive.all-days': 'Show all days',
  'archive.more': 'Show more',
  'archive.workout': 'Workout',
  'archive.from-video': 'from a video',
  'archive.from-trace': 'from a trace',
  'archive.source-camera': 'camera',
  'archive.source-video': 'a video file',
  'archive.source-trace': 'a file of keypoints',
  'archive.sets_one': '{count} set',
  'archive.sets_other': '{count} sets',
  'archive.nothing-counted': 'nothing counted',
  'archive.score': 'Score',
  'archive.ended-done': 'finished',
  'archive.ended-ended': 'ended early',
  'archive.ended-hurt': 'stopped: it hurt',
  'archive.ended-cut': 'cut off',

  'archive.weeks': 'Your weeks',
  'archive.weeks-kept': 'As planned in {kept} of the last {weeks} weeks.',
  'archive.weeks-unplanned': 'Choose your days in the plan, and you see here which weeks went as planned.',
  'archive.week-of': '{from} to {to}',
  'archive.week-count': '{done} of {planned}',
  'archive.week-kept': 'as planned',
  'archive.week-missed': 'not as planned',
  'archive.week-open': 'still on',

  'trend.title': 'Where it goes',
  'trend.exercise': 'Exercise',
  'trend.none': 'Trends begin with the first session before the camera.',
  'trend.not-own_one':
    '{count} session from a video or trace is in the list, but in no trend, best or week: it may be anybody’s.',
  'trend.not-own_other':
    '{count} sessions from videos or traces are in the list, but in no trend, best or week: they may be anybody’s.',
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
  'trend.weeks_one': 'a week',
  'trend.weeks_other': '{count} weeks',
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

  'archive.yours': 'Yours to take',
  'archive.yours-more':
    'All of it lies in this browser alone. Take it along to another device, or into a spreadsheet.',
  'archive.lasting': 'This browser has promised to keep them until you delete them.',
  'archive.may-go':
    'This browser may clear them by itself: when the disk is full, and in Safari after seven days without a visit. Export them now and then, or add this page to your home screen or dock.',
  'archive.ask-to-keep': 'Ask the browser to keep them',
  'archive.not-promised':
    'It has not promised it. Most browsers do once you visit often, or have installed the page.',
  'archive.export': 'Export everything',
  'archive.import': 'Import a file',
  'archive.csv': 'Sets as CSV',
  'archive.working': 'Working on it.',
  'archive.exported': 'Exported: {file}',
  'archive.imported_one': '{count} session taken over.',
  'archive.imported_other': '{count} sessions taken over.',
  'archive.imported-there_one': '{count} was there already.',
  'archive.imported-there_other': '{count} were there already.',
  'archive.remove-all': 'Delete everything',
  'archive.remove-all-title': 'Delete all your sessions?',
  'archive.remove-all-what_one':
    'The only session goes: its counts, times and scores, what you overruled, and its keypoints. Trends, bests, what I know of your posture, what you said hurt, and what you answered to my proposals go with it. Your plan and settings stay.',
  'archive.remove-all-what_other':
    'All {count} sessions since {since} go: their counts, times and scores, what you overruled, and their keypoints. Trends, bests, what I know of your posture, what you said hurt, and what you answered to my proposals go with them. Your plan and settings stay.',
  'archive.remove-all-rest':
    'What I know of your posture, what you said hurt, and what you answered to my proposals go. Your plan and settings stay.',
  'archive.remove-all-hint': 'There is no way back. If you may want them again, export everything first.',
  'archive.remove-all-sure': 'Yes, delete all of it',
  'archive.removed-all': 'Everything is deleted.',
  'archive.cancel': 'Keep it',

  'archive.report': 'Report for your physiotherapist',
  'archive.trace': 'Download trace',
  'archive.older': 'This session was judged by older rules.',
  'archive.judge-again': "Judge again by today's rules",
  'archive.remove': 'Delete',
  'archive.remove-title': 'Delete this session?',
  'archive.remove-what':
    '{what}, {when}: its counts, times and scores, what you overruled, and its keypoints go. It leaves your trends and bests. There is no way back.',
  'archive.remove-sure': 'Delete it',

  'archive.failure.storage-full':
    'This device has no room left, so nothing was changed. Delete some sessions or free some space, then try again.',
  'archive.failure.storage-unavailable':
    'This browser does not let me read or keep sessions. Leave the private window or allow site data, then try again.',
  'archive.failure.storage-silent':
    'The store of this browser does not answer. Close the other tabs of this page, or restart the browser; then try again.',
  'archive.failure.storage-blocked':
    'Another tab holds your sessions with an older version of this page. Close the other Longline tabs, then try again.',
  'archive.failure.import-not-ours':
    'That file does not come from here, so nothing was taken over. Choose one that "Export everything" or "Download trace" made.',
  'archive.failure.import-too-new':
    'That file comes from a newer Longline, so nothing was taken over. Reload this page to update it, then try again.',
  'archive.failure.import-damaged':
    'That file is damaged, so nothing was taken over. Choose another copy, or export it again.',
  'archive.failure.import-too-large':
    'That file is too large to be read, so nothing was taken over. Export its sessions one by one, and choose those.',
  'archive.failure.session-missing': 'That session is no longer there. Go back and choose another.',
  'archive.failure.session-damaged':
    'That session is there, but it cannot be read. Go back and choose another; if you exported it, delete nothing and import that file.',
} as const;
