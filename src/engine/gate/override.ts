import { validatorOf } from '../model/schemas.ts';
import type { Override, Plan } from '../model/types.gen.ts';
import { fold } from '../model/values/fold.ts';
import { namesPlan } from '../replay/plan.ts';
import { type Instant, instantText, readInstant } from '../time/instant.ts';
import { DAY } from '../time/units.ts';
import type { OverrideFile } from './gate.ts';

export type OverrideReading =
  | { readonly kind: 'counts'; readonly override: Override }
  | { readonly kind: 'refused'; readonly path: string; readonly why: string }
  /** It is about another gate. */
  | { readonly kind: 'elsewhere' };

/**
 * Whether an override lets a gate pass: it names this gate and this plan, gives a reason, two different people sign for
 * it, and it ends within the next 24 hours.
 */
export function readOverride({ path, content }: OverrideFile, gate: string, plan: Plan, now: Instant): OverrideReading {
  if (!validatorOf('override')(content)) {
    const about = (content as { gate?: unknown } | null | undefined)?.gate;
    return about === gate ? { kind: 'refused', path, why: "it doesn't hold to its schema" } : { kind: 'elsewhere' };
  }
  const override = content as Override;
  if (override.gate !== gate) return { kind: 'elsewhere' };
  const why = refusal(override, plan, now);
  return why === null ? { kind: 'counts', override } : { kind: 'refused', path, why };
}

function refusal({ plan: ref, reason, approvers, expires }: Override, plan: Plan, now: Instant): string | null {
  if (!namesPlan(ref, plan)) return 'it is for another plan';
  if (reason.trim() === '') return 'it gives no reason';
  const people = new Set(approvers.map(fold));
  if (people.has('') || people.size !== approvers.length) return 'its approvers are not different people';
  if (people.size < 2) return 'it takes two approvers';
  const end = readInstant(expires);
  if (end === null) return 'its end is no instant';
  if (end <= now) return `it ended at ${instantText(end)}`;
  return end > now + DAY ? 'it lasts for more than 24 hours' : null;
}
