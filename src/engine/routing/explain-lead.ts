import type { Ledger } from '../model/ledger.ts';
import type { Decision } from '../model/types.gen.ts';
import type { Router, TargetPlan } from '../policy/router.ts';
import type { Instant } from '../time/instant.ts';
import type { Dropped } from './eligible.ts';
import { type Flip, flipOf } from './flip.ts';
import type { Step } from './follow-rules.ts';
import type { NormalLead } from './normal-lead.ts';
import type { RawLead } from './raw-lead.ts';
import { routeLead } from './route-lead.ts';
import { type Beaten, beatenRules } from './rules-beaten.ts';
import { type WhyNot, whyNotRule } from './why-not.ts';

/** A decision told step by step; all of it is data. */
export interface Explanation {
  readonly decision: Decision;
  /** Fields as they were read, by id. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly steps: readonly StepTold[];
  /** Rules that match as well, but come later in the order. */
  readonly beaten: readonly Beaten[];
  readonly why_not: WhyNot | null;
  /** The smallest change of one field that would send the lead elsewhere; null when none would. */
  readonly flip: Flip | null;
}

export interface StepTold {
  readonly rule: string;
  readonly layer: string;
  readonly tries: readonly {
    readonly part: 'assign' | 'otherwise';
    readonly target: Readonly<Record<string, string>>;
    readonly took: boolean;
    readonly eligible: readonly string[];
    readonly dropped: readonly Dropped[];
    readonly hours_ignored: boolean;
  }[];
}

/** Decides a lead again and tells why it went as it did, and on request why a certain rule did not take it. */
export function explainLead(
  router: Router,
  raw: RawLead,
  ledger: Ledger,
  now: Instant,
  options: { readonly nameless?: string; readonly whyNot?: string } = {},
): Explanation {
  const routed = routeLead(router, raw, ledger, now, options.nameless);
  const { decision, lead, ending } = routed;
  return {
    decision,
    fields: fieldsOf(router, lead),
    steps: ending.steps.map(told),
    beaten: ending.rule ? beatenRules(router, lead, ending.rule) : [],
    why_not: options.whyNot === undefined ? null : whyNotRule(router, lead, ending, options.whyNot),
    flip: flipOf(router, routed, ledger, now),
  };
}

/** A lead's fields by id, source and segment included; missing ones are left out. */
export function fieldsOf(router: Router, lead: NormalLead): Record<string, string | number> {
  const entries = [...router.slots.of].flatMap(([field, slot]) => {
    const value = lead.values[slot];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

const told = ({ rule, tries }: Step): StepTold => ({
  rule: rule.id,
  layer: rule.layer,
  tries: tries.map(({ part, tried }) => ({
    part,
    target: targetTold(tried.target),
    took: tried.taken !== null,
    eligible: tried.eligible,
    dropped: tried.dropped,
    hours_ignored: tried.hoursIgnored,
  })),
});

function targetTold(target: TargetPlan): Record<string, string> {
  switch (target.kind) {
    case 'team':
      return { team: target.team };
    case 'queue':
      return { queue: target.queue };
    case 'rep':
      return { owner: target.rep };
    case 'field':
      return { owner: target.field };
  }
}
