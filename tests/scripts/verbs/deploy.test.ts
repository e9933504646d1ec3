import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyFiles, FRANCE, SWEDEN, TERRITORY, territory } from '../../ship/stage/company-files.ts';
import { shippingDesk } from '../../ship/stage/shipping-desk.ts';
import { temporaryFolder } from '../../workspace/temporary-folder.ts';
import { change, git } from '../../workspace/temporary-repository.ts';
import { leadrail } from '../run-leadrail.ts';

const IN_FREEZE = ['--at', '2026-12-24T12:00:00Z'];

describe('leadrail deploy', () => {
  it('ships the first release also in a freeze, with the fallback queue as its way back', async () => {
    const desk = await shippingDesk();
    const first = await desk.verb('deploy', ...IN_FREEZE);
    expect([first.exit, first.out]).toEqual([0, expect.stringContaining('deployed: release 1 is live')]);
    expect(desk.tags()).toEqual(['release/1', 'rollback-ready/0']);
    expect(await desk.active()).toMatchObject({ sequence: 1, rollback_target: 'fallback' });
  });

  it('writes into the tag what went live, and why it might', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    desk.commit(FRANCE);
    await desk.verb('deploy');
    const [first, second] = ['release/1', 'release/2'].map(tag =>
      JSON.parse(git(desk.folder, 'tag', '--list', '--format=%(contents)', tag)),
    );
    const active = await desk.active();
    expect(second).toMatchObject({
      release: 2,
      bundle: active.active,
      policy: active.policy,
      parent: first.bundle,
      plan: { base: first.policy, head: active.policy, history: expect.stringMatching(/^sha256:/) },
      rollback_to: first.bundle,
    });
    expect(Object.keys(second)).toContain('tier');
    expect(git(desk.folder, 'rev-parse', 'release/2^{commit}')).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
    expect(git(desk.folder, 'rev-parse', 'rollback-ready/1^{commit}')).toBe(git(desk.folder, 'rev-parse', 'HEAD~1'));
  });

  it('says that it is live already, and does nothing', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    const again = await desk.verb('deploy', ...IN_FREEZE);
    expect(again).toMatchObject({ exit: 0, out: 'release 1 is already live\n' });
    expect(desk.tags()).toHaveLength(2);
  });

  it('tells an approval of the author’s own apart, by the commits since the live release', async () => {
    const desk = await shippingDesk();
    const asking = Buffer.from(companyFiles()['rules/governance.yaml'] ?? '')
      .toString()
      .replace('approvals: []}]', 'approvals: [{role: reviewer, n: 1}]}]\napprovers: {reviewer: [ana, ben]}');
    change(desk.folder, 'rules/governance.yaml', asking);
    await desk.verb('deploy');
    desk.commit(FRANCE);
    const ran = await leadrail('impact', 'release/1', 'HEAD', '--format', 'json');
    const { plan } = JSON.parse(ran.out);
    const approvedBy = (login: string) => {
      const approval = { plan, login, role: 'reviewer', at: '2026-11-24T11:00:00Z' };
      writeFileSync(join(desk.folder, 'approvals.json'), JSON.stringify([approval]));
      return desk.verb('deploy', '--dry-run', '--approvals', 'approvals.json');
    };
    expect(await approvedBy('ana')).toMatchObject({ exit: 1, out: expect.stringContaining('they made the change') });
    expect((await approvedBy('ben')).exit).toBe(0);
    git(desk.folder, 'tag', '--delete', 'release/1');
    expect((await approvedBy('ben')).exit).toBe(1);
  });

  it('pushes nothing when a gate says no', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    desk.commit(FRANCE);
    const frozen = await desk.verb('deploy', ...IN_FREEZE);
    expect(frozen.exit).toBe(1);
    expect(frozen.out).toMatch(/block\s+freeze/);
    expect((await desk.service.ask('read', 'GET', '/v1/releases')).body.releases).toHaveLength(1);
    expect(desk.tags()).toEqual(['release/1', 'rollback-ready/0']);
  });

  it('ships in a freeze when two people signed for exactly this plan', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    desk.commit(FRANCE);
    const { out } = await desk.verb('deploy', ...IN_FREEZE, '--format', 'json');
    const { plan } = JSON.parse(out).verdict;
    const signed = {
      plan,
      gate: 'freeze',
      reason: 'outage',
      approvers: ['ana', 'ben'],
      expires: '2026-12-24T20:00:00Z',
    };
    writeFileSync(join(desk.folder, 'signed.json'), JSON.stringify(signed));
    const done = await desk.verb('deploy', ...IN_FREEZE, '--override', 'signed.json');
    expect([done.exit, done.out]).toEqual([0, expect.stringMatching(/override\s+freeze/)]);
  });

  it('sends its tags to a remote when asked to', async () => {
    const desk = await shippingDesk();
    const remote = temporaryFolder();
    git(remote, 'init', '--quiet', '--bare');
    git(desk.folder, 'remote', 'add', 'origin', remote);
    expect(await desk.verb('deploy', '--push-tags')).toMatchObject({ exit: 0 });
    expect(git(remote, 'tag', '--list').split('\n')).toEqual(desk.tags());
  });

  it('shows everything in a dry run, and does nothing', async () => {
    const desk = await shippingDesk();
    const dry = await desk.verb('deploy', '--dry-run', '--format', 'json');
    const record = JSON.parse(dry.out);
    expect([dry.exit, record]).toMatchObject([0, { result: 'planned', release: 1, verdict: { verdict: 'pass' } }]);
    expect(record.rehearsed).toMatchObject({ clocks: 0, places: 0 });
    expect((await desk.service.ask('read', 'GET', '/v1/releases')).body).toMatchObject({ releases: [] });
    expect([desk.tags(), (await desk.active()).active]).toEqual([[], null]);
    await desk.verb('deploy');
    expect((await desk.active()).active).toBe(record.bundle);
  });

  it.each([
    ['rules', TERRITORY, territory(SWEDEN)],
    ['a new golden record', 'tests/golden/new.yaml', '[]\n'],
  ])('refuses %s that are not committed, by name', async (_what, path, content) => {
    const desk = await shippingDesk();
    writeFileSync(join(desk.folder, path), content);
    expect(await desk.verb('deploy')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(path) });
    expect((await desk.active()).active).toBeNull();
  });

  it('lets other files be as they are', async () => {
    const desk = await shippingDesk();
    writeFileSync(join(desk.folder, 'notes.md'), 'mine\n');
    expect(await desk.verb('deploy')).toMatchObject({ exit: 0 });
  });

  it('ships no rules that do not compile', async () => {
    const desk = await shippingDesk();
    desk.commit('{id: nowhere, when: {country: ES}, assign: {team: nobody}}');
    const done = await desk.verb('deploy');
    expect(done).toMatchObject({ exit: 1, err: expect.stringContaining('unknown-reference') });
    change(desk.folder, TERRITORY, 'kind: routing\nkind: routing\n');
    expect(await desk.verb('deploy')).toMatchObject({ exit: 2, err: expect.stringContaining(`${TERRITORY}:2:1`) });
    expect((await desk.active()).active).toBeNull();
  });

  it('ends with 3 when nobody answers, and when the token is unknown', async () => {
    const desk = await shippingDesk();
    const nobody = await desk.verb('deploy', '--url', 'http://127.0.0.1:1');
    expect([nobody.exit, nobody.out]).toEqual([3, expect.stringContaining('cannot be reached')]);
    const stranger = await desk.verb('deploy', '--token', 'stranger');
    expect([stranger.exit, stranger.out]).toEqual([3, expect.stringContaining('--token')]);
  });
});

