import { describe, expect, it } from 'vitest';
import { ambientReads } from './ambient-reads.ts';
import { filesBelow } from './house-files.ts';

const planted = (text: string) => ambientReads({ path: 'planted.ts', text });

describe('engine and report', () => {
  it('read no clock, no dice, no process, no console and no locale', () => {
    const files = ['src/engine', 'src/report'].flatMap(folder => filesBelow(folder, '.ts'));
    expect(files.flatMap(ambientReads)).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    'const t = Date.now();',
    "const t = Date['now']();",
    'const t = new Date();',
    'const t = Date();',
    'const t = new Date(2026, 0, 1);',
    'const t = Temporal.Now.instant();',
    'const t = date.getHours();',
    'const t = performance.now();',
    'const r = Math.random();',
    'const r = crypto.randomUUID();',
    'const e = process.env.HOME;',
    'const { env } = process;',
    'const p = { process };',
    'const e = (process as unknown as Env).env;',
    'const e = globalThis.process;',
    "console.log('x');",
    'setTimeout(f, 1);',
    'names.sort((a, b) => a.localeCompare(b));',
    'const s = n.toLocaleString();',
    "import { readFileSync } from 'node:fs';",
    "const fs = await import('node:fs');",
    'const b = Buffer.from(text);',
  ])('catches %s', text => {
    expect(planted(text)).not.toEqual([]);
  });

  it.each([
    '// Date.now() and process.env are not for us',
    "const s = 'console.log and new Date()';",
    'const t = new Date(now);',
    'const t = Date.UTC(2026, 0, 1);',
    'const p = lead.process;',
    'const p = { process: 1, console: 2 };',
    'interface P { process: string; fetch(): void }',
    "const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes);",
  ])('lets %s pass', text => {
    expect(planted(text)).toEqual([]);
  });

  it('names file, line and what to do', () => {
    expect(planted('const a = 1;\nconst t = Date.now();\n')).toEqual([
      'planted.ts:2 Date.now: take `now` as an argument',
    ]);
  });
});
