import { tick } from '../queues/tick.ts';
import type { Round } from './round.ts';

/** What the service does by itself, in this order, each second or as often as it says. */
export const ROUNDS: readonly Round[] = [{ name: 'queues', every: 1000, run: tick }];
