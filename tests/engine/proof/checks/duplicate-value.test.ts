import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const list = (...values: string[]) => ({
  'rules/cities.yaml': `kind: list\nversion: 1\nid: cities\nvalues:\n${values.map(value => `  - ${value}\n`).join('')}`,
});

const WHY = 'Values are compared folded; one of them is enough.';

describe('duplicate-value fires', () => {
  it('on the later of two values that differ in case alone', () => {
    expect(findingsOf('duplicate-value', list('Berlin', 'Bern', 'BERLIN'))).toEqual([
      {
        code: 'duplicate-value',
        level: 'warning',
        at: { file: 'rules/cities.yaml', line: 7, column: 5 },
        says: '"BERLIN" in the list cities is the same as "Berlin".',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it.each([
    ['sharp s', 'Gießen', 'GIESSEN'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['width', 'Ｂｅｒｎ', 'bern'],
    ['space around it', '" Bern"', '"bern "'],
    ['composition', 'Zu\u0308rich', 'Zürich'],
  ])('whatever the %s', (_, one, other) => {
    expect(findingsOf('duplicate-value', list(one, other))).toHaveLength(1);
  });

  it('on each repetition, at its line of a CSV file', () => {
    const found = findingsOf('duplicate-value', { 'rules/cities.csv': 'Bern\n\nbern\nBERN\n' });
    expect(found.map(({ at, says }) => `${at.file}:${at.line}:${at.column} ${says}`)).toEqual([
      'rules/cities.csv:3:1 "bern" in the list cities is the same as "Bern".',
      'rules/cities.csv:4:1 "BERN" in the list cities is the same as "Bern".',
    ]);
  });
});

describe('duplicate-value stays silent', () => {
  it('on values that differ by an accent, an inner space or a dotless i', () => {
    expect(findingsOf('duplicate-value', list('Zurich', 'Zürich', 'New York', 'NewYork', 'ı', 'i'))).toEqual([]);
  });

  it('on one value in two lists', () => {
    const texts = { ...list('Bern'), 'rules/others.csv': 'Bern\n' };
    expect(findingsOf('duplicate-value', texts)).toEqual([]);
  });
});
