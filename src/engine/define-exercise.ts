import type { Exercise, HoldExercise, RepExercise } from './exercise.ts';

type Definition<M extends string> = RepExercise<M> | HoldExercise<M>;

/** Checks at compile time that every rule and condition names a measurement of this exercise; returns it as it is. */
export const defineExercise = <const M extends string>(definition: Definition<M>): Exercise => definition;
