import type { Group } from '../places.ts';

/** Whose `when` is compiled: for places, and because segments can't test `segment`. */
export interface WhenOwner {
  readonly group: Group;
  readonly id: string;
}
