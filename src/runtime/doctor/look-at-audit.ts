import type { AuditLink } from '../../engine/measure/invariants/audit-chain.ts';
import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { BEFORE_ALL, headHolds, walkAudit } from '../../engine/measure/invariants/i09-audit-holds.ts';
import { linkOf } from '../audit/export-audit.ts';
import type { Patient } from './patient.ts';

const PAGE = 500;

/** I9: the whole chain, and the head that is kept outside. */
export async function lookAtAudit({ store, head }: Pick<Patient, 'store' | 'head'>): Promise<Broken[]> {
  let walked = BEFORE_ALL;
  let atHead: AuditLink | null = null;
  for (let after = 0; ; ) {
    const page = (await store.auditLinks(after, PAGE)).map(linkOf);
    const last = page.at(-1);
    if (!last) return [...walked.found, ...headHolds(head, atHead)];
    walked = walkAudit(walked, page);
    atHead ??= page.find(({ seq }) => seq === head?.seq) ?? null;
    after = last.seq;
  }
}
