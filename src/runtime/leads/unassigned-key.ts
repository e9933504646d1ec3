/** The one incident of a lead that nobody has: opened when that lasts too long, ended when somebody gets it. */
export const unassignedKey = (leadId: string): string => `unassigned:${leadId}`;
