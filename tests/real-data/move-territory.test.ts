import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadrail } from '../scripts/run-leadrail.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { git } from '../workspace/temporary-repository.ts';
import { countBy, type DataSet, EVENT_SAAS, isThere, routeAll, titleOf, X_EDUCATION } from './route-all.ts';

/** A copy of a policy with its `move-territory.diff` applied; the policy's folder in the copy. */
function moved(policy: string): string {
  const copy = temporaryFolder();
  cpSync(`tests/policies/${policy}`, join(copy, 'tests/policies', policy), { recursive: true });
  git(copy, 'apply', `tests/policies/${policy}/move-territory.diff`);
  return join(copy, 'tests/policies', policy);
}

/** Where each lead of a data set goes under the copy's rules, if its rule is another one there. */
async function moves(data: DataSet, policy: string, city: string): Promise<Record<string, number>> {
  const before = await routeAll(data);
  const after = await routeAll(data, join(moved(policy), 'rules'));
  const changed = before.flatMap(({ raw, decision: old }, i) => {
    const now = after[i]?.decision;
    return now && (old.rule !== now.rule || old.segment !== now.segment || old.sla !== now.sla)
      ? [`${String(raw[city]).trim()}: ${old.rule} → ${now.rule}`]
      : [];
  });
  return countBy(changed, each => each);
}

describe.each(['event-saas', 'x-education'])('the change of territory in %s', policy => {
  it('is clean, and its golden records say so', async () => {
    const folder = moved(policy);
    const check = await leadrail('check', '--rules', join(folder, 'rules'), '--at', '2026-11-24T09:00:00Z');
    expect(check).toMatchObject({ exit: 0, err: '' });
    expect((await leadrail('test', '--rules', join(folder, 'rules'), '--golden', join(folder, 'golden'))).exit).toBe(0);
  });

  it('breaks a golden record of the rules before it', async () => {
    const golden = join(moved(policy), 'golden');
    expect((await leadrail('test', '--rules', `tests/policies/${policy}/rules`, '--golden', golden)).exit).toBe(1);
  });
});

describe.skipIf(!isThere(EVENT_SAAS))(titleOf('Denver, moved from Central to West', EVENT_SAAS), () => {
  it('moves the leads of Denver and no other', async () => {
    expect(await moves(EVENT_SAAS, 'event-saas', 'Lead City')).toEqual({
      'Denver: central-corporate → west-corporate': 26,
      'Denver: central-other → west-other': 26,
    });
  });
});

describe.skipIf(!isThere(X_EDUCATION))(titleOf('Thane, moved from Mumbai to Maharashtra', X_EDUCATION), () => {
  it('moves the leads of Thane that the city decides, and no other', async () => {
    expect(await moves(X_EDUCATION, 'x-education', 'City')).toEqual({ 'Thane & Outskirts: mumbai → maharashtra': 395 });
  });
});
