import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Impact } from '../../src/engine/model/types.gen.ts';
import { leadrail } from '../scripts/run-leadrail.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { git } from '../workspace/temporary-repository.ts';
import { countBy, ending, isThere, OLIST, routeAll, titleOf } from './route-all.ts';

describe.skipIf(!isThere(OLIST))(titleOf('the marketing funnel of olist', OLIST), () => {
  it('ends as counted', async () => {
    const decided = await routeAll(OLIST);
    expect(countBy(decided, ({ decision }) => `${decision.rule} ${ending({ decision } as never)}`)).toEqual({
      'main-pages owner picked': 525,
      'nobody-knows triage queued_by_rule': 811,
      'paid owner picked': 917,
      'reached owner picked': 1347,
      'searching owner picked': 1735,
    });
  });

  it('moves the 917 leads of paid search when they go to the launch team, and others by rotation alone', async () => {
    const copy = temporaryFolder();
    cpSync('tests/policies/olist', join(copy, 'tests/policies/olist'), { recursive: true });
    git(copy, 'apply', 'tests/policies/olist/paid-search.diff');
    const out = join(copy, 'out');
    const sides = [OLIST.rules, join(copy, OLIST.rules)];
    expect(await leadrail('impact', ...sides, '--history', OLIST.leads, '--out', out)).toMatchObject({ exit: 0 });
    const { leads, moves } = JSON.parse(readFileSync(join(out, 'impact.json'), 'utf8')) as Impact;
    expect(leads).toMatchObject({ total: 5335, direct: 917, cascade: 1036, data: 0, unreadable: 0 });
    expect(moves).toHaveLength(2);
  });
});
