import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Answers } from './answers.ts';

const shape = v.record(v.string(), v.record(v.string(), v.string()));

/** The answers of each exercise, by its id. */
export type ExerciseAnswers = Readonly<Record<string, Answers>>;

/** The sets that the answers are about: those drawn at random and seen by the models, or those of the geometric level. */
export type EvidenceFile = 'drawn' | 'geometric';

const pathOf = (file: EvidenceFile): string =>
  fileURLToPath(new URL(`../../../test/golden/evidence/${file}.json`, import.meta.url));

/** The bodies of an answer are stored as one string, their words separated by spaces. */
export function keepEvidence(file: EvidenceFile, all: ExerciseAnswers): void {
  const kept = Object.entries(all).map(([id, answers]) => [
    id,
    Object.fromEntries(Object.entries(answers).map(([rule, words]) => [rule, words.join(' ')])),
  ]);
  writeFileSync(pathOf(file), `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
}

/** The stored answers; empty if the file does not exist. */
export function readEvidence(file: EvidenceFile): ExerciseAnswers {
  if (!existsSync(pathOf(file))) return {};
  const kept = v.parse(shape, JSON.parse(readFileSync(pathOf(file), 'utf8')));
  return Object.fromEntries(
    Object.entries(kept).map(([id, rules]) => [
      id,
      Object.fromEntries(
        Object.entries(rules).map(([rule, words]) => [rule, words === '' ? [] : words.split(' ')]),
      ),
    ]),
  );
}
