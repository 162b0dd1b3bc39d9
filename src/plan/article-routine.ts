import type { Dose, Routine } from './routine.ts';

/** Basis: the article, 12 to 15 reps. For three of the exercises its number is missing; the pike's is used. */
const reps: Dose = { kind: 'reps', reps: 12 };

/** The article's routine at its smallest dose: in its order, three rounds, 30 s of rest. Basis of every number: the article. */
export const articleRoutine: Routine = {
  id: 'article',
  name: 'Lower back',
  rounds: 3,
  restS: 30,
  items: [
    { exerciseId: 'plank', dose: { kind: 'hold', holdS: 30, sides: null } },
    { exerciseId: 'side-plank', dose: { kind: 'hold', holdS: 30, sides: ['right', 'left'] } },
    { exerciseId: 'ball-back-extension', dose: reps },
    { exerciseId: 'ball-pike', dose: reps },
    { exerciseId: 'ball-reverse-leg-raise', dose: reps },
    { exerciseId: 'glute-bridge', dose: reps },
    { exerciseId: 'locust', dose: { kind: 'holds', times: 5, holdS: 15, relaxS: 5 } },
  ],
};

/** The routine of a trainee who has not chosen one: the article's, with its own easier exercise, the knee tuck, in place of the ball pike. */
export const firstRoutine: Routine = {
  ...articleRoutine,
  items: articleRoutine.items.map((item) =>
    item.exerciseId === 'ball-pike' ? { ...item, exerciseId: 'ball-knee-tuck' } : item,
  ),
};
