import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ClockLife } from '../../src/engine/sla/clocks/clock.ts';

/** One line of a log: at this wall time (as if it were UTC) this was true of this ticket. */
interface Line {
  readonly ticket: string;
  readonly wall: number;
  readonly owned: boolean;
  readonly waiting: boolean;
  readonly resolved: boolean;
  readonly closed: boolean;
}

/** A log that nobody here made, and the hours in which its people are taken to have worked. */
export interface ClockLog {
  readonly file: string;
  readonly zone: string;
  readonly days: readonly string[];
  readonly hours: readonly string[];
  read(cells: (name: string) => string): Line;
}

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

const wallOf = (text: string): number => {
  const [, day, month, year, time] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(text) ?? [];
  return Date.parse(day ? `${year}-${month}-${day}T${time}Z` : `${text.replaceAll('/', '-').replace(' ', 'T')}Z`);
};

export const HELPDESK: ClockLog = {
  file: '../shared/data/helpdesk-event-log/helpdesk_events.csv.gz',
  zone: 'Europe/Rome',
  days: WORKDAYS,
  hours: ['09:00-13:00', '14:00-18:00'],
  read: cell => ({
    ticket: cell('Case ID'),
    wall: wallOf(cell('Complete Timestamp')),
    owned: cell('Activity') === 'Take in charge ticket',
    waiting: cell('Activity') === 'Wait',
    resolved: cell('Activity') === 'Resolve ticket',
    closed: cell('Activity') === 'Closed',
  }),
};

export const SERVICENOW: ClockLog = {
  file: '../shared/data/servicenow-incidents/incident_event_log.csv.gz',
  zone: 'America/Sao_Paulo',
  days: [...WORKDAYS, 'sat'],
  hours: ['07:30-20:00'],
  read: cell => ({
    ticket: cell('number'),
    wall: wallOf(cell('sys_mod_count') === '0' ? cell('opened_at') : cell('sys_updated_at')),
    owned: cell('assigned_to') !== '?',
    waiting: cell('incident_state').startsWith('Awaiting'),
    resolved: cell('incident_state') === 'Resolved',
    closed: cell('incident_state') === 'Closed',
  }),
};

export const isThere = ({ file }: ClockLog): boolean => existsSync(file);

/** The title of tests over a log, which says why they are skipped. */
export const titleOf = (title: string, log: ClockLog): string =>
  isThere(log) ? title : `${title} (skipped: ${log.file} is not there)`;

/** Each ticket's life in wall times; the log has no commas or quotes within cells. */
export function livesOf(log: ClockLog): ClockLife[] {
  const [header = '', ...rows] = gunzipSync(readFileSync(log.file)).toString('utf8').trim().split(/\r?\n/);
  const columns = new Map(header.split(',').map((name, i) => [name, i]));
  const tickets = new Map<string, Line[]>();
  for (const row of rows) {
    const cells = row.split(',');
    const line = log.read(name => cells[columns.get(name) ?? -1] ?? '');
    tickets.set(line.ticket, [...(tickets.get(line.ticket) ?? []), line]);
  }
  return [...tickets.values()].map(lines => lifeOf(lines.sort((a, b) => a.wall - b.wall)));
}

function lifeOf(lines: readonly Line[]): ClockLife {
  const first = (is: (line: Line) => boolean) => lines.find(is)?.wall ?? null;
  const firstOwnedAt = first(line => line.owned);
  return {
    receivedAt: lines[0]?.wall ?? 0,
    firstOwnedAt,
    ownedAt: firstOwnedAt,
    respondedAt: first(line => line.resolved && firstOwnedAt !== null && line.wall >= firstOwnedAt),
    closedAt: first(line => line.closed),
    pauses: lines.flatMap(({ waiting, wall }, i) => (waiting ? [{ from: wall, to: lines[i + 1]?.wall ?? null }] : [])),
  };
}
