import type { HistoryRecord } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { instantText } from '../time/instant.ts';
import type { NormalLead } from './normal-lead.ts';

/** A decided lead as past leads are kept: its fields by id, without those marked `personal`. It routes as it stands. */
export function historyRecordOf(router: Router, lead: NormalLead, id: string, receivedAt: number): HistoryRecord {
  const shared = router.fields.filter(field => !field.personal);
  const fields = shared.flatMap(({ id: field, slot }) => {
    const value = lead.values[slot];
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    id,
    received_at: instantText(receivedAt),
    ...(lead.source === null ? {} : { source: lead.source }),
    ...(lead.closedAt === null ? {} : { closed_at: instantText(lead.closedAt) }),
    ...Object.fromEntries(fields),
  };
}
