import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnwritableOutput } from '../../src/workspace/unwritable-output.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('writing a file', () => {
  it('makes the folders on the way and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    writeFileWhole(join(folder, 'a/b/c.json'), '{}');
    writeFileWhole(join(folder, 'a/b/c.json'), Uint8Array.from([1, 2]));
    expect(readFileSync(join(folder, 'a/b/c.json'))).toEqual(Buffer.from([1, 2]));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.json']);
  });

  it('can keep a secret to its owner, also where an open file stood', () => {
    const file = join(temporaryFolder({ tokens: 'old' }), 'tokens');
    writeFileWhole(file, 'new', 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that fails leaves everything as it was and says so', () => {
    const folder = temporaryFolder({ 'file/x': 'kept' });
    expect(() => writeFileWhole(join(folder, 'file'), 'y')).toThrow(UnwritableOutput);
    expect(() => writeFileWhole(join(folder, 'file/x/y'), 'y')).toThrow(UnwritableOutput);
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file/x'), 'utf8')).toBe('kept');
  });
});
