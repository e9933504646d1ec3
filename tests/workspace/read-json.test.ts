import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJson, readJson } from '../../src/workspace/read-json.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a JSON file', () => {
  it('gives its value, with or without a byte order mark', () => {
    const folder = temporaryFolder({ 'a.json': '{"a":[1]}', 'b.json': '\uFEFF[]' });
    expect(readJson(join(folder, 'a.json'))).toEqual({ a: [1] });
    expect(readJson(join(folder, 'b.json'))).toEqual([]);
  });

  it('that is missing or a folder is a typed error', () => {
    const folder = temporaryFolder();
    expect(() => readJson(join(folder, 'gone.json'))).toThrow(expect.objectContaining({ why: 'missing' }));
    expect(() => readJson(folder)).toThrow(expect.objectContaining({ why: 'refused' }));
  });

  it('that is not JSON, or not UTF-8, is a typed error that names it', () => {
    for (const content of ['', '{"a":}', '{} {}']) {
      expect(() => parseJson(Buffer.from(content), 'x.json')).toThrow(/^x\.json is not JSON: /);
    }
    expect(() => parseJson(Uint8Array.from([0x22, 0xff, 0x22]), 'x.json')).toThrow(
      'x.json is not JSON: it is not UTF-8.',
    );
    expect(() => parseJson(Buffer.from('{'), 'x.json')).toThrow(expect.objectContaining({ why: 'malformed' }));
  });
});
