import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../src/workspace/read-history.ts';
import { temporaryFolder } from './temporary-folder.ts';

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe('past leads', () => {
  it('are the files of the folder with a known suffix, in byte order, and nothing else', async () => {
    const names = ['b.ndjson', 'a.csv', 'Z.jsonl', 'c.json', 'd.ndjson.gz', 'README.md', '.x.csv', 'sub/e.csv', 'f.gz'];
    const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, name])));
    const history = await openHistory([], folder);
    const read = ['Z.jsonl', 'a.csv', 'b.ndjson', 'c.json', 'd.ndjson.gz'];
    expect(history).toEqual({ files: read.map(name => join(folder, name)), digest: digest(read.join('')), bytes: 37 });
  });

  it('are the named files in the order given, whatever their suffix', async () => {
    const folder = temporaryFolder({ b: '1', a: '2' });
    const files = [join(folder, 'b'), join(folder, 'a')];
    expect(await openHistory(files, folder)).toEqual({ files, digest: digest('12'), bytes: 2 });
  });

  it('have the SHA-256 of the file when there is one', async () => {
    const folder = temporaryFolder({ 'a.csv': 'id\n1\n' });
    expect((await openHistory([], folder)).digest).toBe(digest('id\n1\n'));
  });

  it('must exist', async () => {
    const folder = temporaryFolder({ 'README.md': '' });
    const missing = { name: 'UnreadableInput', why: 'missing' };
    await expect(openHistory([], folder)).rejects.toMatchObject(missing);
    await expect(openHistory([], join(folder, 'gone'))).rejects.toMatchObject(missing);
    await expect(openHistory([join(folder, 'gone.csv')])).rejects.toMatchObject(missing);
  });
});
