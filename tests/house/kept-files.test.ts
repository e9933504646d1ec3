import { describe, expect, it } from 'vitest';
import { keptPaths, read } from './house-files.ts';

const TEXT = /\.(ts|tsx|js|mjs|cjs|json|ya?ml|md|csv|ndjson|txt|html|css|svg|sh)$|(^|\/)(\.[\w-]+|run|LICENSE)$/;

/** Absolute paths of somebody's machine; a URL's path is none, since a host stands before it. */
const MACHINE_PATH = /(?<![\w.~/:$})-])\/(?:home|root|work|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/g;

/** Lines of a lock file or `.npmrc` that name a registry host. */
const REGISTRY = /"resolved":\s*"https?:|^\s*(?:@[\w-]+:)?registry\s*=|_authToken/gm;

describe('files that Git keeps', () => {
  const paths = keptPaths();

  it('are there', () => {
    expect(paths).toContain('package.json');
  });

  it('name no path of anyone’s machine', () => {
    const found = paths
      .filter(path => TEXT.test(path))
      .flatMap(path => (read(path).match(MACHINE_PATH) ?? []).map(hit => `${path}: ${hit}`));
    expect(found).toEqual([]);
  });

  it('name no registry host', () => {
    const locks = paths.filter(path => /(^|\/)(package-lock\.json|\.npmrc)$/.test(path));
    expect(locks).toContain('package-lock.json');
    expect(locks.flatMap(path => read(path).match(REGISTRY) ?? [])).toEqual([]);
  });

  it('hold nothing that is made, installed or secret', () => {
    expect(
      paths.filter(path => /^(out|coverage)\/|(^|\/)(node_modules|\.leadrail|tokens\.json|\.env)(\/|$)/.test(path)),
    ).toEqual([]);
  });
});

describe('the scan', () => {
  const place = ['home', 'root', 'work', 'Users'];

  it.each(place)('sees a path below %s', folder => {
    expect(`see /${folder}/ann/x`.match(MACHINE_PATH)).toEqual([`/${folder}/ann`]);
    expect(`"/${folder}/ann/x"`.match(MACHINE_PATH)).toHaveLength(1);
  });

  it.each(place)('lets a URL or a relative path over %s pass', folder => {
    expect(`https://example.com/${folder}/x and ../${folder}/x`.match(MACHINE_PATH)).toBeNull();
  });

  it('sees registry hosts', () => {
    expect('"resolved": "https://npm.example.com/a.tgz"'.match(REGISTRY)).toHaveLength(1);
    expect('registry=https://npm.example.com\n'.match(REGISTRY)).toHaveLength(1);
    expect('save-exact=true\n"resolved": "bench"'.match(REGISTRY)).toBeNull();
  });
});
