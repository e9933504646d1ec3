import type { AuditLink } from '../../engine/measure/invariants/audit-chain.ts';
import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { BEFORE_ALL, headHolds, walkAudit } from '../../engine/measure/invariants/i09-audit-holds.ts';
import { linkOf } from '../audit/export-audit.ts';
import { type Patient, restOf } from './patient.ts';

/** Entries of one page: to read, to write out and to hash one takes some 40 microseconds. */
const PAGE = 100;

/** I9: the whole chain, and the head that is kept outside. */
export async function lookAtAudit(patient: Pick<Patient, 'store' | 'head' | 'rest'>): Promise<Broken[]> {
  const { store, head } = patient;
  let walked = BEFORE_ALL;
  let atHead: AuditLink | null = null;
  for (let after = 0; ; ) {
    const page = (await store.auditLinks(after, PAGE)).map(linkOf);
    const last = page.at(-1);
    if (!last) return [...walked.found, ...headHolds(head, atHead)];
    walked = walkAudit(walked, page);
    atHead ??= page.find(({ seq }) => seq === head?.seq) ?? null;
    after = last.seq;
    if (page.length === PAGE) await restOf(patient);
  }
}
