import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './house-files.ts';

interface Manifest {
  readonly type?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const all = { ...manifest.dependencies, ...manifest.devDependencies };

/** Packages whose version is not one exact version. */
const loose = (packages: Readonly<Record<string, string>>) =>
  Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));

// What the design names, by the line that each must stay on.
const TAKEN: Record<string, RegExp> = {
  node: /^24\./,
  tsx: /./,
  yaml: /^2\.9\./,
  ajv: /^8\./,
  'json-schema-to-typescript': /^16\./,
  'better-sqlite3': /^13\./,
  kysely: /^0\.29\./,
  fastify: /^5\./,
  '@fastify/swagger': /./,
  'temporal-polyfill': /^1\.0\./,
  'rrule-temporal': /^2\.2\./,
  tldts: /./,
  '@noble/hashes': /./,
  commander: /./,
  picocolors: /./,
  'prom-client': /./,
  diff: /./,
  '@actions/core': /./,
  '@biomejs/biome': /^2\.5\.15$/,
  knip: /^6\.42\.0$/,
  typescript: /^7\./,
  vitest: /^5\./,
  'fast-check': /./,
  'dependency-cruiser': /./,
};

const AVOIDED = [
  'free-email-domains',
  'kysely-pglite',
  'cloudevents',
  'ajv-errors',
  'oclif',
  '@js-temporal/polyfill',
  'rrule',
];

describe('packages', () => {
  it.each(Object.entries(TAKEN))('%s is taken on the line %s', (name, line) => {
    expect(all[name]).toMatch(line);
  });

  it.each(AVOIDED)('%s is not taken', name => {
    expect(all).not.toHaveProperty([name]);
  });

  it('are named by exact version, here and in the benchmarks', () => {
    const manifests = [manifest, ...filesBelow('bench', 'package.json').map(file => JSON.parse(file.text) as Manifest)];
    expect(manifests.flatMap(one => loose({ ...one.dependencies, ...one.devDependencies }))).toEqual([]);
  });

  it('that run from the command are no mere development packages', () => {
    expect(manifest.dependencies).toHaveProperty('tsx');
    expect(manifest.devDependencies).toHaveProperty('node');
  });

  it.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3', 'github:a/b'])('would not pass as %s', version => {
    expect(loose({ a: version })).toHaveLength(1);
  });
});

describe('the manifest', () => {
  it('is ESM, MIT, and asks for a Node that strips types', () => {
    expect(manifest).toMatchObject({ type: 'module', license: 'MIT', engines: { node: '>=22.18' } });
  });

  it('lets the pinned Node install itself, and nothing else run at install', () => {
    const { node, ...others } = manifest.allowScripts ?? {};
    expect(node).toBe(true);
    expect(Object.values(others).filter(allowed => allowed)).toEqual([]);
  });
});
