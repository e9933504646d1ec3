/** What was done to the policy. */
export type MutantKind = 'drop_rule' | 'swap_target' | 'move_edge' | 'negate_test' | 'empty_list' | 'raise_priority';

/** Where in a policy: a thing by its group and id, and the way to the part inside it. */
export interface MutantPlace {
  readonly group: 'rule' | 'segment' | 'list';
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** One small mistake that somebody could make in a policy; plain data, so that it can be shown and stored. */
export interface Mutant {
  /** Unique within a policy, and the same for the same policy. */
  readonly id: string;
  readonly kind: MutantKind;
  /** Null where it changes a segment or a list. */
  readonly rule: string | null;
  readonly at: MutantPlace;
  /** What stands there in the policy; null where nothing does. */
  readonly from: unknown;
  /** What the mutant has there instead; null where it has nothing. */
  readonly to: unknown;
  readonly says: string;
}

/** A mutant; its id is made of kind, place and `mark`, which tells several mutants of one place apart. */
export function mutant(kind: MutantKind, at: MutantPlace, from: unknown, to: unknown, says: string, mark = ''): Mutant {
  const parts = [kind, at.group, at.id, ...at.path, mark].filter(part => part !== '');
  return { id: parts.join('/'), kind, rule: at.group === 'rule' ? at.id : null, at, from, to, says };
}
