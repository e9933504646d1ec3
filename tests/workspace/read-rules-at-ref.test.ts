import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulesAtRef } from '../../src/workspace/read-rules-at-ref.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { change, commitAll, git, temporaryRepository } from './temporary-repository.ts';

const NAMES = [
  'a b.yaml',
  'a.yaml',
  'a/z.csv',
  '--x.yaml',
  'é.yaml',
  'new\nline.yaml',
  'tab\t"q".yml',
  '.hidden.yaml',
  'x/.y/z.yaml',
  'n.txt',
];

describe('the rules at a git ref', () => {
  it('are those on disk when nothing changed, links, stray files and odd names included', async () => {
    const folder = temporaryRepository(Object.fromEntries(NAMES.map(name => [`rules/${name}`, `of ${name}\r\n\0`])));
    symlinkSync('a.yaml', join(folder, 'rules/link.yaml'));
    writeFileSync(Buffer.from(`${folder}/rules/bad\xff.yaml`, 'latin1'), 'bad');
    commitAll(folder, 'odd');
    const atRef = await readRulesAtRef('main', 'rules', folder);
    const onDisk = readRulesFolder(join(folder, 'rules'), 'rules');
    expect(atRef.map(plain)).toEqual(onDisk.map(plain));
    expect(atRef).toHaveLength(10);
  });

  it('stay as they were, whatever the working folder holds by now', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'old' });
    git(folder, 'tag', 'release/1');
    change(folder, 'rules/a.yaml', 'new');
    rmSync(join(folder, 'rules'), { recursive: true });
    expect((await readRulesAtRef('release/1', 'rules', folder)).map(plain)).toEqual([['rules/a.yaml', 'old']]);
    expect((await readRulesAtRef('main', './rules/', folder)).map(plain)).toEqual([['rules/a.yaml', 'new']]);
    expect((await readRulesAtRef('HEAD~1', join(folder, 'rules'), folder)).map(plain)).toEqual([
      ['rules/a.yaml', 'old'],
    ]);
  });

  it('are found from deep inside the repository, with paths relative to the current folder', async () => {
    const folder = temporaryRepository({ 'sales/rules/a.yaml': 'a', 'sales/app/x': '' });
    expect((await readRulesAtRef('main', 'rules', join(folder, 'sales'))).map(plain)).toEqual([['rules/a.yaml', 'a']]);
    expect((await readRulesAtRef('main', '../rules', join(folder, 'sales/app'))).map(plain)).toEqual([
      ['../rules/a.yaml', 'a'],
    ]);
    expect((await readRulesAtRef('main', '.', join(folder, 'sales/rules'))).map(plain)).toEqual([['a.yaml', 'a']]);
  });

  it('never enter a submodule', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a' });
    const commit = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${commit},rules/module`);
    git(folder, 'commit', '--quiet', '-m', 'submodule');
    expect((await readRulesAtRef('main', 'rules', folder)).map(plain)).toEqual([
      ['rules/a.yaml', 'a'],
      ['rules/module', 'a git submodule'],
    ]);
  });
});

describe('errors', () => {
  it('tell a missing repository, ref and folder apart', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a', file: '' });
    const why = (ref: string, dir = 'rules', cwd = folder) => readRulesAtRef(ref, dir, cwd).catch(error => error.why);
    expect(await why('main', 'rules', temporaryFolder())).toBe('not-a-repository');
    expect(await why('main', 'elsewhere')).toBe('no-such-folder');
    expect(await why('main', 'file')).toBe('no-such-folder');
    expect(await why('main', '../..')).toBe('no-such-folder');
    for (const ref of ['nope', '', '--help', '-', 'main:rules', 'a\0b', 'main..main', '$(id)', 'main main']) {
      expect(await why(ref), ref).toBe('unknown-ref');
    }
  });

  it('say what to do', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a' });
    await expect(readRulesAtRef('nope', 'rules', folder)).rejects.toThrow(
      '"nope" is neither a folder nor a known git ref.',
    );
    await expect(readRulesAtRef('main', 'x', folder)).rejects.toThrow(
      'main has no folder "x". Name the folder of rules',
    );
  });

  it('come from a repository without a commit too', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'rules'));
    git(folder, 'init', '--quiet');
    await expect(readRulesAtRef('HEAD', 'rules', folder)).rejects.toMatchObject({ why: 'unknown-ref' });
  });
});

function plain(file: Awaited<ReturnType<typeof readRulesAtRef>>[number]): [string, string] {
  return [file.path, file.kind === 'file' ? Buffer.from(file.bytes).toString() : file.what];
}
