import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { breaches, KNOWN_KEYS, readArrowRules } from './arrow-rules.ts';
import { exists, filesBelow, foldersIn, namesIn, ROOT, read } from './house-files.ts';
import { importsOf, resolveImport, specifiersOf } from './imports.ts';

const RULES = readArrowRules();

// The design's order, written a second time on purpose: a change of the arrow is a decision, not a slip.
const LEVELS = [
  ['model'],
  ['time'],
  ['policy'],
  ['routing'],
  ['sla', 'proof'],
  ['replay', 'measure'],
  ['gate'],
  ['release'],
] as const;
const ROOMS = LEVELS.flatMap((rooms, level) => rooms.map(room => ({ room, level })));

const MAY_SEE: Record<string, readonly string[]> = {
  report: ['report', 'engine'],
  workspace: ['workspace', 'engine', 'report'],
  github: ['github', 'engine', 'report'],
  client: ['client', 'engine', 'report'],
  runtime: ['runtime', 'engine', 'report'],
  ship: ['ship', 'engine', 'report', 'workspace', 'github', 'client'],
  pages: ['pages'],
  engine: ['engine'],
};

/** Names of the rules that an import from one path to another breaks. */
function brokenBy(from: string, to: string, over: { core?: boolean; found?: boolean } = {}): string[] {
  const found = breaches(RULES, [{ from, to, core: false, found: true, ...over }]);
  return found.map(breach => breach.slice(0, breach.indexOf(':')));
}

