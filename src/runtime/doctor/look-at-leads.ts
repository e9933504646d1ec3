import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { type LeadPlace, oneOwnerOrPlace } from '../../engine/measure/invariants/i01-one-owner-or-place.ts';
import { noneLost } from '../../engine/measure/invariants/i02-none-lost.ts';
import { sumsAgree } from '../../engine/measure/invariants/i12-sums-agree.ts';
import type { AfterLead } from '../store/queries/lead-places.ts';
import { type Patient, restOf } from './patient.ts';

const PAGE = 500;

export interface LeadsLooked {
  readonly found: readonly Broken[];
  readonly leads: readonly LeadPlace[];
}

/** I1, I2, I12: who answers for each lead. */
export async function lookAtLeads(patient: Patient): Promise<LeadsLooked> {
  const leads = await allLeads(patient);
  const found = [...oneOwnerOrPlace(leads), ...noneLost(leads, patient.acknowledged), ...sumsAgree(leads)];
  return { found, leads };
}

async function allLeads(patient: Patient): Promise<LeadPlace[]> {
  const { store, since } = patient;
  const leads: LeadPlace[] = [];
  let after: AfterLead = { receivedAt: since - 1, id: '' };
  for (;;) {
    const page = await store.leadPlaces(after, PAGE);
    leads.push(...page);
    const last = page.at(-1);
    if (!last) return leads;
    after = { receivedAt: last.receivedAt, id: last.id };
    if (page.length === PAGE) await restOf(patient);
  }
}
