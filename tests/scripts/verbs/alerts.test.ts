import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadrail } from '../run-leadrail.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 8, 1);

/** 40 days of 100 leads each; in the last ten nearly all come through one source. */
function history(): string {
  const lines = Array.from({ length: 4000 }, (_, i) => {
    const day = Math.floor(i / 100);
    const source = i % (day < 30 ? 2 : 10) === 0 ? 'demo_request' : 'content';
    const at = new Date(FIRST + day * DAY + (i % 100) * 60_000).toISOString();
    return { id: `p${i}`, received_at: at, source, country: 'DE', employees: 50 };
  });
  return fileOf(lines);
}

function fileOf(records: readonly object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'leadrail-')), 'past.ndjson');
  writeFileSync(file, records.map(record => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

describe('alerts replay', () => {
  it('shows when each alert would have fired, and says what history cannot show', async () => {
    const { exit, out } = await leadrail('alerts', 'replay', '--history', history(), '--format', 'json');
    expect(exit).toBe(0);
    const { leads, alerts } = JSON.parse(out);
    expect(leads).toBe(4000);
    const by = new Map(alerts.map((each: { alert: string }) => [each.alert, each]));
    expect(by.size).toBe(9);
    expect(by.get('conflict-spike')).toMatchObject({ shown: true, fired: [] });
    expect(by.get('source-variance')).toMatchObject({
      shown: true,
      looks: 40,
      fired: [
        {
          from: expect.stringMatching(/^2026-10-0[1-4]T00:00:00.000Z$/),
          says: expect.stringContaining('content brings more'),
        },
      ],
    });
    const shown = alerts.filter((each: { shown: boolean }) => each.shown).map((each: { alert: string }) => each.alert);
    expect(shown.sort()).toEqual([
      'assignment-latency-breach',
      'conflict-spike',
      'queue-health',
      'source-variance',
      'unassigned-age',
    ]);
    expect(by.get('reassignment-loop')).toMatchObject({
      shown: false,
      says: 'history does not say which moves people made',
    });
  });

  it('believes a record that says when its lead got its owner, or that it never did', async () => {
    const at = (minute: number) => new Date(FIRST + 12 * 3_600_000 + minute * 60_000).toISOString();
    const lead = { received_at: at(0), source: 'demo_request', country: 'DE', employees: 5000 };
    const told = [{ assigned_at: at(1) }, { assigned_at: at(90) }, { closed_at: at(100), assigned_at: null }];
    const fired = await Promise.all(
      told.map(async (more, i) => {
        const { out } = await leadrail(
          'alerts',
          'replay',
          '--history',
          fileOf([{ id: `l${i}`, ...lead, ...more }]),
          '--format',
          'json',
        );
        return JSON.parse(out).alerts.find(({ alert }: { alert: string }) => alert === 'unassigned-age').fired;
      }),
    );
    expect(fired.map(each => each.map(({ to }: { to: string }) => to))).toEqual([[], [at(90)], [at(100)]]);
  });

  it('leaves out a record that lies ages away from the others, and says so', async () => {
    const lead = { source: 'demo_request', country: 'DE', employees: 5000 };
    const days = ['0001-01-01', '2026-10-01', '2026-10-02', '9999-12-30'];
    const past = days.map((day, i) => ({ id: `l${i}`, received_at: `${day}T09:00:00Z`, ...lead }));
    const { exit, out, err } = await leadrail('alerts', 'replay', '--history', fileOf(past), '--format', 'json');
    expect([exit, JSON.parse(out).leads, JSON.parse(out).unusable]).toEqual([1, 2, 2]);
    expect(err).toContain('record 1: its received_at, 0001-01-01T09:00:00.000Z, lies years away from the others');
    expect(err).toContain('record 4: ');
  });

  it('speaks to people, too', async () => {
    const { out } = await leadrail('alerts', 'replay', '--history', history());
    expect(out).toMatch(/source-variance: fires once in 40 looks; false alarms to expect: 0\.0\d+ a week/);
    expect(out).toContain('drill-overdue: not shown');
  });

  it('says which records have no time, and ends with 1', async () => {
    const { exit, err } = await leadrail('alerts', 'replay', '--history', fileOf([{ id: 'a', source: 'content' }]));
    expect(exit).toBe(1);
    expect(err).toContain('record 1: it has no received_at');
  });
});
