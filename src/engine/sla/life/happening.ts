import type { LeadEvent } from '../../model/types.gen.ts';

/** What happened to a lead after its first decision: an event with just the parts that its kind has. */
export type Happening =
  | { readonly kind: 'enriched'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'responded' }
  | { readonly kind: 'opportunity_opened' }
  | { readonly kind: 'reassigned'; readonly to: string; readonly why: string }
  | { readonly kind: 'returned'; readonly reason: string }
  | { readonly kind: 'paused'; readonly state: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'closed' };

export type HappeningKind = Happening['kind'];

/** Reads an event that its schema lets pass. */
export function happeningOf(event: LeadEvent): Happening {
  switch (event.event) {
    case 'enriched':
      return { kind: 'enriched', fields: event.fields ?? {} };
    case 'reassigned':
      return { kind: 'reassigned', to: event.to ?? '', why: event.why ?? 'other' };
    case 'returned':
      return { kind: 'returned', reason: event.reason ?? '' };
    case 'paused':
      return { kind: 'paused', state: event.state ?? '' };
    case 'merged':
      return { kind: 'merged', into: event.into ?? '' };
    case 'accepted':
    case 'responded':
    case 'opportunity_opened':
    case 'resumed':
    case 'closed':
      return { kind: event.event };
  }
}
