import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const found = (file: string, line: number) => ({
  code: 'empty-list',
  level: 'warning',
  at: { file, line, column: 1 },
  says: 'The list strategic is empty.',
  why: 'A test of it never holds. Fill it, or take its rules out.',
  rules: [],
  witness: null,
});

describe('empty-list fires', () => {
  it('on a list without values', () => {
    const text = 'kind: list\nversion: 1\nid: strategic\nvalues: []\n';
    expect(findingsOf('empty-list', { 'rules/strategic.yaml': text })).toEqual([found('rules/strategic.yaml', 1)]);
  });

  it.each(['', '\n\n', '\uFEFF'])('on a CSV file without a value: %j', text => {
    expect(findingsOf('empty-list', { 'rules/strategic.csv': text })).toEqual([found('rules/strategic.csv', 1)]);
  });
});

describe('empty-list stays silent', () => {
  it('where there is one value', () => {
    const text = 'kind: list\nversion: 1\nid: strategic\nvalues: [acme.com]\n';
    expect(findingsOf('empty-list', { 'rules/strategic.yaml': text, 'rules/other.csv': '\n#\n' })).toEqual([]);
  });
});
