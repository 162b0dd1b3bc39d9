import type { Quantity } from '../geometry/units.ts';
import type { AgreesWith, Condition, Exercise, ExerciseParts, RepSignal, RestOf } from './exercise.ts';
import type { Measurement, Within } from './measure/measurement.ts';
import type { FrameRule, RepMeasure, RepRule } from './rules/rule.ts';

type Measurements = Readonly<Record<string, Measurement>>;

type Name<Ms extends Measurements> = keyof Ms & string;

/** A number in the unit of that measure. */
type Value<Ms extends Measurements, M extends Name<Ms>> = Quantity<Ms[M]['unit']>;

/** The union, over all measures, of a part whose numbers are in the unit of its measure. */
interface PartsOf<Ms extends Measurements> extends ExerciseParts {
  readonly measurements: Ms;
  readonly condition: { [M in Name<Ms>]: Condition<M, Value<Ms, M>, this['within']> }[Name<Ms>];
  readonly rule:
    | { [M in Name<Ms>]: FrameRule<M, Value<Ms, M>, this['within']> }[Name<Ms>]
    | RepRule<'peak', Value<Ms, Name<Ms>>>
    | RepRule<Exclude<RepMeasure, 'peak'>, Quantity<'ms'>>;
  readonly within: { [M in Name<Ms>]: Within<M, Value<Ms, M>> }[Name<Ms>];
  readonly restOf: { [M in Name<Ms>]: RestOf<M, Value<Ms, M>> }[Name<Ms>];
  readonly rep: {
    [M in Name<Ms>]: RepSignal<M, Value<Ms, M>, { [A in Name<Ms>]: AgreesWith<A, Value<Ms, A>> }[Name<Ms>]>;
  }[Name<Ms>];
  readonly degrees: Quantity<'deg'>;
  readonly torsoLengths: Quantity<'T'>;
  readonly readings: { readonly [M in Name<Ms>]?: Value<Ms, M> };
}

/**
 * Checks at compile time that every condition and rule names a measurement of this exercise, and that its numbers are in the unit of that
 * measurement. Returns the exercise unchanged.
 */
export function defineExercise<const Ms extends Measurements>(definition: Exercise<PartsOf<Ms>>): Exercise;
export function defineExercise(definition: Exercise): Exercise {
  return definition;
}
