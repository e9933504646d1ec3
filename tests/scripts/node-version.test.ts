import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../scripts/node-version.ts';
import { spawnLeadrail } from './run-leadrail.ts';

/** A Node on the path that is older than this project needs: what a shell's plain `node` may be. */
function oldNode(): string | undefined {
  const nodes = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'node'));
  return nodes.filter(existsSync).find(node => nodeProblem(versionOf(node)) !== null);
}

const versionOf = (node: string): string =>
  execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();

describe('the Node version', () => {
  it.each(['22.18.0', '22.19.1', '23.0.0', '24.21.0', '100.0.0'])('%s is good', version => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['22.17.9', '20.20.2', '18.19.0', '9.11.2'])('%s is too old, and the command to use is named', version => {
    const problem = nodeProblem(version);
    expect(problem).toContain(version);
    expect(problem).toContain('npx leadrail');
    expect(problem).not.toContain('\n');
  });

  const node = oldNode();

  it.skipIf(node === undefined)('of a plain shell, when too old, gets one line and status 2 instead of a crash', () => {
    const { exit, out, err } = spawnLeadrail(['check'], { node: node ?? '' });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^leadrail needs Node 22\.18 or newer; this is .*npx leadrail.*\n$/);
  });
});
