import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { readArguments } from '../../tools/analyze/arguments.ts';

describe('the arguments of analyze', () => {
  it('are read', () => {
    expect(
      readArguments(['a.mp4', 'b.json', '--exercise', 'plank', '--from', '1.5', '--to', '9'], exercises),
    ).toEqual({
      clips: ['a.mp4', 'b.json'],
      exerciseId: 'plank',
      variant: null,
      fromS: 1.5,
      toS: 9,
      model: null,
      outFile: null,
      traceFile: null,
      outDir: null,
      jobs: 1,
    });
  });

  it.each(['thunder', 'movenet-thunder'])('name the model, %s', (name) => {
    expect(readArguments(['a.mp4', '--exercise', 'plank', '--model', name], exercises).model).toBe(
      'movenet-thunder',
    );
  });

  it.each([
    [[], /no clip was given/],
    [['a.mp4'], /say which exercise it is, .*glute-bridge/],
    [['a.mp4', '--exercise', 'planc'], /no exercise "planc": use one of .*glute-bridge/],
    [['a.mp4', '--exercise', 'plank', '--from', 'x'], /--from x is not a number of seconds/],
    [['a.mp4', '--exercise', 'plank', '--from', '3', '--to', '3'], /nothing is left to judge/],
    [['a.mp4', 'b.mp4', '--exercise', 'plank', '--trace', 't.json'], /one by one/],
    [
      ['a.mp4', '--exercise', 'plank', '--model', 'blazepose'],
      /no model "blazepose": use lightning or thunder/,
    ],
    [
      ['a.mp4', '--exercise', 'plank', '--variant', 'on-one-arm'],
      /no variant "on-one-arm": use straight-arms/,
    ],
    [['a.mp4', '--exercise', 'locust', '--variant', 'straight-arms'], /locust has no variants/],
    [['a.mp4', '--exercise', 'auto', '--variant', 'straight-arms'], /name it with --exercise/],
    [['a.mp4', '--exercise', 'plank', '--jobs', '0'], /--jobs 0 is not a number of clips from 1 to 64/],
    [['a.mp4', '--exercise', 'plank', '--jobs', '2.5'], /--jobs 2\.5 is not a number of clips/],
    [['a.mp4', '--exercise', 'plank', '--jobs', ''], /--jobs {2}is not a number of clips/],
    [['a.mp4', '--exercise', 'plank', '--out-dir', ''], /--out-dir names no folder/],
    [['a.mp4', '--exercise', 'plank', '--out-dir', 'd', '--out', 'f'], /use one of the two/],
    [['a.mp4', '--exercise', 'plank', '--out-dir', 'd', '--trace', 't'], /leave one out/],
    [['a.mp4', '--exercice', 'plank'], /Unknown option '--exercice'/],
  ])('are refused with a sentence: %j', (argv, says) => {
    expect(() => readArguments(argv, exercises)).toThrow(says);
  });
});
