import type { Governance } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { BaseReading } from './gate.ts';

export type GovernanceOfBase =
  | { readonly kind: 'first' }
  | { readonly kind: 'governance'; readonly governance: Governance; readonly router: Router }
  | { readonly kind: 'no'; readonly says: string; readonly next: string };

/** Limits and windows are the base's, so that a change can't loosen its own gate. */
export function governanceOfBase(base: BaseReading): GovernanceOfBase {
  switch (base.kind) {
    case 'none':
      return { kind: 'first' };
    case 'unreadable':
      return { kind: 'no', says: `The base can't be read: ${base.why}`, next: 'Name a base whose rules compile.' };
    case 'policy': {
      const { router } = base;
      const { governance } = router.policy;
      if (governance) return { kind: 'governance', governance, router };
      const next = 'Bring a file of kind governance into the base first, with two people who sign for it.';
      return { kind: 'no', says: 'The base has no governance, so nobody has said what may change.', next };
    }
  }
}
