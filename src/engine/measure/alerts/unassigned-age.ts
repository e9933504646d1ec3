import type { AlertWatch } from '../alert.ts';
import type { LeadFact } from '../lead-fact.ts';
import { observe } from '../observed.ts';
import type { PromiseBook } from '../promises.ts';
import { sayShare, sayTime } from '../say-figure.ts';

/** Leads that have no owner now. */
export interface Facts {
  readonly waiting: readonly LeadFact[];
  readonly book: PromiseBook;
}

export interface Inputs {
  readonly waiting: number;
  readonly worst: Aged | null;
}

/** A waiting lead: its age in working time, at most the window, and what its row allows. */
interface Aged {
  readonly lead_id: string;
  readonly age: number;
  readonly limit: number | null;
}

/**
 * Some lead waits too long for an owner. A share is of the age that its row allows (`max_unassigned_age`, else the
 * breach time of its assignment): 50% warns, 100% is the breach. A duration is an age, the same for all.
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ waiting, book }, { window, form }, now) {
    const aged = waiting.map(lead => {
      const row = book.get(lead.sla ?? '');
      const time = observe('assignment', { ...lead, firstOwnedAt: null }, book, now);
      const limit = row?.unassignedAge ?? row?.assignment.breach ?? null;
      return { lead_id: lead.id, age: Math.min(time?.ms ?? 0, window), limit };
    });
    const worth = (each: Aged) => worthOf(each, form) ?? -1;
    const worst = aged.reduce<Aged | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
    return { waiting: waiting.length, worst };
  },
  judge({ waiting, worst }, { threshold, form, minN }) {
    const value = worst && worthOf(worst, form);
    const state = waiting < minN || value === null ? 'quiet' : value >= threshold ? 'firing' : 'quiet';
    const allowed = form === 'share' && value !== null ? `, ${sayShare(value)} of what is allowed` : '';
    return {
      state,
      value,
      threshold,
      says: worst
        ? `${waiting} leads have no owner; ${worst.lead_id} waits for ${sayTime(worst.age)} of working time${allowed}.`
        : 'Every lead has an owner.',
      expected_false_alarms_per_week: 0,
    };
  },
};

function worthOf({ age, limit }: Aged, form: string): number | null {
  if (form === 'duration') return age;
  return limit === null ? null : age / limit;
}
