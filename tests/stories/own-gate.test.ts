import { describe, expect, it } from 'vitest';
import { FRANCE, SWEDEN, TERRITORY, territory } from '../ship/stage/company-files.ts';
import {
  blockedBy,
  FROZEN,
  GOLDEN,
  GOVERNANCE,
  GOVERNED,
  goldenFor,
  NOON,
  PASSES,
  Proposal,
} from './stage/a-proposal.ts';

const WITH_SWEDEN = { [TERRITORY]: territory(SWEDEN), [GOLDEN]: goldenFor(['german', 'DE'], ['swedish', 'SE']) };

/** An override of the freeze as the pull request brings it along. */
const override = (plan: string, expires: string, more: object = {}) => ({
  'overrides/freeze.json': JSON.stringify({
    plan,
    gate: 'freeze',
    reason: 'Sweden opens on the first of January',
    approvers: ['ana', 'ben'],
    expires,
    ...more,
  }),
});
const planOf = async (proposal: Proposal) => JSON.stringify((await proposal.impact()).plan);

describe('a freeze', () => {
  it('blocks a change that would pass on another day, and says until when', async () => {
    const proposal = new Proposal(WITH_SWEDEN);
    expect(await proposal.judgedAfresh(NOON)).toMatchObject(PASSES);
    const frozen = await proposal.judged(FROZEN);
    expect(frozen).toMatchObject(blockedBy('freeze'));
    expect(frozen.says('freeze')).toContain('year-end until 2027-01-04T00:00:00.000Z (year end)');
  });

  it('is passed by an override of two people in the pull request', async () => {
    const proposal = new Proposal(WITH_SWEDEN);
    const { plan } = await proposal.impact();
    proposal.commit(override(plan as never, '2026-12-25T00:00:00Z'));
    const judged = await proposal.judged(FROZEN);
    expect(judged).toMatchObject(PASSES);
    expect(judged.outcome('freeze')).toBe('override');
    expect(judged.says('freeze')).toContain('Sweden opens');
  });

  it.each([
    ['has ended', '2026-12-24T11:59:59Z', {}, 'it ended at'],
    ['would last for days', '2026-12-27T00:00:00Z', {}, 'more than 24 hours'],
    ['is signed by one person twice', '2026-12-25T00:00:00Z', { approvers: ['ana', 'Ana'] }, 'not different people'],
    ['is for another plan', '2026-12-25T00:00:00Z', { plan: `sha256:${'0'.repeat(64)}` }, 'another plan'],
  ])('stays where the override %s', async (_, expires, more, why) => {
    const proposal = new Proposal(WITH_SWEDEN);
    const { plan } = await proposal.impact();
    proposal.commit(override(plan as never, expires, more));
    const judged = await proposal.judged(FROZEN);
    expect(judged).toMatchObject(blockedBy('freeze'));
    expect(judged.says('freeze')).toContain(why);
  });

  it('is not lifted by the pull request that deletes it', async () => {
    const [rules] = GOVERNED.split('windows:');
    const proposal = new Proposal({ ...WITH_SWEDEN, [GOVERNANCE]: `${rules}windows: []\n` });
    expect(await proposal.judgedAfresh(FROZEN)).toMatchObject(blockedBy('freeze'));
  });

  it('is not lifted by the pull request that deletes the governance', async () => {
    const proposal = new Proposal({ ...WITH_SWEDEN, [GOVERNANCE]: null });
    expect((await proposal.judgedAfresh(FROZEN)).blocked).toContain('freeze');
  });

  it('is not lifted by the pull request that allows it', async () => {
    const allowed = GOVERNED.replace('effect: deny', 'effect: allow');
    expect(await new Proposal({ ...WITH_SWEDEN, [GOVERNANCE]: allowed }).judgedAfresh(FROZEN)).toMatchObject(
      blockedBy('freeze'),
    );
  });
});

describe('the limits', () => {
  const EVERYBODY = {
    [TERRITORY]: territory(FRANCE, '{id: rest, default: true, assign: {queue: later}}'),
    [GOLDEN]: goldenFor(['german', 'DE'], ['french', 'FR'], ['rest', 'SE']),
  };
  const LOOSE = GOVERNED.replace('moved: 50%, moved_per_segment: 60%', 'moved: 100%, moved_per_segment: 100%')
    .replace('[{role: lead, n: 1}]', '[]')
    .replace('moved: 5%', 'moved: 100%');

  it('hold for the pull request that loosens them', async () => {
    const proposal = new Proposal({ ...EVERYBODY, [GOVERNANCE]: LOOSE });
    const judged = await proposal.judgedAfresh(NOON);
    expect(judged).toMatchObject(blockedBy('moved-share', 'approvals'));
    expect(judged.says('moved-share')).toContain('is over 50%');
  });

  it('hold looser for the next one, once that was agreed on', async () => {
    const proposal = new Proposal(EVERYBODY, { [GOVERNANCE]: LOOSE });
    expect((await proposal.judgedAfresh(NOON)).blocked).not.toContain('moved-share');
  });
});

describe('the people', () => {
  it('who may approve are those of the base', async () => {
    const proposal = new Proposal({
      [TERRITORY]: territory('{id: opened, when: {country: [FR, SE]}, assign: {team: berlin}}'),
      [GOLDEN]: goldenFor(['german', 'DE'], ['opened', 'SE']),
      [GOVERNANCE]: GOVERNED.replace('lead: [ben]', 'lead: [mallory]'),
    });
    const plan = JSON.parse(await planOf(proposal));
    proposal.commit({
      'approvals.json': JSON.stringify([{ plan, login: 'mallory', role: 'lead', at: '2026-11-24T11:00:00Z' }]),
    });
    expect(await proposal.judged(NOON, '--approvals', 'approvals.json')).toMatchObject(blockedBy('approvals'));
  });
});
