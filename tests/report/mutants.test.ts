import { describe, expect, it } from 'vitest';
import type { MutantKind } from '../../src/engine/replay/mutants/mutant.ts';
import { survivors } from '../../src/engine/replay/mutants/survivors.ts';
import { mutantsText } from '../../src/report/mutants.ts';
import { aRecord, aWideRouter } from '../engine/replay/stage/a-wide-policy.ts';

const router = aWideRouter();
const all = survivors(router, []);
const only = (...ids: string[]) => ({ ...all, mutants: all.mutants.filter(({ mutant }) => ids.includes(mutant.id)) });

describe('mutants in a terminal', () => {
  it('are told with the record that would kill each survivor, then counted', () => {
    expect(mutantsText(only('drop_rule/rule/france', 'swap_target/rule/france/otherwise/queue'))).toBe(
      `survives The rule france is gone.
  write a record that france decides, and let it expect its rule and its team, owner or queue
survives The rule france names the queue unrouted instead of desk under \`otherwise\`.
  write a record that france takes while nobody of its target is eligible, and let it expect the queue desk

0 of ${all.counts.total} mutants are killed (0%)
`,
    );
  });

  it.each<[MutantKind, string, string]>([
    ['swap_target', 'swap_target/rule/france/assign/team', 'let it expect the team france'],
    [
      'move_edge',
      'move_edge/rule/germany/when/employees/lt/-1',
      'records with 499 and 500, and nothing else different',
    ],
    ['negate_test', 'negate_test/segment/unsized/when/employees', 'the segment unsized takes, and one that it leaves'],
    ['empty_list', 'empty_list/list/strategic/values', 'a value of the list strategic'],
    ['raise_priority', 'raise_priority/rule/france/priority', 'another rule of its layer takes first'],
  ])('say what to write against %s', (_, id, hint) => expect(mutantsText(only(id))).toContain(hint));

  it('are one line when all are killed or left out', () => {
    const [killed] = survivors(router, [aRecord('paris', { country: 'FR' }, { team: 'france' })]).mutants.filter(
      ({ survived }) => !survived,
    );
    if (!killed) throw new Error('the record kills some mutant');
    const counts = { total: 1, killed: 1, survived: 0, percent: 100, refused: 2, equivalent: 3 };
    expect(mutantsText({ mutants: [killed], counts })).toBe(
      "1 of 1 mutants are killed (100%); 2 left out that don't compile; 3 left out that change no lead\n",
    );
  });

  it('stay short, however many survive', () => {
    const [one] = all.mutants;
    if (!one) throw new Error('the policy has mutants');
    const text = mutantsText({ ...all, mutants: Array(60).fill(one) });
    expect(text.match(/^survives/gm)).toHaveLength(40);
    expect(text).toContain('and 20 more survive\n');
  });
});