describe('the import arrow', () => {
  it('is kept by every file', () => {
    const files = ['src', 'scripts'].flatMap(folder => [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')]);
    expect(breaches(RULES, files.flatMap(importsOf))).toEqual([]);
  });

  it.each(ROOMS)('lets $room see itself and the rooms before it, none beside or after it', ({ room, level }) => {
    const seen = ROOMS.filter(to => brokenBy(`src/engine/${room}/a.ts`, `src/engine/${to.room}/b.ts`).length === 0);
    expect(seen).toEqual(ROOMS.filter(to => to.level < level || to.room === room));
  });

  it.each(Object.entries(MAY_SEE))('lets %s see only %j', (house, allowed) => {
    const rooms = Object.keys(MAY_SEE);
    const from = house === 'engine' ? 'src/engine/release/a.ts' : `src/${house}/a.ts`;
    const seen = rooms.filter(
      to => brokenBy(from, to === 'engine' ? 'src/engine/model/b.ts' : `src/${to}/b.ts`).length === 0,
    );
    expect(seen.sort()).toEqual([...allowed].sort());
  });

  it('lets pages see the generated types alone', () => {
    expect(brokenBy('src/pages/live.tsx', 'src/engine/model/types.gen.ts')).toEqual([]);
    expect(brokenBy('src/pages/live.tsx', 'src/engine/model/fraction.ts')).toEqual(['pages-know-types-only']);
  });

  it('lets the engine run beside the pages, and not within them', () => {
    const worker = 'src/pages/playground/worker/decide.ts';
    expect(brokenBy(worker, 'src/engine/routing/explain-lead.ts')).toEqual([]);
    expect(brokenBy(worker, 'src/pages/playground/questions.ts')).toEqual([]);
    expect(brokenBy(worker, 'src/pages/session/ask.ts')).toEqual(['worker-is-the-engine']);
    expect(brokenBy(worker, 'src/runtime/service.ts')).toEqual(['worker-is-the-engine']);
    expect(brokenBy('src/pages/playground/engine.ts', worker)).toEqual(['worker-stands-apart']);
  });

  it('lets the engine read schemas and nothing else outside itself', () => {
    expect(brokenBy('src/engine/policy/a.ts', 'schemas/lead.schema.json')).toEqual([]);
    expect(brokenBy('src/engine/policy/a.ts', 'rules/lead.yaml')).toEqual(['engine-is-closed']);
    expect(brokenBy('src/engine/policy/a.ts', 'package.json', { found: false })).toContain('no-unresolved');
  });

  it.each(['yaml', 'ajv', 'temporal-polyfill', 'rrule-temporal', 'tldts', '@noble/hashes'])(
    'lets the engine use %s',
    name => {
      expect(brokenBy('src/engine/model/a.ts', `node_modules/${name}/`)).toEqual([]);
    },
  );

  it.each(['fastify', 'tldts-core', 'kysely', '@noble/curves'])('keeps %s out of the engine', name => {
    expect(brokenBy('src/engine/model/a.ts', `node_modules/${name}/`)).toEqual(['engine-uses-few-packages']);
  });

  it('keeps Node out of engine and report', () => {
    expect(brokenBy('src/engine/time/a.ts', 'fs', { core: true })).toEqual(['engine-has-no-effects']);
    expect(brokenBy('src/report/a.ts', 'fs', { core: true })).toEqual(['report-has-no-effects']);
    expect(brokenBy('src/workspace/a.ts', 'fs', { core: true })).toEqual([]);
  });

  it('lets scripts see all, and nobody see scripts or tests', () => {
    for (const to of ['src/ship/a.ts', 'src/runtime/a.ts', 'src/engine/gate/a.ts'])
      expect(brokenBy('scripts/deploy.ts', to)).toEqual([]);
    expect(brokenBy('src/ship/a.ts', 'scripts/deploy.ts')).toEqual(['nobody-imports-scripts']);
    expect(brokenBy('scripts/deploy.ts', 'tests/house/imports.ts')).toEqual(['no-tests-in-the-house']);
  });

  it('sees a ring of files, and tells it once', () => {
    const edge = (from: string, to: string) => ({ from, to, core: false, found: true });
    const [a, b, c] = ['src/ship/a.ts', 'src/ship/b.ts', 'src/ship/c.ts'];
    expect(breaches(RULES, [edge(a, b), edge(b, c)])).toEqual([]);
    const found = breaches(RULES, [edge(a, b), edge(b, c), edge(c, a)]);
    expect(found).toEqual([expect.stringContaining(`${a} imports ${b}, ${c}, ${a}.`)]);
  });

  it('catches a wrong import that stands in a text', () => {
    const planted = {
      path: 'src/engine/model/planted.ts',
      text: "import type { Gate } from '../gate/decide-gate.ts';",
    };
    expect(breaches(RULES, importsOf(planted))).toContainEqual(expect.stringMatching(/^arrow-model: /));
  });
});

describe('the arrow knows', () => {
  it('every folder of the engine', () => {
    expect(foldersIn('src/engine').filter(room => !ROOMS.some(known => known.room === room))).toEqual([]);
  });

  it('every folder of src', () => {
    expect(foldersIn('src').filter(house => !Object.hasOwn(MAY_SEE, house))).toEqual([]);
  });

  it('every file: none lies between the rooms', () => {
    expect([...namesIn('src', '.ts'), ...namesIn('src/engine', '.ts')]).toEqual([]);
  });

  it('only rules that it obeys whole, each with a comment that says what to do', () => {
    for (const rule of RULES) {
      expect(rule.comment.length, rule.name).toBeGreaterThan(40);
      expect(rule.severity, rule.name).toBe('error');
      expect([...Object.keys(rule.from), ...Object.keys(rule.to)].filter(key => !KNOWN_KEYS.includes(key))).toEqual([]);
    }
  });

  it('every way to import', () => {
    const text = `
      import a from './a.ts'; import type { B } from './b.ts'; import './c.ts';
      export { d } from './d.ts'; export * from './e.ts'; export type { F } from './f.ts';
      const g = await import('./g.ts'); type H = import('./h.ts').H;
      // import z from './comment.ts'
      const s = "import z from './text.ts'";`;
    expect(specifiersOf(text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => `./${name}.ts`));
  });

  it('where an import leads', () => {
    expect(resolveImport('src/engine/time/a.ts', '../model/b.ts').to).toBe('src/engine/model/b.ts');
    expect(resolveImport('src/ship/a.ts', '@noble/hashes/sha2.js').to).toBe('node_modules/@noble/hashes/');
    expect(resolveImport('src/ship/a.ts', 'node:fs/promises')).toMatchObject({ to: 'fs/promises', core: true });
    expect(resolveImport('src/ship/a.ts', './not-there.ts').found).toBe(false);
  });
});

// Without swc the cruiser reads no TypeScript at all and calls that a pass; the tests above still hold the arrow.
describe.runIf(exists('node_modules/@swc/core'))('the cruiser of `npm run check`', () => {
  it('reads the same files', () => {
    const bin = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
    const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
    const report: { modules: { source: string }[] } = JSON.parse(
      execFileSync(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 28 }).toString(),
    );
    const read = report.modules.map(module => module.source).filter(source => /^src\/.*\.tsx?$/.test(source));
    const written = [...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')].map(file => file.path);
    expect(read.sort()).toEqual(written.sort());
  });

  it('is told to use swc', () => {
    expect(read('.dependency-cruiser.cjs')).toContain("parser: 'swc'");
  });
});
