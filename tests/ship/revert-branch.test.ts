import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { git, temporaryRepository } from '../workspace/temporary-repository.ts';
import { FRANCE, TERRITORY, territory } from './stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from './stage/shipping-desk.ts';

async function deskWithTwo(): Promise<ShippingDesk> {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  desk.commit(FRANCE);
  await desk.verb('deploy');
  return desk;
}

const back = (desk: ShippingDesk, ...more: string[]) =>
  desk.verb('rollback', '--reason', 'too many complaints', '--revert-branch', ...more);

describe('rollback --revert-branch', () => {
  it('makes a branch of one commit that puts the rules back, with the text of a pull request', async () => {
    const desk = await deskWithTwo();
    const head = git(desk.folder, 'rev-parse', 'HEAD');
    const { exit, out, err } = await back(desk);
    expect([exit, err]).toEqual([0, expect.stringContaining('git push origin revert-release-2')]);
    expect(out).toContain('Revert release 2 to the rules of release 1');
    expect(out).toContain('Release 2 was rolled back: too many complaints');
    expect(git(desk.folder, 'rev-parse', 'revert-release-2^')).toBe(head);
    expect(git(desk.folder, 'diff', '--name-only', 'release/1', 'revert-release-2')).toBe('');
    expect(git(desk.folder, 'log', '-1', '--format=%s', 'revert-release-2')).toContain('Revert release 2');
  });

  it('leaves the branch, the index and the folder as they are, and keeps other files of HEAD', async () => {
    const desk = await deskWithTwo();
    writeFileSync('notes.md', 'kept\n');
    git(desk.folder, 'add', 'notes.md');
    git(desk.folder, 'commit', '--quiet', '-m', 'notes');
    writeFileSync(TERRITORY, territory('{id: swedish, when: {country: SE}, assign: {queue: later}}'));
    git(desk.folder, 'add', TERRITORY);
    const before = [git(desk.folder, 'status', '--porcelain', '--branch'), readFileSync(TERRITORY, 'utf8')];
    await back(desk);
    expect([git(desk.folder, 'status', '--porcelain', '--branch'), readFileSync(TERRITORY, 'utf8')]).toEqual(before);
    expect(git(desk.folder, 'show', 'revert-release-2:notes.md')).toBe('kept');
  });

  it('from the fallback queue goes to the rules of the last good release', async () => {
    const desk = await deskWithTwo();
    const { out } = await back(desk, '--to', '0');
    expect(out).toContain('to the rules of release 1');
    expect(out).toContain('All leads go to the fallback queue now');
  });

  it('pushes nothing unless it is asked to', async () => {
    const desk = await deskWithTwo();
    const remote = temporaryRepository({});
    git(desk.folder, 'remote', 'add', 'origin', remote);
    await back(desk);
    expect(git(remote, 'branch', '--list', 'revert-release-2')).toBe('');
    await desk.verb('deploy', '--again');
    expect((await back(desk, '--push-branch')).exit).toBe(0);
    expect(git(remote, 'branch', '--list', 'revert-release-3')).toContain('revert-release-3');
  });

  it('says so when there is nothing to put back', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    expect((await back(desk)).err).toContain('No branch was made');
  });
});
