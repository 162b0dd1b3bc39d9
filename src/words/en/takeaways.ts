/** The first screen of the summary: what went well, and what to work on next time. */
export const takeaways = {
  'takeaway.title-well': 'What went well',
  'takeaway.title-next': 'Work on next time',
  'takeaway.all-clean':
    '{count, plural, one {# rep counted, with good form.} other {All # reps counted, with good form.}}',
  'takeaway.some-clean': 'Good form in {clean} of {count} movements.',
  'takeaway.best': 'Your best one: {name}.',
  'takeaway.stretch': '{seconds} s without a break.',
  'takeaway.of': '{exercise}: {what}',
  'takeaway.slip': '{slip}, at {at}.',
  'takeaway.attempts': '{count, plural, one {{why}.} other {{why}. In all, # reps were not counted.}}',
  'takeaway.not-all': "Part of it didn't count.",
  'takeaway.unjudged': '{from} to {to}, {what}',
  'takeaway.nothing': 'Nothing to correct. Keep it like this.',
} as const;
