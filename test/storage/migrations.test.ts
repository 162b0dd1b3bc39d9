import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../src/storage/format/migrations.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';

const toThird = [
  { from: 2, migrate: (session: object) => ({ ...session, path: 'second' }) },
  { from: 1, migrate: (session: object) => ({ ...session, path: 'first' }) },
];

describe('Migrations', () => {
  it('have a step from every version there was to the next', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: SCHEMA - 1 }, (_, at) => at + 1));
  });

  it('run one after the other, in the order of the versions', () => {
    expect(migrate({ schema: 1, id: 'x' }, toThird, 3)).toEqual({
      kind: 'migrated',
      session: { schema: 3, id: 'x', path: 'second' },
    });
  });

  it('leave the current version as it is', () => {
    expect(migrate({ schema: 3, id: 'x' }, toThird, 3)).toEqual({
      kind: 'migrated',
      session: { schema: 3, id: 'x' },
    });
  });

  it('refuse what a newer app wrote', () => {
    expect(migrate({ schema: 4 }, toThird, 3)).toEqual({ kind: 'too-new', schema: 4 });
  });

  it.each([undefined, null, '1', 0, -1, 1.5, NaN])('refuse a version that never was: %s', (schema) => {
    expect(migrate({ schema }, toThird, 3)).toEqual({ kind: 'no-version' });
  });

  it('refuse a version from which there is no way', () => {
    expect(migrate({ schema: 1 }, [], 2)).toEqual({ kind: 'no-version' });
  });
});

describe('A session of the second version', () => {
  it('keeps the local time that its store gave it, and has none if it comes out of a file', () => {
    const toPresent = (session: object) => migrate({ ...session, schema: 2 });
    expect(toPresent({ utcOffsetMin: -240 })).toMatchObject({
      session: { schema: SCHEMA, utcOffsetMin: -240 },
    });
    expect(toPresent({})).toMatchObject({ session: { schema: SCHEMA, utcOffsetMin: null } });
  });
});

describe.each([3, 4])('A session of version %i', (version) => {
  it('stays as it is', () => {
    const session = { utcOffsetMin: 60, rules: 5, events: [{ type: 'JudgingEnded', timestampMs: 4000 }] };
    expect(migrate({ ...session, schema: version })).toEqual({
      kind: 'migrated',
      session: { ...session, schema: SCHEMA },
    });
  });
});
