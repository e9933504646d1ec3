import type { Trouble } from '../incidents/trouble.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';
import type { Instant } from '../store/rows.ts';

export const integrationKey = (channel: string): string => `integration:${channel}`;

export const writeBackKey = ({ leadId }: OutboxRow): string => `integration:crm:${leadId}`;

/** An endpoint that fails. */
export const integrationTrouble = (channel: string, why: 'in_row' | 'share', at: Instant): Trouble => ({
  ...PLAIN,
  key: integrationKey(channel),
  leadId: null,
  says: `Messages to ${channel} don't arrive: ${WHY[why]}.`,
  at,
});

/** An owner that the CRM does not have, after all tries. */
export const writeBackTrouble = (row: OutboxRow, at: Instant): Trouble => ({
  ...PLAIN,
  key: writeBackKey(row),
  leadId: row.leadId,
  says: `The CRM does not have the owner of lead ${row.leadId}: message ${row.n} was given up.`,
  at,
});

const PLAIN = { category: 'integration_failure', policy: null, businessCritical: false, drill: false } as const;

const WHY = { in_row: 'three tries in a row failed', share: 'five or more of the last hundred tries failed' } as const;
