import { ledgerOf } from '../../../engine/model/state.ts';
import type { Router } from '../../../engine/policy/router.ts';
import { explainLead } from '../../../engine/routing/explain-lead.ts';
import { normaliseLead } from '../../../engine/routing/normalise-lead.ts';
import type { RawLead } from '../../../engine/routing/raw-lead.ts';
import type { Decided, Typed } from '../questions.ts';
import type { Bench } from './bench.ts';

const NAMELESS = 'typed';

/** The typed lead by both policies, each with an empty memory: nobody holds a lead yet. */
export function decide({ base, head }: Bench, { text, now, whyNot }: Typed): Decided {
  const read = readLead(text);
  if (typeof read === 'string') return { ok: false, says: read };
  const explain = (router: Router) => {
    const at = normaliseLead(router, read, now).receivedAt ?? now;
    const options = { nameless: NAMELESS, ...(whyNot === '' ? {} : { whyNot }) };
    return explainLead(router, read, ledgerOf({}), at, options);
  };
  return { ok: true, before: explain(base), after: head && explain(head) };
}

/** A lead, or one sentence that says why it is none. */
function readLead(text: string): RawLead | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RawLead;
    return 'A lead is one JSON object: {"country": "DE", …}.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
