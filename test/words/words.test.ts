import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SOURCE_FAILURES } from '../../src/camera/frame-source.ts';
import { DETECTOR_FAILURES } from '../../src/detector/detector.ts';
import type { HistoryFailure } from '../../src/storage/history-error.ts';
import { ATTEMPT_FLAWS, UNJUDGED_WHYS } from '../../src/engine/events.ts';
import type { Variant } from '../../src/engine/exercise.ts';
import { watchedBy } from '../../src/engine/rules/watched.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { JOINTS } from '../../src/pose/body/body.ts';
import { SIDES } from '../../src/pose/keypoints.ts';
import { watchedInWords } from '../../src/ui/figures/watched-in-words.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords, type Key } from '../../src/words/words.ts';

const words = createWords('en', en, exercises);
const src = fileURLToPath(new URL('../../src', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^words.(en|es)/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

describe('the catalogue', () => {
  it('puts parameters in, chooses plurals, lists, and tells time', () => {
    expect(words.t('summary.reps', { count: 1 })).toBe('1 rep');
    expect(words.t('summary.reps', { count: 12 })).toBe('12 reps');
    expect(words.t('reason.deg', { amount: 12 })).toBe('not counted: 12° short');
    expect(words.list(['feet', 'knees', 'hips'])).toBe('feet, knees, and hips');
    expect([words.clock(0), words.clock(65_400), words.clock(600_000)]).toEqual(['0:00', '1:05', '10:00']);
  });

  it('calls a rule, a condition or a variation unknown that a session of another version names', () => {
    expect(words.t('cue.plank.hips-spin')).toBe(words.t('review.unknown'));
    expect(words.t('wants.plank.tail-up')).toBe(words.t('review.unknown'));
    expect(words.t('variation.plank.on-one-hand')).toBe(words.t('review.unknown'));
    expect(words.t('slip.plank.hips-spin')).toBe('slip.plank.hips-spin');
  });

  it('holds the texts of every exercise', () => {
    for (const { id, rules, start, teach, measurements } of exercises) {
      for (const rule of rules) {
        expect(words.t(`cue.${id}.${rule.id}`)).toBe(rule.cue);
        expect(words.t(`slip.${id}.${rule.id}`)).toBe(rule.slip);
        if (rule.at === 'rep' && rule.attempt)
          expect(words.t(`short.${id}.${rule.id}`)).toBe(rule.notCounted);
      }
      for (const [measure, { name }] of Object.entries(measurements))
        if (name !== undefined) expect(words.t(`measure.${id}.${measure}`)).toBe(name);
      const [first] = teach.steps;
      const texts = [
        ...start.map(({ id: one, says }) => [`wants.${id}.${one}`, says] as const),
        [`exercise.${id}.step.0`, first ?? ''] as const,
      ];
      for (const [key, text] of texts) {
        const sided = typeof text === 'string' ? { either: text, left: text, right: text } : text;
        expect(words.t(key)).toBe(sided.either);
        for (const side of SIDES) expect(words.t(key, { onSide: side })).toBe(sided[side]);
      }
    }
  });

  it('has a sentence for every failure that the code can name, and says what to do', () => {
    for (const kind of [...SOURCE_FAILURES, ...DETECTOR_FAILURES, 'unknown'] as const) {
      const sentence = words.t(`failure.${kind}`);
      expect(sentence, kind).not.toBe(`failure.${kind}`);
      expect(sentence).toMatch(/Plug|Allow|Close|Open|Choose|choose|Convert|Run|Update|Press/);
    }
  });

  it('has a sentence for everything that can go wrong with the history, and says what to do', () => {
    const kinds = Object.keys({
      'storage-full': true,
      'storage-unavailable': true,
      'storage-blocked': true,
      'storage-silent': true,
      'import-not-ours': true,
      'import-too-new': true,
      'import-damaged': true,
      'import-too-large': true,
      'import-unknown-variant': true,
      'session-missing': true,
      'session-damaged': true,
      'page-missing': true,
    } satisfies Record<HistoryFailure, true>);
    for (const kind of kinds) {
      const sentence = Object.entries(en).find(([key]) => key === `history.failure.${kind}`)?.[1];
      expect(sentence, kind).toMatch(/Delete|Leave|Close|Choose|Reload|Export|Go back|Check/);
    }
  });

  it('has every joint, edge and flaw', () => {
    const keys = [
      ...JOINTS.map((joint) => `joint.${joint}` as const),
      ...(['left', 'right', 'top', 'bottom'] as const).map((edge) => `edge.${edge}` as const),
      ...ATTEMPT_FLAWS.flatMap((flaw) => [
        `reason.${flaw}` as const,
        `coach.attempt.${flaw}` as const,
        `short.${flaw}` as const,
      ]),
    ];
    for (const key of keys) expect(words.t(key)).not.toBe(key);
  });

  it('cues in six words at most, as they are shown', () => {
    for (const { id, rules } of exercises)
      for (const rule of rules)
        expect(words.t(`cue.${id}.${rule.id}`).split(' ').length, rule.id).toBeLessThanOrEqual(6);
  });

  it('has words for every exercise that another one may turn out to be', () => {
    for (const { alike } of exercises)
      if (alike) expect(words.t(`coach.switch.${alike.to}`)).not.toBe(`coach.switch.${alike.to}`);
  });

  it('has words for every variation of an exercise', () => {
    for (const { id, variations = [] } of exercises)
      for (const { id: variation, name, says, cue } of variations) {
        expect(words.t(`variation.${id}.${variation}`)).toBe(name);
        expect(words.t(`coach.variation.${id}.${variation}`)).toBe(says);
        if (cue !== undefined) expect(words.t(`cue.${id}.${variation}`)).toBe(cue);
        expect((cue ?? '').split(' ').length, variation).toBeLessThanOrEqual(6);
      }
  });

  it('has words for every variant of an exercise: its choice, its page, its rules, start posture and variations', () => {
    const keysOf = (id: string, variant: Variant): readonly Key[] => [
      `way.${id}.usual`,
      `way.${id}.${variant.id}`,
      ...['name', 'summary', 'step.0'].map((part): Key => `exercise.${id}.${variant.id}.${part}`),
      ...Object.values(variant.rules).flatMap((rule): Key[] => [
        `cue.${id}.${rule.id}`,
        `slip.${id}.${rule.id}`,
      ]),
      ...Object.values(variant.rules).flatMap((rule): Key[] =>
        rule.at === 'rep' ? [] : [`measure.${id}.${rule.measure}`],
      ),
      ...variant.start.map((condition): Key => `wants.${id}.${condition.id}`),
      ...variant.variations.map((variation): Key => `coach.variation.${id}.${variation.id}`),
    ];
    const keys = exercises.flatMap(({ id, variants = [] }) => variants.flatMap((one) => keysOf(id, one)));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => words.t(key) === key)).toEqual([]);
  });

  it('gives a condition or rule of a variant other words than the exercise only under another id', () => {
    for (const { id, start, variants = [] } of exercises)
      for (const variant of variants)
        for (const condition of variant.start) {
          const same = start.find((one) => one.id === condition.id);
          if (same) expect(condition.says, `${id} ${condition.id}`).toEqual(same.says);
        }
  });

  it('has words for what every rule watches, and all of them are in the sentence of its exercise', () => {
    for (const exercise of exercises) {
      const sentence = watchedInWords(exercise, words);
      for (const rule of exercise.rules) {
        const watched = watchedBy(exercise, rule).map((one) => words.t(`watch.${one}`));
        expect(watched, rule.id).not.toEqual([]);
        for (const word of watched) {
          expect(word, rule.id).not.toMatch(/^watch\./);
          expect(sentence, rule.id).toContain(word);
        }
      }
      expect(exercise.teach.cannotSee, exercise.id).not.toEqual([]);
      for (const what of exercise.teach.cannotSee) expect(sentence).toContain(what);
    }
  });

  it('composes what is watched and what cannot be seen into two sentences', () => {
    expect(watchedInWords(gluteBridge, words)).toBe(
      'I watch your hips, knees, range, pauses, and tempo. ' +
        'What I cannot see: the curve of your lower back, whether your far foot stays on the floor, and whether you breathe.',
    );
  });

  it('has words for the full range of the day if an exercise has one', () => {
    const told = exercises.flatMap((exercise) =>
      exercise.kind === 'reps' && exercise.rep.fullToday !== undefined ? [exercise] : [],
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { id, rep, measurements } of told) {
      expect(words.t(`full-today.${id}`, { degrees: 168 })).toBe(rep.fullToday?.replace('{degrees}', '168'));
      expect(rep.fullToday).toContain('{degrees}');
      expect(measurements[rep.by]?.unit).toBe('deg');
    }
  });

  it('has words for every reason why movement came to nothing', () => {
    for (const why of UNJUDGED_WHYS)
      for (const key of ['say.unjudged', 'sheet.unjudged', 'summary.not-judged'])
        expect(Object.keys(en)).toContain(`${key}-${why}`);
  });

  it('has no unused text', () => {
    const fixed = Object.keys(en).filter(
      (key) =>
        !/^(failure|history\.failure|joint|edge|reason|coach\.attempt|opening|check|summary\.empty|score|slip|short|watch|side\.(left|right)|extra|settings\.model-|plan\.why-|week\.state-|review\.(best|weakest)$|(say|sheet)\.unjudged-|summary\.not-judged-)/.test(
          key,
        ),
    );
    const unused = fixed.filter((key) => {
      // A key may be put together after any of its dashes: `workout.paused-${by}`.
      const stems = [...key.matchAll(/-/g)].map(({ index }) => `${key.slice(0, index)}-\${`);
      return ![`'${key}'`, ...stems].some((text) => sources.includes(text));
    });
    expect(unused).toEqual([]);
  });
});
