import type { IncidentRow } from '../store/rows/incidents.ts';

/** The category of incidents that a drill makes; a fault can't have it. */
export const DRILL = 'drill';

/** An incident that is a drill itself, and not a real one of a lead that a drill made. */
export const isDrill = ({ category }: IncidentRow): boolean => category === DRILL;
