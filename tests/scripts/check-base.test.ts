import { describe, expect, it } from 'vitest';
import { change, temporaryRepository } from '../workspace/temporary-repository.ts';
import { enter, wholePolicy } from './rules-on-disk.ts';
import { leadrail } from './run-leadrail.ts';

const TEAMS = 'kind: teams\nversion: 1\nreps: [{id: ana}, {id: ben, active: false}]\n';
const WITH_BEN = `${TEAMS}teams: [{id: berlin, members: [{rep: ana}, {rep: ben}]}]\n`;

const newCodes = async (): Promise<string[]> => {
  const { out } = await leadrail('check', '--base', 'main', '--format', 'json');
  return JSON.parse(out).new.map(({ code }: { code: string }) => code);
};

describe('check against a commit', () => {
  it('finds nothing new where nothing changed', async () => {
    enter(temporaryRepository(wholePolicy({ 'rules/teams.yaml': WITH_BEN })));
    expect(await newCodes()).toEqual([]);
  });

  it('knows a finding again when its line has moved', async () => {
    const folder = temporaryRepository(wholePolicy({ 'rules/teams.yaml': WITH_BEN }));
    enter(folder);
    change(folder, 'rules/teams.yaml', `# a word first\n${WITH_BEN}`);
    const { out } = await leadrail('check', '--base', 'HEAD~1', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ findings: [{ at: { line: 5 } }], new: [] });
  });

  it('finds what stands in the working folder and in no commit', async () => {
    const folder = temporaryRepository(wholePolicy());
    enter(folder);
    change(folder, 'rules/teams.yaml', WITH_BEN);
    const { out } = await leadrail('check', '--base', 'HEAD~1');
    expect(out).toContain('1 new against the base');
  });

  it('ends with 2 for a name that is neither folder nor commit', async () => {
    enter(temporaryRepository(wholePolicy()));
    const { exit, out, err } = await leadrail('check', '--base', 'nothing-like-this');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('nothing-like-this');
  });
});
