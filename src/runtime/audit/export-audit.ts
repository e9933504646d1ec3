import { type AuditLink, detailText } from '../../engine/measure/invariants/audit-chain.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { StoredLink } from '../store/rows/roster.ts';
import type { StoreReads } from '../store/store.ts';

const PAGE = 500;

/** Every entry as a line of JSON, from the first. */
export async function* exportAudit(store: StoreReads): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await store.auditLinks(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield page.map(link => `${JSON.stringify(linkOf(link))}\n`).join('');
    after = last.seq;
  }
}

/** An entry as it is shown and hashed. A detail that isn't the text that was written stays text: its hash tells. */
export function linkOf({ seq, at, who, what, detail, prev, hash }: StoredLink): AuditLink {
  return { seq, at: timeText(at), who, what, detail: asWritten(detail), prev, hash };
}

function asWritten(detail: string): AuditLink['detail'] {
  try {
    const value = JSON.parse(detail);
    return detailText(value) === detail ? value : { altered: detail };
  } catch {
    return { altered: detail };
  }
}

function timeText(at: number): string {
  try {
    return instantText(at);
  } catch {
    return String(at);
  }
}
