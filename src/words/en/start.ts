/** The start page. */
export const start = {
  'home.title': 'Your back and core coach',
  'home.today': "Today's workout",
  'home.exercises': 'Or pick one exercise',
  'home.more': 'More about Longline',
  'home.how': 'How it works',
} as const;
