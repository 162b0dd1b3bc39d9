import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/device/calendar-file.ts';
import { localDay, newCalendarId } from '../../src/device/today.ts';
import {
  isArticle,
  isRoutine,
  usualDose,
  withAdded,
  withDose,
  withItemVariant,
  withMoved,
  withoutExercise,
  withoutItem,
} from '../../src/plan/routine-edit.ts';
import { routineMinutes } from '../../src/plan/routine-time.ts';
import { exercises } from '../../src/exercises/index.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import type { Routine } from '../../src/plan/routine.ts';

const idsOf = ({ items }: Routine) => items.map(({ exerciseId }) => exerciseId);

describe('editing a routine', () => {
  it('moves an exercise by one place, and not past the ends', () => {
    const moved = withMoved(articleRoutine, 0, 1);
    expect(idsOf(moved).slice(0, 2)).toEqual(['side-plank', 'plank']);
    expect(withMoved(moved, 1, -1)).toEqual(articleRoutine);
    expect(withMoved(articleRoutine, 0, -1)).toBe(articleRoutine);
    expect(withMoved(articleRoutine, 6, 1)).toBe(articleRoutine);
  });

  it('takes an exercise out and in, and knows the article again', () => {
    const shorter = withoutItem(articleRoutine, 6);
    expect(isArticle(shorter)).toBe(false);
    const locust = exercises.find(({ id }) => id === 'locust');
    if (!locust) throw new Error('no locust');
    expect(isArticle(withAdded(shorter, { exerciseId: 'locust', dose: usualDose(locust) }))).toBe(true);
  });

  it('has an item done as a variant, and the usual way again', () => {
    const straight = withItemVariant(articleRoutine, 0, 'straight-arms');
    expect(straight.items[0]).toEqual({ ...articleRoutine.items[0], variant: 'straight-arms' });
    expect(isRoutine(straight)).toBe(true);
    expect(isArticle(straight)).toBe(false);
    expect(isArticle(withItemVariant(straight, 0, null))).toBe(true);
  });

  it('has a dose for every exercise that makes a routine', () => {
    for (const exercise of exercises)
      expect(
        isRoutine({ ...articleRoutine, items: [{ exerciseId: exercise.id, dose: usualDose(exercise) }] }),
      ).toBe(true);
  });

  it('is not a routine with too much or nothing in it', () => {
    expect(isRoutine(withDose(articleRoutine, 0, { kind: 'hold', holdS: 181, sides: null }))).toBe(false);
    expect(isRoutine({ ...articleRoutine, rounds: 6 })).toBe(false);
    expect(isRoutine({ ...articleRoutine, items: [] })).toBe(false);
  });

  it('leaves out what hurt, but never the last exercise', () => {
    const rest = withoutExercise(articleRoutine, 'ball-pike');
    expect(rest && idsOf(rest)).not.toContain('ball-pike');
    const alone = { ...articleRoutine, items: articleRoutine.items.slice(0, 1) };
    expect(withoutExercise(alone, 'plank')).toBeNull();
  });
});

describe('how long a routine takes', () => {
  it("is about half an hour for the article's, and grows with rounds and rest", () => {
    const minutes = routineMinutes(articleRoutine);
    expect(minutes).toBeGreaterThan(25);
    expect(minutes).toBeLessThan(45);
    expect(routineMinutes({ ...articleRoutine, rounds: 4 })).toBeGreaterThan(minutes);
    expect(routineMinutes({ ...articleRoutine, restS: 60 })).toBeGreaterThan(minutes);
  });
});

describe('the calendar file', () => {
  const text = { durationMin: 36, summary: 'Longline', description: 'On the mat' };
  /** A Wednesday. */
  const now = new Date(2026, 6, 15, 12, 0);

  it('is on the days and at the time that were chosen', () => {
    const file = calendarFile({ weekdays: [0, 3], time: '07:30', calendarId: 'a'.repeat(32) }, text, now);
    expect(file).toContain('DTSTART:20260716T073000');
    expect(file).toContain('BYDAY=MO,TH');
    expect(file).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('is null without a day, and its entry has a name of its own', () => {
    expect(calendarFile({ weekdays: [], time: '07:30', calendarId: 'a'.repeat(32) }, text, now)).toBeNull();
    expect(newCalendarId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newCalendarId()).not.toBe(newCalendarId());
  });

  it("goes by the trainee's own date", () => {
    expect(localDay(new Date(1970, 0, 2, 0, 1))).toBe(1);
    expect(localDay(new Date(1970, 0, 2, 23, 59))).toBe(1);
  });
});
