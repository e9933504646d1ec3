import type { Selectable } from 'kysely';
import type { PromisedLead } from '../../../engine/measure/observed.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

/** The columns that promises depend on. */
export const PROMISED_COLUMNS = [
  'source',
  'segment',
  'owner',
  'sla',
  'received_at',
  'first_owned_at',
  'responded_at',
  'closed_at',
  'pauses',
] as const satisfies readonly (keyof Tables['leads'])[];

type Row = Pick<Selectable<Tables['leads']>, (typeof PROMISED_COLUMNS)[number]>;

export const promisedLead = (row: Row): PromisedLead => ({
  source: row.source,
  segment: row.segment,
  rep: row.owner,
  sla: row.sla,
  receivedAt: row.received_at,
  firstOwnedAt: row.first_owned_at,
  respondedAt: row.responded_at,
  closedAt: row.closed_at,
  pauses: row.pauses === '[]' ? [] : storedJson(row.pauses, 'a lead'),
});
