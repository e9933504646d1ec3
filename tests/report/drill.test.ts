import { describe, expect, it } from 'vitest';
import { type DrilledLevel, drillText } from '../../src/report/drill.ts';

const level = (n: number, more: Partial<DrilledLevel> = {}): DrilledLevel => ({
  level: n,
  role: 'ops',
  notified_at: '2026-11-02T09:00:00.000Z',
  respond_by: '2026-11-02T09:15:00.000Z',
  acked_at: null,
  acked_by: null,
  took_s: null,
  verdict: 'waiting',
  ...more,
});

const drill = (...levels: DrilledLevel[]) =>
  drillText({ id: 'd1', level: 3, policy: 'standard', state: 'failed', levels });

describe('a drill in words', () => {
  it('has one line a level: told, answered, and whether it passed', () => {
    const acked = { acked_at: '2026-11-02T09:05:00.000Z', acked_by: 'maria', took_s: 300, verdict: 'passed' } as const;
    expect(drill(level(1, { role: null }), level(2, acked), level(3, { verdict: 'failed' }))).toBe(
      [
        'drill d1 of level 3 (standard): failed',
        '  level 1  waiting  the service: told at 2026-11-02T09:00:00.000Z, an answer is due by 2026-11-02T09:15:00.000Z',
        '  level 2  passed   ops: told at 2026-11-02T09:00:00.000Z, acknowledged after 5m by maria',
        '  level 3  failed   ops: told at 2026-11-02T09:00:00.000Z, no answer by 2026-11-02T09:15:00.000Z',
        '',
      ].join('\n'),
    );
  });

  it('says where nobody was, and what is still to come', () => {
    const untold = { notified_at: null, respond_by: null };
    expect(drill(level(2, { ...untold, verdict: 'failed' }))).toContain('nobody was there to be told');
    expect(drill(level(2, untold))).toContain('not told yet');
  });

  it('spells out what would steer a terminal', () => {
    expect(drill(level(2, { role: 'ops\u001b[2J' }))).toContain('ops\\u001b[2J');
  });
});
