import type { Decision } from '../../engine/model/types.gen.ts';
import type { Handled } from '../leads/handled.ts';
import { Problem } from './problem.ts';

export type LeadBody = Decision | (Decision & { readonly duplicate: true });

export interface LeadAnswer {
  readonly status: 200 | 201;
  readonly body: LeadBody;
}

/** What the sender of a lead is told. Throws a `Problem` for a lead that was not taken. */
export function leadAnswer(handled: Handled): LeadAnswer {
  switch (handled.kind) {
    case 'decided':
      return { status: 201, body: handled.decision };
    case 'repeated':
      return { status: 200, body: { ...handled.decision, duplicate: true } };
    case 'conflict':
      throw new Problem('lead-conflict', 'a lead with this id and another body is here already', { field: 'id' });
    case 'refused':
      throw new Problem('not-a-lead', handled.says, { field: handled.field });
    case 'not_ready':
      throw new Problem('not-ready', handled.says);
  }
}
