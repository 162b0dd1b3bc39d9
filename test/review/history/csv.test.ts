import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../../src/exercises/index.ts';
import { csvOf, SET_COLUMNS, setsAsCsv } from '../../../src/review/history/csv.ts';
import { reviewOf } from '../../../src/review/review.ts';
import { articleRoutine } from '../../../src/plan/article-routine.ts';
import type { LogEvent } from '../../../src/workout/workout-events.ts';
import { diligent } from '../../workout/simulated-trainee.ts';
import { simulate } from '../../workout/simulated-workout.ts';

/** Reads RFC 4180, independently of the code that writes it. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at] ?? '';
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') [row, field] = [[...row, field], ''];
    else if (char === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at++;
    } else field += char;
  }
  return rows;
}

const FORMULA = /^[=+\-@\t\r\n]/;

describe('CSV', () => {
  it('gives back any text, number and nothing', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (rows) => {
        expect(parse(csvOf(rows))).toEqual(
          rows.map((row) =>
            row.map((one) => (typeof one === 'string' && FORMULA.test(one) ? `'${one}` : String(one ?? ''))),
          ),
        );
      }),
    );
  });

  it.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'takes the meaning of a formula from %j',
    (text) => {
      expect(parse(csvOf([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('leaves numbers as they are, the negative ones too', () => {
    expect(csvOf([[-1.5, 0, null, 'a,"b"']])).toBe('-1.5,0,,"a,""b"""\r\n');
  });
});

describe('the sets of sessions', () => {
  const { log } = simulate({ ...articleRoutine, name: '=HYPERLINK("x")' }, 7, diligent);
  const review = reviewOf(exercises, 'workout', log);
  const rows = parse(
    setsAsCsv([{ date: '2026-05-01T18:30:00', name: review.workout?.name ?? '', source: 'camera', review }]),
  );
  const [head, ...sets] = rows;

  it('are a row each under their heads', () => {
    expect(head).toEqual([...SET_COLUMNS]);
    expect(sets).toHaveLength(review.sets.length);
    for (const row of sets) expect(row).toHaveLength(SET_COLUMNS.length);
  });

  it('say what was done, and no formula', () => {
    const column = (name: (typeof SET_COLUMNS)[number]) => sets.map((row) => row[SET_COLUMNS.indexOf(name)]);
    expect(new Set(column('session'))).toEqual(new Set([`'=HYPERLINK("x")`]));
    expect(column('counted').map(Number)).toEqual(review.sets.map(({ counted }) => counted));
    expect(new Set(column('round'))).toEqual(new Set(['1', '2', '3']));
    expect(column('side')).toContain('left');
    expect(new Set(column('ended'))).toEqual(new Set(['dose']));
  });

  it('name the faults of rules on trial apart', () => {
    const fault = (id: string, onTrial: boolean): LogEvent => ({
      ...{ type: 'FaultEnded', timestampMs: 2000, fault: id, severity: 'advice', startMs: 1000, endMs: 2000 },
      ...(onTrial ? { onTrial: true } : {}),
    });
    const faults = [fault('hips-sag', false), fault('head-dropped', true), fault('head-dropped', true)];
    const one = { date: '', name: '', source: '', review: reviewOf(exercises, 'plank', faults) };
    const [, row] = parse(setsAsCsv([one]));
    expect(row?.[SET_COLUMNS.indexOf('faults')]).toBe('hips-sag:1');
    expect(row?.[SET_COLUMNS.indexOf('faults_on_trial')]).toBe('head-dropped:2');
  });
});