describe('a release that HEAD was not made on', () => {
  it('makes the plan stale, and names the release and the command for a new plan', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    git(desk.folder, 'checkout', '--quiet', '-b', 'other');
    desk.commit(FRANCE);
    expect((await desk.verb('deploy')).exit).toBe(0);
    git(desk.folder, 'checkout', '--quiet', 'main');
    desk.commit(SWEDEN);
    const late = await desk.verb('deploy');
    expect([late.exit, late.out]).toEqual([1, expect.stringContaining('stale plan: release 2 shipped since')]);
    expect(late.out).toContain('npx leadrail impact release/2 HEAD');
    expect(await desk.active()).toMatchObject({ sequence: 2 });
  });

  it('is stale too when this repository has never heard of it', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    git(desk.folder, 'tag', '--delete', 'release/1');
    desk.commit(FRANCE);
    const late = await desk.verb('deploy');
    expect([late.exit, late.out]).toEqual([1, expect.stringContaining('stale plan: release 1 shipped since')]);
    expect(late.out).toContain('git fetch --tags');
  });
});

describe('the way back', () => {
  it('is rehearsed before anything is pushed: a release that could not come back stops the next one', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    change(desk.folder, 'tests/golden/german.yaml', 'no list\n');
    git(
      desk.folder,
      'tag',
      '--force',
      '--annotate',
      '-m',
      git(desk.folder, 'tag', '--list', '--format=%(contents)', 'release/1'),
      'release/1',
    );
    change(
      desk.folder,
      'tests/golden/german.yaml',
      '- {id: g, at: 2026-11-02T09:00:00Z, lead: {country: DE}, expect: {rule: german}}\n',
    );
    desk.commit(FRANCE);
    const done = await desk.verb('deploy');
    expect([done.exit, done.out]).toEqual([1, expect.stringContaining('release 1 is no way back')]);
    expect(desk.tags()).not.toContain('rollback-ready/1');
    expect(await desk.active()).toMatchObject({ sequence: 1 });
  });
});
