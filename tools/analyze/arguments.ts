import { parseArgs } from 'node:util';
import type { Exercise } from '../../src/engine/exercise.ts';
import { MODELS, type ModelId } from '../../src/detector/detector.ts';

/** A mistake that the user can correct. Its message is one line that says how. */
export class UsageError extends Error {}

/** Instead of an exercise's id: identify the exercise. */
export const AUTO = 'auto';

/** The arguments of `npm run analyze`. Times in seconds of the source. */
export interface Asked {
  readonly clips: readonly string[];
  readonly exerciseId: string;
  /** The id of the variant by which to judge; null for the usual way. */
  readonly variant: string | null;
  readonly fromS: number | null;
  readonly toS: number | null;
  /** The model for the pictures of a video; null for the better one of those that are there. */
  readonly model: ModelId | null;
  readonly outFile: string | null;
  readonly traceFile: string | null;
  /** The folder for one result per clip; null if the documents go to one file or to the output. */
  readonly outDir: string | null;
  /** How many clips are judged in parallel. */
  readonly jobs: number;
}

/** Each job has a browser, and each browser a model. Basis: judgement; no machine in a clinic has more cores. */
const MOST_JOBS = 64;

export const USAGE =
  'npm run -s analyze -- CLIP... --exercise ID|auto [--variant ID] [--from S] [--to S] [--model lightning|thunder] [--out FILE] [--trace FILE] [--jobs N] [--out-dir DIR]; ' +
  'CLIP is a video or a pose trace (.json)';

const seconds = (name: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value) || value < 0) {
    throw new UsageError(`--${name} ${text} is not a number of seconds: for example --${name} 12.5`);
  }
  return value;
};

const jobsNamed = (text: string | undefined): number => {
  if (text === undefined) return 1;
  const jobs = /^\d+$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(
    `--jobs ${text} is not a number of clips from 1 to ${MOST_JOBS}: for example --jobs 4`,
  );
};

const modelNamed = (name: string): ModelId => {
  const model = MODELS.find((id) => id === name || id === `movenet-${name}`);
  if (model === undefined) {
    const known = MODELS.map((id) => id.replace('movenet-', '')).join(' or ');
    throw new UsageError(`there is no model "${name}": use ${known}`);
  }
  return model;
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        exercise: { type: 'string' },
        variant: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        model: { type: 'string' },
        out: { type: 'string' },
        trace: { type: 'string' },
        jobs: { type: 'string' },
        'out-dir': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message.split('. ')[0] : String(error)}: ${USAGE}`,
    );
  }
};

/** An exercise that may be named, and its variants. */
type Known = Pick<Exercise, 'id'> & { readonly variants?: readonly { readonly id: string }[] };

const variantNamed = (name: string, exerciseId: string, known: readonly Known[]): string => {
  if (exerciseId === AUTO)
    throw new UsageError(
      `--variant ${name} belongs to one exercise: name it with --exercise instead of ${AUTO}`,
    );
  const variants = known.find(({ id }) => id === exerciseId)?.variants?.map(({ id }) => id) ?? [];
  if (variants.includes(name)) return name;
  throw new UsageError(
    variants.length === 0
      ? `${exerciseId} has no variants: leave out --variant ${name}`
      : `${exerciseId} has no variant "${name}": use ${variants.join(' or ')}, or leave it out`,
  );
};

/** Throws a UsageError if the places for the results contradict each other. */
const checkPlaces = (values: ReturnType<typeof parse>['values'], clips: number): void => {
  const outDir = values['out-dir'];
  if (outDir === '') throw new UsageError('--out-dir names no folder: for example --out-dir results');
  if (outDir !== undefined && values.out !== undefined) {
    throw new UsageError('--out writes one file and --out-dir one for each clip: use one of the two');
  }
  if (values.trace !== undefined && outDir !== undefined) {
    throw new UsageError(
      '--trace writes one trace, and --out-dir skips clips that have a result: leave one out',
    );
  }
  if (values.trace !== undefined && clips > 1) {
    throw new UsageError(
      '--trace writes one trace, and more than one clip was given: analyze them one by one',
    );
  }
};

/** Reads the command line. Throws a UsageError. `exercises` are those that may be named. */
export const readArguments = (argv: readonly string[], exercises: readonly Known[]): Asked => {
  const exerciseIds = exercises.map(({ id }) => id);
  const { values, positionals: clips } = parse(argv);
  const known = exerciseIds.join(', ');
  if (clips.length === 0) throw new UsageError(`no clip was given: ${USAGE}`);
  if (values.exercise === undefined)
    throw new UsageError(`say which exercise it is, with --exercise and one of ${known}`);
  if (values.exercise !== AUTO && !exerciseIds.includes(values.exercise)) {
    throw new UsageError(`there is no exercise "${values.exercise}": use one of ${known}, or ${AUTO}`);
  }
  const fromS = seconds('from', values.from);
  const toS = seconds('to', values.to);
  if (fromS !== null && toS !== null && fromS >= toS) {
    throw new UsageError(`--from ${fromS} is not before --to ${toS}: nothing is left to judge`);
  }
  checkPlaces(values, clips.length);
  return {
    clips,
    exerciseId: values.exercise,
    variant: values.variant === undefined ? null : variantNamed(values.variant, values.exercise, exercises),
    fromS,
    toS,
    model: values.model === undefined ? null : modelNamed(values.model),
    outFile: values.out ?? null,
    traceFile: values.trace ?? null,
    outDir: values['out-dir'] ?? null,
    jobs: jobsNamed(values.jobs),
  };
};
