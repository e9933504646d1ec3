import { describe, expect, it } from 'vitest';
import { placed, readSmall, smallRouter } from './small-policy.ts';

const calendar = (rest: string) => ({
  'rules/calendars.yaml': `kind: calendars\nversion: 1\ncalendars:\n  - {id: berlin, zone: Europe/Berlin, ${rest}}\n`,
});
const said = (rest: string) => readSmall(calendar(rest)).findings.map(placed);

describe('hours', () => {
  it.each(['09:00-17:00', '00:00-24:00', '22:00-24:00'])('%s are hours', hours =>
    expect(said(`hours: {mon: ["${hours}"]}`)).toEqual([]),
  );
  it.each(['17:00-09:00', '09:00-09:00', '9:00-17:00', '09:00-25:00', '09:00 - 17:00', '24:00-24:00', 'all day'])(
    '%s are none',
    hours => expect(said(`hours: {mon: ["${hours}"]}`)).toEqual(['schema calendars.yaml:4:53']),
  );
  it('do not overlap, but may meet', () => {
    expect(said('hours: {mon: ["09:00-12:00", "12:00-13:00"]}')).toEqual([]);
    expect(said('hours: {mon: ["09:00-12:00", "11:59-13:00"]}')).toEqual(['schema calendars.yaml:4:52']);
  });
});

describe('dates and zones', () => {
  it.each(['2026-02-30', '2026-13-01', '24.12.2026'])('%s is no date', date => {
    expect(said(`holidays: [${date}]`)).toEqual(['schema calendars.yaml:4:50']);
    expect(said(`overrides: {${date}: []}`)).toHaveLength(1);
  });
  it('a zone is one that there is', () => {
    const text = 'kind: calendars\nversion: 1\ncalendars: [{id: a, zone: Europe/Berln}]\n';
    expect(readSmall({ 'rules/calendars.yaml': text }).findings.map(placed)).toEqual(['schema calendars.yaml:3:27']);
  });
  it.each(['always', 'owner'])('the id %s is taken', id => {
    const text = `kind: calendars\nversion: 1\ncalendars: [{id: ${id}, zone: UTC}]\n`;
    expect(readSmall({ 'rules/calendars.yaml': text }).findings.map(placed)).toEqual(['schema calendars.yaml:3:18']);
  });
  it('an absence ends on or after the day on which it begins', () => {
    const reps = (away: string) => ({
      'rules/t.yaml': `kind: teams\nversion: 1\nreps: [{id: cid, away: [${away}]}]\n`,
    });
    expect(readSmall(reps('{from: 2026-12-24, to: 2026-12-24}')).findings).toEqual([]);
    expect(readSmall(reps('{from: 2026-12-24, to: 2026-12-23}')).findings.map(placed)).toEqual(['schema t.yaml:3:25']);
    expect(readSmall(reps('{from: 2026-02-30, to: 2026-03-01}')).findings.map(placed)).toEqual(['schema t.yaml:3:25']);
  });
});

describe('durations and shares', () => {
  it.each(['5', '5 m', '5M', '1.5h', '1h30m', '-5m', '0m', '5w'])('%s is no duration', text => {
    const queue = `kind: queues\nversion: 1\nqueues: [{id: q, retry_every: "${text}"}]\n`;
    expect(readSmall({ 'rules/q.yaml': queue }).findings.map(placed)).toEqual(['schema q.yaml:3:31']);
  });
  it.each(['12', '12 %', '101%', '-1%', '.5%'])('%s is no share', text => {
    const governance = `kind: governance\nversion: 1\nlimits: {moved: "${text}"}\n`;
    expect(readSmall({ 'rules/g.yaml': governance }).findings.map(placed)).toEqual(['schema g.yaml:3:17']);
  });
  it('`after` may be zero', () => {
    const text = 'kind: escalation\nversion: 1\npolicies: [{id: x, levels: [{level: 1, after: 0m}]}]\n';
    expect(readSmall({ 'rules/e.yaml': text }).findings).toEqual([]);
  });
});

describe('defaults', () => {
  it('a rep works always; a calendar stays at its close', () => {
    const router = smallRouter();
    expect(router.reps.get('ana')?.calendar).toBe(router.calendars.get('always'));
    expect(router.policy.calendars[0]?.deadline_boundary).toBe('stay_at_close');
  });
  it('deadline_boundary holds for the calendars of its file', () => {
    const text =
      'kind: calendars\nversion: 1\ndeadline_boundary: next_opening\ncalendars: [{id: paris, zone: Europe/Paris}]\n';
    const { calendars } = smallRouter({ 'rules/c.yaml': text }).policy;
    expect(calendars.map(({ id, deadline_boundary }) => [id, deadline_boundary])).toEqual([
      ['berlin', 'stay_at_close'],
      ['paris', 'next_opening'],
    ]);
  });
});

describe('governance', () => {
  it('may hold windows alone', () => {
    const window =
      '{id: fridays, effect: deny, zone: Europe/Berlin, start: "2026-01-02T15:00", rrule: "FREQ=WEEKLY;BYDAY=FR", duration: 9h, why: weekend}';
    expect(readSmall({ 'rules/g.yaml': `kind: governance\nversion: 1\nwindows: [${window}]\n` }).findings).toEqual([]);
  });
  it.each(['FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=HOURLY'])('refuses %s', rrule => {
    const window = `{id: w, effect: deny, zone: UTC, start: "2026-01-02T15:00", rrule: "${rrule}", duration: 1m, why: x}`;
    const { findings } = readSmall({ 'rules/g.yaml': `kind: governance\nversion: 1\nwindows: [${window}]\n` });
    expect(findings.map(({ code, at }) => [code, at.line])).toEqual([['schema', 3]]);
  });
});
