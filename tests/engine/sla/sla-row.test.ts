import { describe, expect, it } from 'vitest';
import { dueTimes } from '../../../src/engine/sla/due-times.ts';
import { placed, readSmall, smallRouter } from '../policy/small-policy.ts';
import { decided, MONDAY, type Raw } from '../routing/decided.ts';

const sla = (...rows: string[]) => ({
  'rules/sla.yaml': `kind: sla\nversion: 1\ntargets:\n${rows.map(row => `  - ${row}\n`).join('')}`,
});
const slaOf = (lead: Raw, ...rows: string[]) => decided(lead, sla(...rows)).sla;

describe('the row of a lead', () => {
  const rows = [
    '{id: a, source: demo, segment: large}',
    '{id: b, source: [demo], segment: [unsized, small]}',
    '{id: rest, default: true}',
  ];
  it('is that of its source and segment, else the default', () => {
    expect(slaOf({ source: 'demo', employees: 5000 }, ...rows)).toBe('a');
    expect(slaOf({ source: 'demo', employees: 5 }, ...rows)).toBe('b');
    expect(slaOf({ source: 'partner', employees: 5, country: 'DE' }, ...rows)).toBe('rest');
  });
  it('without `source` or `segment` covers all of it', () => {
    expect(
      slaOf(
        { source: 'partner', employees: 5000, country: 'DE' },
        '{id: big, segment: large}',
        '{id: rest, default: true}',
      ),
    ).toBe('big');
    expect(slaOf({ source: 'demo' }, '{id: demos, source: demo}', '{id: rest, default: true}')).toBe('demos');
  });
  it('is the default row for a lead without a known source, or none', () => {
    expect(
      slaOf({ source: 'nowhere', employees: 5000 }, '{id: big, segment: large}', '{id: rest, default: true}'),
    ).toBe('rest');
    const none = decided({ employees: 5000 }, sla('{id: big, segment: large, escalation: standard}'));
    expect(none).toMatchObject({ sla: null, escalation: null });
  });
  it('brings its escalation, or none', () => {
    expect(decided({}, sla('{id: rest, default: true}'))).toMatchObject({ sla: 'rest', escalation: null });
  });
});

describe('what a row may not say', () => {
  it.each([
    ['{id: a, default: true, source: demo}', 'schema sla.yaml:4:5'],
    ['{id: a, calendar: berlin, response: {breach: 2d}}', 'schema sla.yaml:4:50'],
    ['{id: a, calendar: owner, response: {breach: 2d}}', 'schema sla.yaml:4:49'],
    ['{id: a, calendar: berlin, max_unassigned_age: 1d}', 'schema sla.yaml:4:51'],
    ['{id: a, calendar: berln}', 'unknown-reference sla.yaml:4:23'],
    ['{id: a, source: [demo, dem]}', 'unknown-reference sla.yaml:4:28'],
    ['{id: a, segment: larg}', 'unknown-reference sla.yaml:4:22'],
    ['{id: a, escalation: std}', 'unknown-reference sla.yaml:4:25'],
    ['{id: a, assignment: {breach: 5 m}}', 'schema sla.yaml:4:34'],
    ['{id: a, assignment: {breach: 0m}}', 'schema sla.yaml:4:34'],
  ])('%s', (row, finding) => expect(readSmall(sla(row)).findings.map(placed)).toEqual([finding]));

  it('days are fine in a row that runs always', () => {
    expect(readSmall(sla('{id: a, assignment: {breach: 2d}}')).findings).toEqual([]);
    expect(readSmall(sla('{id: a, calendar: always, assignment: {breach: 2d}}')).findings).toEqual([]);
  });
});

describe('due times', () => {
  const due = (row: string, lead: Raw = { country: 'DE' }, receipt = MONDAY) => {
    const texts = {
      ...sla(row),
      'rules/teams.yaml':
        'kind: teams\nversion: 1\nreps: [{id: ana, calendar: berlin}]\nteams: [{id: berlin, members: [{rep: ana}]}]\n',
    };
    const router = smallRouter(texts);
    return dueTimes(router, decided(lead, texts), receipt, MONDAY);
  };
  it('run in the hours of the row’s calendar: 9 hours from Monday 10:00 end on Tuesday', () => {
    expect(due('{id: a, default: true, calendar: berlin, assignment: {breach: 9h}, response: {breach: 30m}}')).toEqual({
      assignment: '2026-11-03T10:00:00.000Z',
      response: '2026-11-02T09:30:00.000Z',
    });
  });
  it('`calendar: owner` holds for response; assignment then runs always', () => {
    expect(due('{id: a, default: true, calendar: owner, assignment: {breach: 9h}, response: {breach: 9h}}')).toEqual({
      assignment: '2026-11-02T18:00:00.000Z',
      response: '2026-11-03T10:00:00.000Z',
    });
  });
  it('assignment runs from receipt, response from the decision', () => {
    const early = due(
      '{id: a, default: true, assignment: {breach: 1h}, response: {breach: 1h}}',
      { country: 'DE' },
      MONDAY - 600_000,
    );
    expect(early).toEqual({ assignment: '2026-11-02T09:50:00.000Z', response: '2026-11-02T10:00:00.000Z' });
  });
  it('a queued lead has no response due; a row without times has none at all', () => {
    expect(due('{id: a, default: true, assignment: {breach: 1h}, response: {breach: 1h}}', {}).response).toBeNull();
    expect(due('{id: a, default: true}')).toEqual({ assignment: null, response: null });
  });
});
