import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Brings a lead's clocks in line with what has happened to it: starts, stops, pauses and re-targets them. */
export async function keepClocks(_service: Service, _work: Work, _leadId: string, _now: Instant): Promise<void> {}
