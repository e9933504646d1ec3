import { describe, expect, it } from 'vitest';
import { quietCommands } from '../../src/github/quiet-commands.ts';

/** What the runner of GitHub Actions takes for a command. */
const isCommand = (line: string): boolean => /^\s*::[\w-]+.*::/.test(line) || /##\[[\w-]+/.test(line);

describe('the log', () => {
  it.each([
    '::set-output name=x::y',
    '  ::error file=a::b',
    '\t::add-mask::x',
    'fine\n::stop-commands::x',
    'fine\r\n  ::warning::x',
    'text ##[add-path]/x',
    '##[error]x',
  ])('holds no command in %j', text => {
    expect(text.split(/\r?\n/).some(isCommand)).toBe(true);
    expect(quietCommands(text).split(/\r?\n/).some(isCommand)).toBe(false);
  });

  it.each(['a::b', 'fe80::1 is an address', '## a title', 'rule: x'])('keeps %j as it is', text => {
    expect(quietCommands(text)).toBe(text);
  });
});
