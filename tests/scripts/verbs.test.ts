import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Verb } from '../../scripts/verb.ts';
import { verbsFor } from '../../scripts/verbs.ts';

const namesOf = (verbs: readonly Verb[]): string[] => {
  const program = new Command();
  for (const verb of verbs) verb.register(program, () => async () => {});
  return program.commands.map(command => command.name());
};

describe('the verbs', () => {
  it('are each loaded alone, under the name that they register', async () => {
    const names = namesOf(await verbsFor(undefined));
    expect(names).toContain('check');
    for (const name of names) expect(namesOf(await verbsFor(name))).toEqual([name]);
  });

  it.each(['chekc', '--help', 'constructor'])('are all loaded for %s, which is none of them', async name => {
    expect(await verbsFor(name)).toEqual(await verbsFor(undefined));
  });
});
