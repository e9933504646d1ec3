import { type AuditHead, type AuditLink, FIRST_LINK, hashFits } from './audit-chain.ts';
import { type Broken, breaks } from './broken.ts';

const broken = breaks(
  'I9',
  'The audit was changed outside the service. Keep the file as it is, and compare it with a backup.',
);

/** What a walk over the chain hands on from page to page. */
export interface Walked {
  readonly last: AuditHead;
  readonly found: readonly Broken[];
}

export const BEFORE_ALL: Walked = { last: { seq: 0, hash: FIRST_LINK }, found: [] };

/** Walks on over the next entries: each must say what it hashes to, and name the one before it. */
export function walkAudit(walked: Walked, links: readonly AuditLink[]): Walked {
  let { last } = walked;
  const found = [...walked.found];
  for (const link of links) {
    const at = `audit:${link.seq}`;
    if (link.seq !== last.seq + 1) found.push(broken(at, `It follows entry ${last.seq}: what stood between is gone.`));
    if (link.prev !== last.hash) found.push(broken(at, 'It is not tied to the entry before it.'));
    if (!hashFits(link)) found.push(broken(at, 'It no longer says what it was written with.'));
    last = { seq: link.seq, hash: link.hash };
  }
  return { last, found };
}

/** Whether the chain still holds the head that was kept outside; `link` is the entry of that number. */
export function headHolds(head: AuditHead | null, link: AuditLink | null): Broken[] {
  if (head === null || link?.hash === head.hash) return [];
  const says = link
    ? 'It is another one than the head that is kept outside.'
    : 'It is kept outside as the head, and is gone.';
  return [broken(`audit:${head.seq}`, says)];
}
