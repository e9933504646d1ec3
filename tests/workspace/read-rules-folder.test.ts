import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shown = (files: RulesFile[]) =>
  files.map(file => [file.path, file.kind === 'file' ? Buffer.from(file.bytes).toString() : file.what]);

describe('a folder of rules', () => {
  it('is read with everything below it, in byte order of the paths', () => {
    const folder = temporaryFolder({
      'b.yml': 'b',
      'a/z.csv': 'z',
      'a.yaml': 'a',
      'Z.yaml': 'Z',
      'é/1.yaml': '1',
      'a/b/c.yaml': 'c',
    });
    expect(shown(readRulesFolder(folder, 'rules'))).toEqual([
      ['rules/Z.yaml', 'Z'],
      ['rules/a.yaml', 'a'],
      ['rules/a/b/c.yaml', 'c'],
      ['rules/a/z.csv', 'z'],
      ['rules/b.yml', 'b'],
      ['rules/é/1.yaml', '1'],
    ]);
  });

  it('is read without the files and folders whose names begin with a dot', () => {
    const folder = temporaryFolder({ '.hidden.yaml': '', '.git/a.yaml': '', 'a/.b/c.yaml': '', 'seen.yaml': 's' });
    expect(shown(readRulesFolder(folder, 'rules'))).toEqual([['rules/seen.yaml', 's']]);
  });

  it('may be the current folder', () => {
    expect(shown(readRulesFolder(temporaryFolder({ 'a.yaml': 'a' }), ''))).toEqual([['a.yaml', 'a']]);
  });

  it('keeps bytes as they are', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x0d, 0x0a]);
    const [file] = readRulesFolder(temporaryFolder({ 'a.yaml': bytes }), 'rules');
    expect(file?.kind === 'file' && Uint8Array.from(file.bytes)).toEqual(bytes);
  });
});

describe('what is no rules file', () => {
  it('is named and not read: links are never followed', () => {
    const outside = temporaryFolder({ 'secret.yaml': 'secret' });
    const folder = temporaryFolder({ 'README.md': '', 'A.YAML': '', 'no-suffix': '' });
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync('nowhere', join(folder, 'broken.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(shown(readRulesFolder(folder, 'rules'))).toEqual([
      ['rules/A.YAML', 'a file of another kind'],
      ['rules/README.md', 'a file of another kind'],
      ['rules/broken.yaml', 'a symbolic link'],
      ['rules/link.yaml', 'a symbolic link'],
      ['rules/linked', 'a symbolic link'],
      ['rules/no-suffix', 'a file of another kind'],
      ['rules/pipe.yaml', 'a file of another kind'],
    ]);
  });

  it('is a file above 16 MiB, but not one of just that size', () => {
    const folder = temporaryFolder({ 'full.csv': '', 'over.csv': '' });
    truncateSync(join(folder, 'full.csv'), 16 * 1024 * 1024);
    truncateSync(join(folder, 'over.csv'), 16 * 1024 * 1024 + 1);
    const [full, over] = readRulesFolder(folder, 'rules');
    expect(full).toMatchObject({ kind: 'file' });
    expect(over).toEqual({ path: 'rules/over.csv', kind: 'other', what: 'larger than 16 MiB' });
  });

  it.skipIf(process.platform !== 'linux')('is a file or folder whose name is not UTF-8', () => {
    const folder = temporaryFolder();
    const named = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(named('bad\xff.yaml'), '');
    mkdirSync(named('dir\xff'));
    expect(shown(readRulesFolder(folder, 'rules'))).toEqual([
      ['rules/bad\uFFFD.yaml', 'a file whose name is not UTF-8'],
      ['rules/dir\uFFFD', 'a file whose name is not UTF-8'],
    ]);
  });
});

describe('odd names', () => {
  it('are read like any other', () => {
    const names = [
      '$(touch x).yaml',
      '--help.yaml',
      "a b'c.yaml",
      'constructor.yaml',
      'new\nline.yaml',
      '\u202Ebidi.yaml',
    ];
    const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, name])));
    expect(readRulesFolder(folder, 'rules').map(file => file.path)).toEqual(names.map(name => `rules/${name}`));
  });
});

describe('a folder that can not be read', () => {
  it('is an error that says so and what to do', () => {
    const folder = temporaryFolder({ 'file.yaml': '' });
    expect(() => readRulesFolder(join(folder, 'gone'), 'gone')).toThrow(UnreadableInput);
    expect(() => readRulesFolder(join(folder, 'gone'), 'gone')).toThrow('The folder gone does not exist.');
    expect(() => readRulesFolder(join(folder, 'file.yaml'), 'file.yaml')).toThrow('The folder file.yaml is no folder');
  });
});
