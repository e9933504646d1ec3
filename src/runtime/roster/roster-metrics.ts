import { Counter, Gauge, type Registry } from 'prom-client';

/** What is counted of owners, of the audit and of the invariants. */
export function rosterMetrics(registers: Registry[]) {
  const landed = new Counter({
    name: 'leadrail_landed_total',
    help: 'Assigned leads looked at again, by whether somebody valid was there',
    labelNames: ['valid'],
    registers,
  });
  const entries = new Gauge({ name: 'leadrail_audit_entries', help: 'Entries of the audit', registers });
  const agrees = new Gauge({
    name: 'leadrail_audit_head_agrees',
    help: '1 when the audit holds the head that is kept outside the store',
    registers,
  });
  const broken = new Gauge({
    name: 'leadrail_invariants_broken',
    help: 'Findings of the last look at the store, by invariant',
    labelNames: ['code'],
    registers,
  });
  return {
    landed: (valid: boolean) => landed.inc({ valid: String(valid) }),
    audited: (count: number, ok: boolean) => {
      entries.set(count);
      agrees.set(ok ? 1 : 0);
    },
    examined: (found: ReadonlyMap<string, number>) => {
      broken.reset();
      for (const [code, count] of found) broken.set({ code }, count);
    },
  };
}
