import { describe, expect, it } from 'vitest';
import { columnProblem, columnsOf } from '../../../../src/engine/measure/baseline/columns.ts';
import { readCases } from '../../../../src/engine/measure/baseline/read-cases.ts';
import { readStamp } from '../../../../src/engine/measure/baseline/read-stamp.ts';
import { zoneOf } from '../../../../src/engine/time/zone.ts';

const style = { zone: zoneOf('Europe/Rome'), dayFirst: true };

describe('a time of a log', () => {
  it.each([
    ['2010/01/13 08:40:25.000', '2010-01-13T07:40:25.000Z'],
    ['29-02-2016 1:23', '2016-02-29T00:23:00.000Z'],
    ['29.2.2016', '2016-02-28T23:00:00.000Z'],
    ['2016-07-01T09:00:00+02:00', '2016-07-01T07:00:00.000Z'],
  ])('%s is read', (text, at) => {
    expect(new Date(readStamp(text, style) ?? 0).toISOString()).toBe(at);
  });

  it('may have the month first', () => {
    expect(readStamp('02/03/2016', { ...style, dayFirst: false })).toBe(Date.UTC(2016, 1, 2, 23));
  });

  it.each(['', 'soon', '31-02-2016', '2016-13-01', '12:30'])('%s is none', text => {
    expect(readStamp(text, style)).toBeNull();
  });
});

describe('the columns of a log', () => {
  it('are known by their names, whatever their spelling; what is given counts first', () => {
    expect(columnsOf(['Case ID', 'OPENED_AT', 'Priority', 'tier'], { segment: 'tier' })).toEqual({
      case: 'Case ID',
      created: 'OPENED_AT',
      segment: 'tier',
    });
  });

  it('must hold the id of a case and a time', () => {
    expect(columnProblem(['id'], columnsOf(['id'], {}))).toContain('--created');
    expect(columnProblem(['id', 'activity', 'time'], columnsOf(['id', 'activity', 'time'], {}))).toBeNull();
  });
});

describe('cases', () => {
  const columns = { case: 'id', activity: 'what', time: 'at', team: 'team' };
  const event = (what: string, at: string, team = 'a') => ({ id: 'x', what, at: `2016-03-01 ${at}`, team });

  it('are made of events in the order of their times', () => {
    const rows = [
      event('Closed', '12:00'),
      event('Created', '09:00'),
      event('Reply sent', '11:00'),
      event('Assigned', '10:00'),
    ];
    const at = (hour: number) => Date.UTC(2016, 2, 1, hour - 1);
    expect(readCases(rows, columns, style).cases).toEqual([
      {
        ...{ id: 'x', source: null, segment: null, handovers: 0, reopened: false },
        ...{ createdAt: at(9), assignedAt: at(10), respondedAt: at(11), closedAt: at(12) },
      },
    ]);
  });

  it('that somebody answered had somebody; those with a second team were handed over; an end may not last', () => {
    const rows = [
      event('Created', '09:00'),
      event('Reply', '10:00', 'b'),
      event('Closed', '11:00', 'b'),
      event('Reply', '12:00', 'b'),
    ];
    const [found] = readCases(rows, columns, style).cases;
    expect(found).toMatchObject({ handovers: 1, reopened: true });
    expect(found?.assignedAt).toBe(found?.respondedAt);
  });

  it('without a time are counted, and values such as "?" are none', () => {
    const rows = [{ id: 'a', made: '?' }, { id: 'b', made: '2016-03-01', kind: '?' }, { id: '' }];
    const read = readCases(rows, { case: 'id', created: 'made', source: 'kind' }, style);
    expect(read).toMatchObject({ unreadable: 1, cases: [{ id: 'b', source: null }] });
  });
});
