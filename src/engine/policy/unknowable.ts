import type { Kind } from './check-schema.ts';
import type { NameGroup } from './compile/desk.ts';

/** Which names each kind of file defines. */
const DEFINES: Readonly<Record<Kind, readonly NameGroup[]>> = {
  lead: ['field'],
  sources: ['source'],
  segments: ['segment'],
  precedence: ['layer', 'queue'],
  routing: ['rule'],
  table: ['rule'],
  list: ['list'],
  teams: ['rep', 'team'],
  queues: ['queue'],
  calendars: ['calendar'],
  sla: ['target'],
  escalation: ['role', 'channel', 'escalation policy'],
  alerts: [],
  invariants: [],
  governance: ['tier', 'approver'],
};

/** The names that nobody can judge, since files of the kinds that define them were refused or are missing. */
export const unknowableNames = (refused: ReadonlySet<Kind>): Set<NameGroup> =>
  new Set([...refused].flatMap(kind => DEFINES[kind]));
