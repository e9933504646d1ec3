import type { GateResult } from '../model/types.gen.ts';

export const pass = (gate: string, says: string): GateResult => ({ gate, outcome: 'pass', says, next: null });

/** `next` is the exact step that leads out. */
export const block = (gate: string, says: string, next: string): GateResult => ({ gate, outcome: 'block', says, next });
