import { existsSync, readFileSync } from 'node:fs';
import type { Dice } from './dice.ts';

const HOSTILE = '../shared/data/hostile/naughty-strings.json';

const SPITEFUL = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '..',
  '\u0000',
  'a\r\nset-cookie: b=1',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '=1+1',
  "'; drop table leads; --",
  'x'.repeat(300),
  'x'.repeat(9000),
];

/** Strings that have broken programs; those of the shared collection too, where it lies beside this repository. */
const STRINGS: readonly string[] = [
  ...SPITEFUL,
  ...(existsSync(HOSTILE) ? (JSON.parse(readFileSync(HOSTILE, 'utf8')) as string[]) : []),
];

const KEYS = [
  'id',
  'country',
  'city',
  'source',
  'received_at',
  'occurred_at',
  'segment',
  'email',
  'event',
  'at',
  'fields',
];
const NUMBERS = ['0', '-0', '1e999', '-1e-999', '9007199254740993', '1.5', '01', 'NaN', '0x10', '1E+2', '-'];
const WORDS = ['DE', 'AT', 'FR', 'demo', 'enriched', 'closed', '2026-11-02T09:00:00Z', '2026-02-30', 'n/a', ''];

const text = (dice: Dice): string => JSON.stringify(dice.once(3) ? dice.of(STRINGS) : dice.of(WORDS));

function value(dice: Dice, depth: number): string {
  switch (dice.below(depth > 0 ? 7 : 5)) {
    case 0:
    case 1:
      return text(dice);
    case 2:
      return dice.of(NUMBERS);
    case 3:
      return dice.of(['true', 'false', 'null']);
    case 4:
      return String(dice.below(1000) - 500);
    case 5:
      return `[${several(dice, 4, () => value(dice, depth - 1))}]`;
    default:
      return object(dice, depth - 1);
  }
}

const several = (dice: Dice, most: number, make: () => string): string =>
  Array.from({ length: dice.below(most + 1) }, make).join(dice.once(40) ? ',,' : ',');

const object = (dice: Dice, depth: number): string =>
  `{${several(dice, dice.once(50) ? 260 : 6, () => `${key(dice)}:${value(dice, depth)}`)}}`;

const key = (dice: Dice): string => JSON.stringify(dice.once(4) ? dice.of(STRINGS) : dice.of(KEYS));

/** A body that is nearly, or wholly, JSON: from a grammar with spiteful leaves, then bent. */
export function body(dice: Dice): Buffer {
  if (dice.once(60)) return Buffer.from(dice.of(['[', '{"a":', '"']).repeat(dice.below(5000)));
  return bent(dice, Buffer.from(dice.once(8) ? value(dice, 5) : object(dice, 4)));
}

/** Sometimes loses, doubles, flips or cuts a piece. */
function bent(dice: Dice, whole: Buffer): Buffer {
  if (!dice.once(4) || whole.length === 0) return whole;
  const at = dice.below(whole.length);
  switch (dice.below(4)) {
    case 0:
      return whole.subarray(0, at);
    case 1:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
    case 2:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at >> 1)]);
    default: {
      const flipped = Buffer.from(whole);
      flipped[at] = dice.below(256);
      return flipped;
    }
  }
}
