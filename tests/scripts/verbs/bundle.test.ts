import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/engine/model/canonical-json.ts';
import type { Bundle } from '../../../src/engine/model/types.gen.ts';
import { readBundle } from '../../../src/engine/release/bundle.ts';
import { companyFiles, TERRITORY } from '../../ship/stage/company-files.ts';
import { inFolder } from '../../ship/stage/in-folder.ts';
import { temporaryFolder } from '../../workspace/temporary-folder.ts';
import { change, git, temporaryRepository } from '../../workspace/temporary-repository.ts';
import { leadrail } from '../run-leadrail.ts';

const OUT = '.leadrail/bundle.json';

function read(): Bundle {
  const reading = readBundle(JSON.parse(readFileSync(OUT, 'utf8')));
  if (!reading.ok) throw new Error(reading.says);
  return reading.bundle;
}

describe('leadrail bundle', () => {
  it('writes a bundle that verifies, as canonical JSON, and says what it is', async () => {
    inFolder(temporaryFolder(companyFiles()));
    const { exit, out } = await leadrail('bundle');
    const bundle = read();
    expect([exit, bundle.sequence, bundle.parent]).toEqual([0, 1, null]);
    expect(bundle.golden.map(({ id }) => id)).toEqual(['from-ES', 'from-FR', 'from-SE', 'german']);
    const text = readFileSync(OUT, 'utf8');
    expect(text).toBe(canonicalJson(bundle));
    for (const fact of [bundle.id, 'sha256:', '1', `${Buffer.byteLength(text)} bytes`]) expect(out).toContain(fact);
    const told = JSON.parse((await leadrail('bundle', '--format', 'json')).out);
    expect(told).toMatchObject({ bundle: bundle.id, sequence: 1, size: Buffer.byteLength(text) });
  });

  it('gives the same bytes for the same tree, whatever the files are called', async () => {
    inFolder(temporaryFolder(companyFiles()));
    await leadrail('bundle');
    const first = readFileSync(OUT);
    const { [TERRITORY]: text = '', ...others } = companyFiles();
    inFolder(temporaryFolder({ ...others, 'rules/other/name.yaml': text }));
    await leadrail('bundle', '--at', '2028-01-01T00:00:00Z');
    expect(readFileSync(OUT)).toEqual(first);
  });

  it('counts on from the highest release tag, and names its bundle as the parent', async () => {
    const folder = inFolder(temporaryRepository(companyFiles()));
    const parent = `sha256:${'b'.repeat(64)}`;
    for (const release of [2, 10]) {
      git(
        folder,
        'tag',
        '--annotate',
        '-m',
        JSON.stringify({ release, bundle: parent, policy: 'p' }),
        `release/${release}`,
      );
    }
    git(folder, 'tag', '--annotate', '-m', 'no note', 'release/99');
    await leadrail('bundle');
    expect(read()).toMatchObject({ sequence: 11, parent });
  });

  it('writes nothing while check finds errors, and ends as check does', async () => {
    const folder = inFolder(temporaryRepository(companyFiles()));
    change(folder, 'rules/sla.yaml', 'kind: sla\nversion: 1\ntargets: []\n');
    expect(await leadrail('bundle')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('sla-gap') });
    change(folder, 'rules/sla.yaml', 'kind: [\n');
    expect(await leadrail('bundle')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('yaml') });
    expect(() => readFileSync(OUT)).toThrow('ENOENT');
  });
});
