import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Ran, spawnLeadrail } from './run-leadrail.ts';

const ARGS = ['route', '--leads', 'docs/samples/leads.ndjson', '--at', '2026-11-24T16:30:00Z'];

const digest = ({ exit, out }: Ran): string => `${exit} ${createHash('sha256').update(out).digest('hex')}`;

describe('route on the shipped policy and the sample leads', () => {
  const first = spawnLeadrail(ARGS);

  it('decides them all', () => {
    expect(first.exit).toBe(0);
    expect(first.out.split('\n')).toHaveLength(501);
  });

  it('gives the same bytes twice', () => {
    expect(digest(spawnLeadrail(ARGS))).toBe(digest(first));
  });

  it('gives the same bytes in another zone and language', () => {
    const env = { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    expect(digest(spawnLeadrail(ARGS, { env }))).toBe(digest(first));
  });
});
