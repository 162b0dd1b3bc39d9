/** The past sessions: calendar, list, trends, weeks, and the user's own data. */
export const history = {
  'history.back': 'Back to your sessions',
  'history.loading': 'One moment.',
  'history.empty': 'No sessions yet. Do one set in front of the camera, and it appears here.',
  'history.empty-more':
    'Every session is saved on this device: what was counted and why, how long you held, and what to work on. After your second session you see how you are progressing.',
  'history.begin': 'Start your first session',
  'history.damaged':
    "{count, plural, one {# session can't be read. The others are fine.} other {# sessions can't be read. The others are fine.}}",
  'history.again': 'Try again',

  'history.no-zone':
    '{count, plural, one {# session comes from an older file without a time zone. Its date and time are shown for {zone}.} other {# sessions come from an older file without a time zone. Their dates and times are shown for {zone}.}}',
  'history.no-zone-where': 'Where were you then?',
  'history.no-zone-set': 'Use this time zone',

  'history.calendar': 'Calendar',
  'history.month-before': 'Previous month',
  'history.month-after': 'Next month',
  'history.day-sessions': '{day}: {sessions}',
  'history.sessions': '{count, plural, one {# session} other {# sessions}}',
  'history.all-days': 'Show all days',
  'history.more': 'Show more',
  'history.from-video': 'from a video',
  'history.from-trace': 'from a trace',
  'history.source-camera': 'camera',
  'history.source-video': 'a video file',
  'history.source-trace': 'a keypoint file',
  'history.sets': '{count, plural, one {# set} other {# sets}}',
  'history.at': 'at {time}',
  'history.minutes': '{minutes} min',
  'history.nothing-counted': 'nothing counted',
  'history.score': 'Score',
  'history.ended-done': 'finished',
  'history.ended-ended': 'ended early',
  'history.ended-hurt': 'stopped: it hurt',
  'history.ended-cut': 'interrupted',

  'history.weeks': 'Your weeks',
  'history.weeks-kept': '{kept} of the last {weeks} weeks went as planned.',
  'history.weeks-unplanned': 'Choose your days in the plan to see here which weeks went as planned.',
  'history.weeks-finished': 'Only finished workouts count.',
  'history.week-unfinished': '{count} not finished',
  'history.week-of': '{from} to {to}',
  'history.week-count': '{done} of {planned}',
  'history.week-kept': 'as planned',
  'history.week-missed': 'not as planned',
  'history.week-open': 'in progress',

  'trend.title': 'Trends',
  'trend.exercise': 'Exercise',
  'trend.empty': 'Nothing has been counted or timed in this exercise yet.',
  'trend.none': 'Trends start with your first session in front of the camera.',
  'trend.not-own':
    '{count, plural, one {# session judged from a file is listed but left out of trends, bests and weeks: the person may not be you.} other {# sessions judged from files are listed but left out of trends, bests and weeks: the person may not be you.}}',
  'trend.name-longest': 'Longest hold',
  'trend.name-counted': 'Reps in a session',
  'trend.name-lifts': 'Lifts in a session',
  'trend.name-range': 'Range of motion',
  'trend.name-score': 'Score',
  'trend.name-faults': 'Corrections per minute of work',
  'trend.name-sides': 'Left and right compared',
  'trend.s': '{value} s',
  'trend.percent': '{value} %',
  'trend.plain': '{value}',
  'trend.weeks': '{count, plural, one {a week} other {# weeks}}',
  'trend.went-up': '{now}, up from {was} in {weeks}.',
  'trend.went-down': '{now}, down from {was} in {weeks}.',
  'trend.went-same': '{now}, the same for {weeks}.',
  'trend.first': '{now} so far. After a week of sessions you see your trend.',
  'trend.even': 'Left {left}, right {right}: even.',
  'trend.uneven': 'Left {left}, right {right}: the {side} is {apart} shorter.',
  'trend.one-side': 'Only the {side} so far: {value}.',
  'trend.table': 'Show as a table',
  'trend.date': 'Date',
  'trend.bests': 'Personal bests',
  'trend.best-longest': 'Longest hold',
  'trend.best-counted': 'Most reps in a session',
  'trend.best-lifts': 'Most lifts in a session',
  'trend.best-score': 'Best score',

  'history.yours': 'Your data',
  'history.yours-more':
    'Your sessions stay in this browser. Export them to move to another device or open them in a spreadsheet.',
  'history.unlisted':
    "{count, plural, one {# stored session isn't listed, because nothing was done in it.} other {# stored sessions aren't listed, because nothing was done in them.}}",
  'history.lasting': 'This browser has promised to keep them until you delete them.',
  'history.may-go':
    'This browser may delete them on its own: when the disk is full, and in Safari after seven days without a visit. Export them now and then, or add this page to your home screen or dock.',
  'history.ask-to-keep': 'Ask the browser to keep them',
  'history.not-promised':
    "The browser hasn't promised to keep them. Most browsers do once you visit often or install the page.",
  'history.export': 'Export everything',
  'history.import': 'Import a file',
  'history.csv': 'Export sets as CSV',
  'history.working': 'Working on it.',
  'history.exported': 'Exported: {file}',
  'history.imported': '{count, plural, one {# session imported.} other {# sessions imported.}}',
  'history.imported-there': '{count, plural, one {# was already here.} other {# were already here.}}',
  'history.choices-taken': 'Your plan and settings were imported too.',
  'history.plan-taken': 'Your plan was imported too.',
  'history.settings-taken': 'Your settings were imported too.',
  'history.choices-kept': 'The plan and settings on this device were kept.',
  'history.plan-kept': 'The plan on this device was kept.',
  'history.settings-kept': 'The settings on this device were kept.',
  'history.cleared':
    '{count, plural, one {Your browser has deleted your session of {last}. If you have an exported file, import it to get everything back.} other {Your browser has deleted your # sessions; the last one was on {last}. If you have an exported file, import it to get everything back.}}',
  'history.cleared-known': 'I have no file: start fresh',
  'history.unexported':
    "{count} sessions are stored only in this browser, which may delete them. Export them so you can't lose them.",
  'history.remove-all': 'Delete everything',
  'history.remove-all-title': 'Delete all your sessions?',
  'history.remove-all-what':
    '{count, plural, one {This deletes your only session: its counts, times, scores, keypoints and your corrections. It also deletes your trends, your bests, what I learned about your posture, what you said hurt, and your answers to my suggestions. Your plan and settings stay.} other {This deletes all # sessions since {since}: their counts, times, scores, keypoints and your corrections. It also deletes your trends, your bests, what I learned about your posture, what you said hurt, and your answers to my suggestions. Your plan and settings stay.}}',
  'history.remove-all-rest':
    'This deletes what I learned about your posture, what you said hurt, and your answers to my suggestions. Your plan and settings stay.',
  'history.remove-all-hint': "You can't undo this. If you might want your sessions again, export them first.",
  'history.remove-all-sure': 'Yes, delete everything',
  'history.removed-all': 'Everything is deleted.',
  'history.cancel': 'Cancel',

  'history.report': 'Report for your physiotherapist',
  'history.save-page': 'Save as a web page',
  'saved.what':
    'Saved from Longline, which judged this session on the device that recorded it. This page works offline and sends nothing.',
  'history.trace': 'Download keypoints',
  'history.older': 'This session was judged by older rules.',
  'history.judge-again': 'Judge again by the current rules',
  'history.remove': 'Delete',
  'history.remove-title': 'Delete this session?',
  'history.remove-what':
    "{what}, {when}: this deletes its counts, times, scores, keypoints and your corrections, and removes it from your trends and bests. You can't undo this.",
  'history.remove-sure': 'Delete this session',

  'history.failure.page-missing': "The page template didn't load. Check your connection, then try again.",
  'history.failure.storage-full':
    'This device is out of storage, so nothing was changed. Delete some sessions or free some space, then try again.',
  'history.failure.storage-unavailable':
    "This browser doesn't let Longline store sessions. Leave the private window or allow site data, then try again.",
  'history.failure.storage-silent':
    "The browser's storage isn't responding. Close the other tabs of this page or restart the browser, then try again.",
  'history.failure.storage-blocked':
    'Another tab is using your sessions with an older version of this page. Close the other Longline tabs, then try again.',
  'history.failure.import-not-ours':
    'That file isn\'t from Longline, so nothing was imported. Choose a file made with "Export everything" or "Download keypoints".',
  'history.failure.import-too-new':
    'That file comes from a newer version of Longline, so nothing was imported. Reload this page to update it, then try again.',
  'history.failure.import-damaged':
    'That file is damaged, so nothing was imported. Choose another copy, or export it again.',
  'history.failure.import-too-large':
    'That file is too large, so nothing was imported. Export its sessions one by one, and choose those files.',
  'history.failure.import-unknown-variant':
    "That file contains a version of an exercise that I don't know, so nothing was imported. Reload this page to update it, then try again.",
  'history.failure.session-missing': 'That session no longer exists. Go back and choose another.',
  'history.failure.session-damaged':
    "That session is damaged and can't be read. Go back and choose another; if you exported it, delete nothing and import that file.",
} as const;
