import type { Router } from '../../src/engine/policy/router.ts';
import { findLead } from '../../src/engine/replay/coverage/find-lead.ts';
import { leadOfKeys } from '../../src/engine/replay/coverage/lead-of-keys.ts';
import { wishesForSegment } from '../../src/engine/replay/coverage/wish.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import type { TryOut } from './try-out.ts';

/** A representative record of each segment comes in, and is decided in it. */
export async function trySegments(router: Router, room: TryOut): Promise<QaRow[]> {
  const rows: QaRow[] = [];
  for (const { id } of router.segments) rows.push(await trySegment(router, room, id));
  return rows;
}

async function trySegment(router: Router, room: TryOut, segment: string): Promise<QaRow> {
  for (const wish of wishesForSegment(router, segment)) {
    const keys = findLead(router, wish);
    const decision = keys && (await room.lead(leadOfKeys(router, keys, room.now)));
    if (decision?.segment === segment) {
      const end = decision.owner ?? `queue ${decision.queue}`;
      return done('segment', segment, `a lead went to ${end}, by ${decision.rule ?? 'no rule'}`);
    }
  }
  return missed('segment', segment, 'no lead was found that gets it');
}
