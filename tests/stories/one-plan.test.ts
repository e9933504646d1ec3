import { appendFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/model/types.gen.ts';
import { leadrail } from '../scripts/run-leadrail.ts';
import { FRANCE, SWEDEN, TERRITORY, territory } from '../ship/stage/company-files.ts';
import { git } from '../workspace/temporary-repository.ts';
import { GOLDEN, goldenFor, NOON, PASSES, Proposal } from './stage/a-proposal.ts';

const OPEN_TWO = '{id: opened, when: {country: [FR, SE]}, assign: {team: berlin}}';
const TWO_OPENED = { [TERRITORY]: territory(OPEN_TWO), [GOLDEN]: goldenFor(['german', 'DE'], ['opened', 'FR']) };

/** The plan from one ref to another. */
const planBetween = async (base: string, head: string): Promise<Plan> =>
  JSON.parse((await leadrail('impact', base, head, '--format', 'json')).out).plan;

const approved = (plan: Plan) =>
  writeFileSync('approvals.json', JSON.stringify([{ plan, login: 'ben', role: 'lead', at: '2026-11-24T11:00:00Z' }]));

/** Brings what is on `topic` to main. */
function mergeIt(proposal: Proposal, ...how: string[]): void {
  git(proposal.folder, 'switch', '--quiet', 'main');
  git(proposal.folder, 'merge', '--quiet', ...how, 'topic');
  git(proposal.folder, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', 'merged');
}

describe('the plan that was approved', () => {
  it('is still the same after a squash merge: it names policies, no commits', async () => {
    const proposal = new Proposal(TWO_OPENED);
    const { plan } = await proposal.impact();
    approved(plan);
    git(proposal.folder, 'branch', 'before', 'main');
    mergeIt(proposal, '--squash');
    expect(await planBetween('before', 'main')).toEqual(plan);
    await leadrail('impact', 'before', 'main', '--out', 'out');
    const gate = ['gate', 'before', 'main', '--impact', 'out/impact.json', '--approvals', 'approvals.json'];
    expect((await leadrail(...gate, '--at', NOON)).exit).toBe(PASSES.exit);
  });

  it('is not that of two pull requests that were merged before one deploy', async () => {
    const proposal = new Proposal({ [TERRITORY]: territory(FRANCE) });
    const { plan: first } = await proposal.impact();
    git(proposal.folder, 'branch', 'live', 'main');
    mergeIt(proposal, '--no-ff', '-m', 'the first');
    git(proposal.folder, 'switch', '--quiet', 'topic');
    proposal.commit({ [TERRITORY]: territory(FRANCE, SWEDEN) });
    const second = await planBetween('main', 'topic');
    mergeIt(proposal, '--no-ff', '-m', 'the second');
    const both = await planBetween('live', 'main');
    expect([first, second]).not.toContainEqual(both);
    expect(both).toMatchObject({ base: first.base, head: second.head });
  });

  it('ends with a renewed history, and with a base that went on', async () => {
    const proposal = new Proposal(TWO_OPENED);
    const { plan } = await proposal.impact();
    approved(plan);
    expect(await proposal.judged(NOON, '--approvals', 'approvals.json')).toMatchObject(PASSES);
    appendFileSync('tests/history/past.ndjson', '{"id":"new","received_at":"2026-10-02T09:00:00Z","country":"DE"}\n');
    const renewed = await proposal.judged(NOON, '--approvals', 'approvals.json');
    expect(renewed.says('moved-share')).toContain('other digests: history');
    expect((await proposal.judgedAfresh(NOON, '--approvals', 'approvals.json')).blocked).toEqual(['approvals']);
    git(proposal.folder, 'checkout', '--quiet', 'tests/history');
    git(proposal.folder, 'switch', '--quiet', 'main');
    proposal.commit({ [TERRITORY]: territory(SWEDEN) });
    expect((await proposal.judged(NOON)).says('moved-share')).toContain('other digests: base');
  });
});
