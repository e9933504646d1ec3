import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedSchemas, readSchemas } from '../../scripts/dev/named-schemas.ts';

const ROOT = new URL('../../', import.meta.url);
const source = readFileSync(new URL('src/engine/model/types.gen.ts', ROOT), 'utf8');
const exported = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(match => match[1]);

describe('types.gen.ts', () => {
  it('is what the schemas say now', { timeout: 60_000 }, () => {
    const check = ['--import', 'tsx', 'scripts/dev/make-types.ts', '--check'];
    expect(() => execFileSync(process.execPath, check, { cwd: ROOT, stdio: 'pipe' })).not.toThrow();
  });

  it('exports one type for each named schema, none twice', () => {
    expect(exported).toEqual([...namedSchemas(readSchemas()).values()].map(({ name }) => name));
  });

  it('has no type of unknown keys but the raw lead', () => {
    expect(source.match(/^.*\bunknown;$/gm)).toEqual(['  readonly [k: string]: unknown;']);
    expect(source).not.toMatch(/\bany\[\]|: any\b/);
  });

  it('lets nobody change a value in place', () => {
    expect(source.match(/^ +(?!readonly |\*|\/\*|\|)[\w'[].*:.*;$/gm)).toBeNull();
    expect(source.match(/(?<!readonly )\b\w+\[\]/g)).toBeNull();
  });
});
