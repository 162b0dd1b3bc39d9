import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { saidOf } from '../../tools/bench/evidence/answers.ts';
import { allGrades } from '../../tools/bench/evidence/all-grades.ts';
import { evidenceOf } from '../../tools/bench/evidence/evidence.ts';
import { gradesOf, lineOf } from '../../tools/bench/evidence/grade.ts';

describe('what a rule said of a set', () => {
  const [plank] = exercises;
  const said = (answer: 'yes' | 'no' | 'either', told: boolean): string | undefined =>
    plank && saidOf(plank, { faults: { 'hips-sag': answer } }, told ? [{ id: 'hips-sag' }] : [])['hips-sag'];

  it("is a letter for the truth and the rule's report", () => {
    expect([said('yes', true), said('yes', false)]).toEqual(['T', 'M']);
    expect([said('no', true), said('no', false)]).toEqual(['F', '.']);
    expect([said('either', true), said('either', false)]).toEqual(['+', '-']);
  });
});

describe('the evidence for a rule', () => {
  it('has an interval without width if there is no error, however few the bodies', () => {
    expect(evidenceOf(['T', '.'])).toMatchObject({
      bodies: 2,
      firedOn: 1,
      precision: { value: 1, low: 1, high: 1 },
      falseAlarms: { value: 0, low: 0, high: 0 },
    });
  });

  it('counts neither answer near a limit', () => {
    expect(evidenceOf(['+', '-', 'T'])).toMatchObject({ precision: { value: 1 }, falseAlarms: null });
    expect(evidenceOf(['+', '-'])).toMatchObject({ precision: null, recall: null, falseAlarms: null });
  });

  it('has about the interval that a formula gives for many bodies', () => {
    // 90 of 100 reports are true: by the normal approximation .9, plus or minus .059.
    const { precision } = evidenceOf(Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 'F' : 'T')));
    expect(precision?.value).toBe(0.9);
    expect(precision?.low).toBeGreaterThan(0.82);
    expect(precision?.low).toBeLessThan(0.86);
    expect(precision?.high).toBeGreaterThan(0.94);
    expect(precision?.high).toBeLessThan(0.98);
  });

  it('is wider if the errors lie in few bodies', () => {
    const spread = evidenceOf(['FTTT', 'TFTT', 'TTFT', 'TTTF']);
    const heaped = evidenceOf(['FFFF', 'TTTT', 'TTTT', 'TTTT']);
    expect(spread.precision).toEqual({ value: 0.75, low: 0.75, high: 0.75 });
    expect(heaped.precision?.low).toBeLessThan(0.5);
    expect(heaped).toMatchObject({ falseOn: 1, clearOf: 1 });
  });
});

describe('the grade of a rule', () => {
  const [plank] = exercises;
  if (!plank) throw new Error('there is no exercise');
  const [first] = plank.rules;
  const gradeOf = (geometric: readonly string[], rendered: readonly string[]) =>
    gradesOf(plank, {
      geometric: { [first?.id ?? '']: geometric },
      rendered: { [first?.id ?? '']: rendered },
    })[0];
  const right = Array.from({ length: 30 }, () => 'T');

  it('is given by the rendered level if the rule reported something about three bodies there', () => {
    expect(gradeOf(['F', 'F'], ['TT', 'TT', 'T.'])).toMatchObject({ gradedBy: 'rendered', onTrial: null });
    expect(gradeOf(right, ['F.', 'TT', 'T.'])).toMatchObject({
      gradedBy: 'rendered',
      onTrial: { falseAlarms: '1 of 2 bodies' },
    });
  });

  it('is otherwise given by the geometric level', () => {
    expect(gradeOf(right, ['F.', 'TT'])).toMatchObject({ gradedBy: 'geometric', onTrial: null });
    expect(gradeOf(['F', ...right.slice(0, 5)], [])).toMatchObject({ gradedBy: 'geometric' });
    expect(gradeOf(['F', ...right.slice(0, 5)], [])?.onTrial).not.toBe(null);
  });

  it('does not put a rule on trial that decides what counts', () => {
    const bridge = exercises.find(({ id }) => id === 'glute-bridge');
    const answers = { 'incomplete-lift': ['F', 'F', 'F'], 'feet-too-far': ['F', 'F', 'F'] };
    const grades = bridge ? gradesOf(bridge, { geometric: {}, rendered: answers }) : [];
    const tried = (id: string) => grades.find(({ rule }) => rule === id)?.onTrial;
    expect(tried('incomplete-lift')).toBe(null);
    expect(tried('feet-too-far')).toMatchObject({ precision: [0, 0] });
  });

  it('is on trial for many false alarms, however often it is right', () => {
    const often = [...Array.from({ length: 300 }, () => 'T'), ...'FFFF..........'.split('')];
    expect(gradeOf(often, [])?.onTrial).not.toBe(null);
    expect(
      gradeOf([...Array.from({ length: 300 }, () => 'T'), ...'.'.repeat(14).split('')], [])?.onTrial,
    ).toBe(null);
  });
});

describe('every rule has the grade in its exercise file that the evidence in the repository gives it', () => {
  const grades = allGrades(exercises);

  it.each(grades.map(([exercise, rule]) => [exercise.id, rule.rule, exercise, rule] as const))(
    '%s: %s',
    (_, id, exercise, { onTrial, geometric, rendered }) => {
      expect(geometric.bodies).toBeGreaterThan(100);
      expect(rendered.bodies).toBeGreaterThan(3);
      const rule = exercise.rules.find((one) => one.id === id);
      expect(lineOf(rule?.onTrial), 'the line to write there').toBe(lineOf(onTrial));
    },
  );
});
