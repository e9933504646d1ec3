import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuarterStore } from '../../runtime/papers/a-quarter.ts';
import { aPolicy } from '../../runtime/stage/a-policy.ts';
import { leadrail } from '../run-leadrail.ts';

const policy = aPolicy({
  sla: {
    targets: [
      { id: 'rest', default: true, assignment: { p90: '2m', breach: '5m' }, response: { p90: '30m', breach: '1h' } },
    ],
    quarters: [],
  },
});

describe('report', () => {
  const data = mkdtempSync(join(tmpdir(), 'leadrail-papers-'));
  const at = '2026-11-16T00:00:00Z';
  const report = (...args: string[]) => leadrail('report', ...args, '--data', data, '--at', at);

  beforeAll(() => aQuarterStore(data, policy, { from: Date.UTC(2026, 10, 2), weeks: 2, perWeek: 40 }));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('weekly: prints Markdown, and writes three forms of the same figures', async () => {
    const out = join(data, 'out');
    const { exit, out: text } = await report('weekly', '--out', out);
    expect(exit).toBe(0);
    const figures = JSON.parse(readFileSync(join(out, 'weekly.json'), 'utf8'));
    expect(figures.leads).toEqual({ now: 40, before: 40 });
    expect(readFileSync(join(out, 'weekly.md'), 'utf8')).toBe(text);
    expect(readFileSync(join(out, 'weekly.html'), 'utf8')).toMatch(/<figure[^>]*><svg/);
    expect(text).toContain('- Leads: **40** (40 the week before)');
  });

  it.each(['checklist', 'maturity'])('%s: answers in JSON too', async name => {
    const { exit, out } = await report(name, '--format', 'json');
    expect(exit).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(
      name === 'checklist' ? ['before', 'now', 'structural'] : ['level', 'levels'],
    );
  });

  it('sources: says that no release changed how leads are read', async () => {
    expect(await report('sources')).toMatchObject({ exit: 2, err: expect.stringContaining('--release') });
    expect((await report('sources', '--release', '1')).exit).toBe(0);
    expect((await report('sources', '--release', 'x')).exit).toBe(2);
  });

  it('refuses what it cannot read, in one line', async () => {
    const broken = join(data, 'actions.yaml');
    writeFileSync(broken, 'kind: review-actions\nversion: 1\nactions: [{id: a-1}]\n');
    expect(await report('weekly', '--reviews', broken)).toMatchObject({ exit: 2, out: '' });
    expect(await report('weekly', '--reviews', join(data, 'none.yaml'))).toMatchObject({ exit: 2 });
    expect(await leadrail('report', 'weekly', '--data', join(data, 'none'))).toMatchObject({ exit: 2 });
  });
});
