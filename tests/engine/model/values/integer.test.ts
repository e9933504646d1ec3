import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntegerLimits, readInteger } from '../../../../src/engine/model/values/integer.ts';
import { resolved, unresolved } from '../../../../src/engine/model/values/reading.ts';

const limits: IntegerLimits = {
  min: 0,
  bands: new Map([
    ['1-10', 5],
    ['just me', 1],
    ['too few', -1],
  ]),
};
const free: IntegerLimits = { bands: new Map() };

describe('an integer', () => {
  it.each([
    [200, 200],
    [1e3, 1000],
    ['200', 200],
    ['007', 7],
    [' 1,000+', 1000],
    ['10,000,000', 10_000_000],
    ['10k', 10_000],
    ['10K+', 10_000],
    ['2m', 2_000_000],
    ['51-200', 51],
    ['1,001-5,000', 1001],
    ['51 – 200', 51],
    ['1k-5k', 1000],
    ['500-1k', 500],
    ['２００', 200],
    ['1-10', 5],
    [' Just Me ', 1],
    [9007199254740991, 9007199254740991],
  ])('%j is %d', (raw, value) => expect(readInteger(raw, limits)).toEqual(resolved(value)));

  it.each([-5, '-5', '−5', 'too few', 2 ** 53, '9007199254740993', '9'.repeat(500), '10000000000m', Infinity])(
    '%j is out of range',
    raw => expect(readInteger(raw, limits)).toEqual(unresolved('out_of_range')),
  );

  it('holds both bounds inclusive', () => {
    const bounds = { min: 1, max: 5, bands: new Map() };
    expect([0, 1, 5, 6].map(raw => readInteger(raw, bounds).kind)).toEqual([
      'unresolved',
      'value',
      'value',
      'unresolved',
    ]);
  });

  it.each([
    1.5,
    '1.5',
    '1.0',
    '1e3',
    '0x10',
    '1,00',
    '1,0000',
    '200-51',
    '1-5k',
    '+5',
    '',
    'many',
    '1 000',
    '10 k',
    '--5',
  ])('%j is not a number', raw => expect(readInteger(raw, limits)).toEqual(unresolved('not_a_number')));

  it.each([[true], [[5]], [{}]])('%j has the wrong type', raw =>
    expect(readInteger(raw, limits)).toEqual(unresolved('wrong_type')),
  );

  it('gives no negative zero', () => {
    expect(readInteger(-0, free)).toEqual({ kind: 'value', value: 0 });
    expect(readInteger('-0', free)).toEqual({ kind: 'value', value: 0 });
  });

  it('reads each safe integer alike as number and as text', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), n => {
        expect(readInteger(n, free)).toEqual(resolved(n + 0));
        expect(readInteger(String(n), free)).toEqual(resolved(n + 0));
      }),
    );
  });
});
