import { Counter, type Registry } from 'prom-client';
import type { HappeningKind } from '../../engine/sla/life/happening.ts';
import type { EventState } from '../store/rows/events.ts';

/** What is counted of events; both labels are closed sets. */
export function eventMetrics(registers: Registry[]) {
  const events = new Counter({
    name: 'leadrail_events_total',
    help: 'Events of leads, by kind and by what became of them; a parked one is counted again at its end',
    labelNames: ['event', 'state'],
    registers,
  });
  return { happened: (event: HappeningKind, state: EventState) => events.inc({ event, state }) };
}
