import { describe, expect, it } from 'vitest';
import { pastReleases, segmentsIn, tierIn } from '../../src/ship/past-releases.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { git, temporaryRepository } from '../workspace/temporary-repository.ts';

describe('past releases', () => {
  it('are the annotated tags release/<n>, with tier and time', async () => {
    const folder = temporaryRepository({ 'a.txt': 'a' });
    git(folder, 'tag', '-a', '-m', '{"tier":"high"}', 'release/2');
    git(folder, 'tag', '-a', '-m', 'by hand\ntier: low', 'release/10');
    git(folder, 'tag', '-a', '-m', '{"tier":"high"}', 'release/next');
    git(folder, 'tag', 'release/11');
    const reading = await pastReleases(folder);
    expect(reading).toMatchObject({
      kind: 'releases',
      releases: [
        { release: 2, tier: 'high' },
        { release: 10, tier: 'low' },
      ],
    });
    const at = reading.kind === 'releases' ? reading.releases.map(release => release.at) : [];
    expect(at.every(time => Math.abs(time - Date.now()) < 3_600_000)).toBe(true);
  });

  it('are none where there is no git', async () => {
    expect(await pastReleases(temporaryFolder({}))).toEqual({ kind: 'releases', releases: [] });
  });

  it.each([
    ['null', null],
    ['{"tier":7}', null],
    ['tier:', null],
    ['no word of it', null],
  ])('have no tier where the tag says %s', (message, tier) => {
    expect(tierIn(message)).toBe(tier);
  });

  it.each([
    ['{"segments":["smb"]}', ['smb']],
    ['{"segments":[]}', []],
    ['by hand\nsegments: smb, enterprise', ['smb', 'enterprise']],
    ['{"segments":"smb"}', null],
    ['{"segments":[7]}', null],
    ['{"tier":"low"}', null],
    ['tier: low', null],
  ])('touch the segments that the tag %s notes', (message, segments) => {
    expect(segmentsIn(message)).toEqual(segments);
  });
});
