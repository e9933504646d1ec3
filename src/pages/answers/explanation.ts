import type { Decision } from '../../engine/model/types.gen.ts';

/** A decision told step by step. */
export interface Explanation {
  readonly decision: Decision;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly steps: readonly Step[];
  readonly beaten: readonly { readonly rule: string; readonly layer: string; readonly by: string }[];
  readonly why_not: WhyNot | null;
  readonly flip: Flip | null;
}

export interface Step {
  readonly rule: string;
  readonly layer: string;
  readonly tries: readonly Try[];
}

export interface Try {
  readonly part: string;
  readonly target: Readonly<Record<string, string>>;
  readonly took: boolean;
  readonly eligible: readonly string[];
  readonly dropped: readonly { readonly rep: string; readonly why: string }[];
  readonly hours_ignored: boolean;
}

/** Why a rule did not take a lead; what else is told depends on `why`. */
export interface WhyNot {
  readonly rule: string;
  readonly why: string;
  readonly field?: string;
  readonly needs?: string;
  readonly has?: string | number | null;
  readonly by?: string;
}

export interface Flip {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly lands: {
    readonly rule: string | null;
    readonly owner: string | null;
    readonly team: string | null;
    readonly queue: string | null;
  };
}
