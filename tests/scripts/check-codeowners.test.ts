import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/model/types.gen.ts';
import { change, temporaryRepository } from '../workspace/temporary-repository.ts';
import { enter, wholePolicy } from './rules-on-disk.ts';
import { leadrail } from './run-leadrail.ts';

const TERRITORY = 'rules/territory.yaml';
const STEWARDED = (wholePolicy()[TERRITORY] ?? '').replace(
  'layer: territory',
  'layer: territory\nsteward: revops-emea',
);
const OWNERS = '.github/CODEOWNERS';

/** What `check` says of the stewards, in a repository of a whole policy with these files. */
async function checked(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = temporaryRepository({ ...wholePolicy(), [TERRITORY]: STEWARDED, ...files });
  enter(folder);
  const { exit, out } = await leadrail('check', '--format', 'json', ...args);
  const told = (found: readonly Finding[]) =>
    found.filter(({ code }) => code === 'stewards-differ').map(({ says }) => says);
  return { folder, exit, says: told(JSON.parse(out).findings), fresh: told(JSON.parse(out).new ?? []) };
}

const MISSING = 'The line /rules/territory.yaml @revops-emea is missing.';

describe('check beside a CODEOWNERS file', () => {
  it('warns where it differs from the stewards, and still says yes', async () => {
    expect(await checked({ [OWNERS]: '* @acme/all\n' })).toMatchObject({ exit: 0, says: [MISSING] });
  });

  it('says nothing where both agree, or where there is no such file', async () => {
    expect(await checked({ [OWNERS]: '/rules/territory.yaml @revops-emea\n' })).toMatchObject({ exit: 0, says: [] });
    expect(await checked({})).toMatchObject({ exit: 0, says: [] });
    expect(await checked({ [`docs/${OWNERS}`]: '* @acme/all\n' })).toMatchObject({ exit: 0, says: [] });
  });

  it('knows what the base said already', async () => {
    const { folder } = await checked({ [OWNERS]: '* @acme/all\n' });
    const { out } = await leadrail('check', '--base', 'main', '--format', 'json');
    expect(JSON.parse(out).new).toEqual([]);
    change(folder, OWNERS, '/rules/territory.yaml @revops-amer\n');
    const after = JSON.parse((await leadrail('check', '--base', 'HEAD~1', '--format', 'json')).out);
    expect(after.new.map(({ says }: Finding) => says)).toEqual(['No steward says /rules/territory.yaml @revops-amer.']);
  });
});
