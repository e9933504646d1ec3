/** How far golden records reach into one part of a policy. `by` holds the ids of the records that reach it. */
export type CoverageItem = RuleCoverage | EdgeCoverage | SlaCoverage;

export interface RuleCoverage {
  readonly kind: 'rule';
  readonly id: string;
  /** The rule stands in the chain of some record: it took the lead, or it would be asked next. */
  readonly reached: boolean;
  readonly by: readonly string[];
  /** The records whose decision names the rule. Empty, but reached: it stands in chains only. */
  readonly decided_by: readonly string[];
}

/** A number at which a rule or segment begins or ceases to hold. */
export interface EdgeCoverage {
  readonly kind: 'edge';
  /** `<part>/<owner>/<field>/<value>`. */
  readonly id: string;
  readonly part: 'rule' | 'segment';
  readonly owner: string;
  readonly field: string;
  /** The first integer on the upper side. */
  readonly value: number;
  /** Records stand on both sides, right at the edge, and nothing but the edge keeps them apart. */
  readonly reached: boolean;
  readonly by: readonly string[];
  /** Records with `value - 1`. */
  readonly below: readonly string[];
  /** Records with `value`. */
  readonly above: readonly string[];
}

export interface SlaCoverage {
  readonly kind: 'sla';
  readonly id: string;
  readonly reached: boolean;
  readonly by: readonly string[];
}

export interface CoverageCount {
  readonly total: number;
  readonly reached: number;
  /** 0 to 100, one decimal place, rounded down, so that only all of it is 100; 100 where there is nothing to reach. */
  readonly percent: number;
}

/** What golden records reach: rules in the order in which they are asked, edges, then SLA rows. */
export interface Coverage {
  readonly items: readonly CoverageItem[];
  readonly counts: {
    readonly rule: CoverageCount & { readonly decided: number };
    readonly edge: CoverageCount;
    readonly sla: CoverageCount;
  };
}
