import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { leadrail } from '../run-leadrail.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'leadrail-'));

/** 40 cases of one cell, each assigned after its number of minutes and answered an hour later. */
function log(): string {
  const file = join(folder(), 'log.csv');
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5) + minutes * 60_000).toISOString();
  const rows = Array.from(
    { length: 40 },
    (_, i) => `c${i},${at(0)},${at(i + 1)},${i < 38 ? at(i + 61) : ''},Demo Request,enterprise,${i % 10 === 0 ? 1 : 0}`,
  );
  writeFileSync(file, `Case ID,Created,Assigned,Responded,Channel,Segment,Reassignment Count\n${rows.join('\n')}\n`);
  return file;
}

describe('report baseline', () => {
  it('measures latency and accuracy by segment and source, with n and intervals', async () => {
    const { exit, out, err } = await leadrail('report', 'baseline', log(), '--format', 'json');
    expect(exit).toBe(0);
    expect(err).toContain('case=Case ID, created=Created, assigned=Assigned, responded=Responded, source=Channel');
    const { cells, failures } = JSON.parse(out);
    expect(cells).toMatchObject([
      {
        segment: 'enterprise',
        source: 'Demo Request',
        cases: 40,
        assignment: { p50: { ms: 20 * 60_000 }, p90: { ms: 36 * 60_000, at_least: false } },
        response: { p50: { ms: 3_600_000, open: 2 } },
        accuracy: { k: 36, n: 40 },
      },
    ]);
    expect(failures).toMatchObject({ handed_over: { k: 4 }, never_answered: { k: 2 }, never_assigned: { k: 0 } });
  });

  it('rounds to two figures for people, and says where there is too little', async () => {
    const { out } = await leadrail('report', 'baseline', log());
    expect(out).toContain('| `enterprise` | `Demo Request` | 40 | 20 min (');
    const small = join(folder(), 'small.csv');
    writeFileSync(small, 'id,created\na,2026-01-05\nb,2026-01-06 9:30\n');
    const { out: few, exit } = await leadrail('report', 'baseline', small);
    expect(few).toContain('the log does not say');
    expect(exit).toBe(0);
  });

  it('suggests a file of promises that the check accepts', async () => {
    const out = folder();
    await leadrail('report', 'baseline', log(), '--out', out);
    const suggested = readFileSync(join(out, 'sla.yaml'));
    expect(suggested.toString()).toContain('assignment: {p50: 20m, p90: 36m, breach: 72m}');
    // What the company has promised its customers is beyond a log: its invariants stay out of this.
    const others = readRulesFolder('rules').filter(({ path }) => path !== 'rules/invariants.yaml');
    const files = others.map(file =>
      file.path === 'rules/sla.yaml' ? { path: file.path, kind: 'file' as const, bytes: suggested } : file,
    );
    const { result } = checkPolicy(files, '2026-11-24');
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(suggested.toString()).toContain('source: demo_request\n    segment: enterprise');
  });

  it('asks for columns that it cannot guess, and refuses those that are not there', async () => {
    const file = join(folder(), 'log.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    expect(await leadrail('report', 'baseline', file)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('name it with --case'),
    });
    expect(await leadrail('report', 'baseline', file, '--case', 'c')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no column "c"; there are: a, b.'),
    });
  });

  const HELPDESK = '../shared/data/helpdesk-event-log/helpdesk_events.csv.gz';
  it.skipIf(!existsSync(HELPDESK))('reads a log of events (skipped where ../shared/data is absent)', async () => {
    const { exit, out } = await leadrail('report', 'baseline', HELPDESK, '--zone', 'Europe/Rome', '--format', 'json');
    expect(exit).toBe(0);
    const { cases, all, cells } = JSON.parse(out);
    expect(cases).toBe(3053);
    // Counted apart, in another language: from a ticket's first event to the first by which somebody has it.
    expect(all.assignment.p50).toMatchObject({ n: 3053, open: 0, ms: 13_890_000 });
    expect(all.assignment.p90.ms).toBe(951_193_000);
    expect(cells.length).toBe(11);
  });
});
