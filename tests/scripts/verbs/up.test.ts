import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyFiles, FRANCE, TERRITORY, territory } from '../../ship/stage/company-files.ts';
import { inFolder } from '../../ship/stage/in-folder.ts';
import { temporaryFolder } from '../../workspace/temporary-folder.ts';
import { change, git, temporaryRepository } from '../../workspace/temporary-repository.ts';
import { leadrail } from '../run-leadrail.ts';

const SAMPLE = ['DE', 'DE', 'FR'].map((country, i) => `${JSON.stringify({ id: `sample-${i}`, country })}\n`).join('');
const files = () => ({ ...companyFiles(), 'docs/samples/leads.ndjson': SAMPLE });
const once = (...args: string[]) => leadrail('up', '--once', '--port', '0', ...args);

describe('leadrail up', () => {
  it('goes the whole way once: one line a step, leads routed, releases tagged', async () => {
    const folder = inFolder(temporaryRepository(files()));
    const { exit, out } = await once();
    expect(exit).toBe(0);
    const steps = out.match(/(?<=✓ )\w+/g);
    expect(steps).toEqual(['check', 'test', 'bundle', 'runtime', 'deploy', 'leads']);
    expect(out).toContain('3 sample leads routed: 2 have one of 2 owners, 1 wait in a queue');
    expect(git(folder, 'tag', '--list').split('\n')).toEqual(['release/1', 'rollback-ready/0']);
    expect(existsSync(join(folder, '.leadrail/service.json'))).toBe(false);
  });

  it('finds its data again, and routes none of the sample twice', async () => {
    inFolder(temporaryRepository(files()));
    await once();
    const { exit, out } = await once();
    expect(exit).toBe(0);
    expect(out).toContain('release 1 is already live');
    expect(out).toContain('none of the 3 sample leads again');
  });

  it('goes on serving what is live when the rules are others, and says how to ship them', async () => {
    const folder = inFolder(temporaryRepository(files()));
    await once();
    change(folder, TERRITORY, territory(FRANCE));
    const { exit, out } = await once();
    expect(exit).toBe(0);
    expect(out).toContain('release 1 stays live');
    expect(out).toContain('npx leadrail deploy');
    expect(git(folder, 'tag', '--list', 'release/*')).toBe('release/1');
  });

  it('works without git, and says that nothing is tagged', async () => {
    inFolder(temporaryFolder(files()));
    const { exit, out } = await once();
    expect(exit).toBe(0);
    expect(out).toContain('not tagged: git holds no commit here');
    expect(await once()).toMatchObject({ exit: 0, out: expect.stringContaining('already live') });
  });

  it('ships rules that are not committed at the first start; committed, the next start tags them', async () => {
    const folder = inFolder(temporaryRepository(files()));
    writeFileSync(join(folder, TERRITORY), territory(FRANCE));
    expect((await once()).out).toContain('not tagged: these rules are not committed');
    expect(git(folder, 'tag', '--list')).toBe('');
    change(folder, TERRITORY, territory(FRANCE));
    expect(await once()).toMatchObject({ exit: 0 });
    expect(git(folder, 'tag', '--list').split('\n')).toEqual(['release/1', 'rollback-ready/0']);
  });

  it('tags also where git knows nobody', async () => {
    const folder = inFolder(temporaryRepository(files()));
    git(folder, 'config', '--unset', 'user.name');
    git(folder, 'config', '--unset', 'user.email');
    git(folder, 'config', 'user.useConfigOnly', 'true');
    expect((await once()).out).toContain('tagged rollback-ready/0, release/1');
    expect(git(folder, 'tag', '--list', 'release/*')).toBe('release/1');
  });

  // A working Tuesday, a Sunday night, the shipped freeze, and past every review date.
  it.each(['2026-11-24T16:30:00Z', '2026-11-29T03:00:00Z', '2026-12-24T12:00:00Z', '2028-01-01T00:00:00Z'])(
    'takes the shipped policy the whole way at %s, and most sample leads get an owner',
    async at => {
      const shipped = process.cwd();
      const folder = inFolder(temporaryFolder());
      for (const part of ['rules', 'tests/golden', 'docs/samples']) {
        cpSync(join(shipped, part), join(folder, part), { recursive: true });
      }
      const { exit, out } = await once('--at', at);
      expect([exit, out]).toEqual([0, expect.stringContaining('release 1 is live')]);
      const [, owned] = /500 sample leads routed: (\d+) have/.exec(out) ?? [];
      expect(Number(owned)).toBeGreaterThan(350);
    },
  );

  it('takes the next port when one is taken, and names it', async () => {
    inFolder(temporaryFolder(files()));
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { exit, out } = await leadrail('up', '--once', '--port', `${port}`);
    taken.close();
    expect(exit).toBe(0);
    expect(out).not.toContain(`127.0.0.1:${port},`);
    expect(out).toMatch(/✓ runtime +http:\/\/127\.0\.0\.1:\d+, data in/);
  });

  it('starts nothing on broken rules or failing golden records', async () => {
    const folder = inFolder(temporaryRepository(files()));
    writeFileSync(join(folder, TERRITORY), 'kind: routing\nkind: routing\n');
    const broken = await once();
    expect(broken).toMatchObject({ exit: 2, err: expect.stringContaining(`${TERRITORY}:2:1`) });
    writeFileSync(join(folder, TERRITORY), territory().replace('DE', 'AT'));
    expect(await once()).toMatchObject({ exit: 1, out: expect.stringContaining('1 of its 4 golden records fail') });
    expect(existsSync(join(folder, '.leadrail'))).toBe(false);
  });

  it('leaves other data alone: no sample where real leads are', async () => {
    inFolder(temporaryFolder(files()));
    await once();
    writeFileSync('docs/samples/leads.ndjson', SAMPLE.replaceAll('sample', 'other'));
    expect((await once()).out).toContain('3 leads are here already');
  });
});
