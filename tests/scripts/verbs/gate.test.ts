import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GateResult, Impact } from '../../../src/engine/model/types.gen.ts';
import { companyFiles, FRANCE } from '../../ship/stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from '../../ship/stage/shipping-desk.ts';
import { change, git } from '../../workspace/temporary-repository.ts';
import { leadrail } from '../run-leadrail.ts';

const TWO_ROLES = Buffer.from(companyFiles()['rules/governance.yaml'] ?? '')
  .toString()
  .replace(
    'tiers: [{id: small, from: 0, approvals: []}]',
    `tiers: [{id: small, from: 0, approvals: [{role: reviewer, n: 1}, {role: lead, n: 1}]}]
approvers: {reviewer: [ana, ben], lead: [ben]}
velocity: [{tier: small, per_week: 1}]`,
  );
const NOON = '2026-11-24T12:00:00Z';

/** A repository whose new branch brings a rule for France, with the impact report of it in `out`. */
async function aBranch(): Promise<ShippingDesk & { impact: () => Promise<Impact> }> {
  const desk = await shippingDesk();
  change(desk.folder, 'rules/governance.yaml', TWO_ROLES);
  git(desk.folder, 'switch', '--quiet', '--create', 'france');
  desk.commit(FRANCE);
  const impact = async () => JSON.parse((await leadrail('impact', 'main', '--out', 'out', '--format', 'json')).out);
  return { ...desk, impact };
}

/** What the gates say, by name. */
async function asked(...args: string[]) {
  const { exit, out } = await leadrail('gate', 'main', '--impact', 'out/impact.json', '--format', 'json', ...args);
  const gates: GateResult[] = JSON.parse(out).gates;
  return { exit, of: new Map(gates.map(result => [result.gate, result])) };
}

describe('leadrail gate', () => {
  it('names who is missing, counts their approvals of this plan, and then lets it ship', async () => {
    const { folder, impact } = await aBranch();
    const { plan, risk } = await impact();
    expect(risk.tier).toBe('small');
    const before = await asked('--at', NOON);
    expect([before.exit, before.of.get('approvals')]).toMatchObject([
      1,
      { outcome: 'block', says: expect.stringContaining('lacks 1 reviewer and 1 lead') },
    ]);
    const approvals = ['ana', 'ben'].map((login, i) => ({
      plan,
      login,
      role: ['reviewer', 'lead'][i],
      at: '2026-11-24T11:00:00Z',
    }));
    writeFileSync(join(folder, 'approvals.json'), JSON.stringify(approvals));
    const after = await asked('--at', NOON, '--approvals', 'approvals.json');
    expect([after.exit, [...after.of.values()].filter(({ outcome }) => outcome !== 'pass')]).toEqual([0, []]);
    const own = await asked('--at', NOON, '--approvals', 'approvals.json', '--author', 'ana');
    expect([own.exit, own.of.get('approvals')?.says]).toEqual([1, expect.stringContaining('made the change')]);
  });

  it('takes a file that holds no approvals for none', async () => {
    const { folder, impact } = await aBranch();
    await impact();
    writeFileSync(join(folder, 'approvals.json'), '{"plan":1}');
    const { exit, of } = await asked('--at', NOON, '--approvals', 'approvals.json');
    expect([exit, of.get('approvals')?.says]).toEqual([1, expect.stringContaining('holds no approvals')]);
  });

  it('counts the releases of the tier by their tags, in the seven days before', async () => {
    const { folder, impact } = await aBranch();
    await impact();
    git(folder, 'tag', '-a', '-m', '{"tier":"small"}', 'release/7');
    const made = git(folder, 'tag', '--list', '--format=%(taggerdate:iso-strict)', 'release/7');
    const days = (n: number) => new Date(Date.parse(made) + n * 86_400_000).toISOString();
    expect((await asked('--at', days(6))).of.get('velocity')?.outcome).toBe('block');
    expect((await asked('--at', days(8))).of.get('velocity')?.outcome).toBe('pass');
  });

  it('blocks a branch that takes the people and the limits out of its own governance', async () => {
    const { folder, impact } = await aBranch();
    change(folder, 'rules/governance.yaml', 'kind: governance\nversion: 1\n');
    await impact();
    const { exit, of } = await asked('--at', NOON);
    expect([exit, of.get('approvals')?.says]).toEqual([1, expect.stringContaining('lacks 1 reviewer and 1 lead')]);
  });
});
