/** What a window is about; the gates read it, time doesn't. */
export interface WindowScope {
  readonly segments?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly min_risk?: string | undefined;
}

export type WindowEffect = 'deny' | 'allow';

/** A freeze window as it is written: either `from` and `to`, or `start`, `rrule` and `duration`. Times are local. */
export interface WindowDefinition {
  readonly id: string;
  readonly effect: WindowEffect;
  readonly zone: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly start?: string | undefined;
  readonly rrule?: string | undefined;
  readonly duration?: string | undefined;
  /** Local starts that don't happen; they count towards COUNT. */
  readonly except?: readonly string[] | undefined;
  readonly scope?: WindowScope | undefined;
  readonly why?: string | undefined;
}

export type WindowKey = 'zone' | 'from' | 'to' | 'start' | 'rrule' | 'duration' | 'except';

/** Why a window is refused: at which key, in words, and what would be taken there (null when nothing can be named). */
export interface WindowProblem {
  readonly window: string;
  readonly key: WindowKey;
  readonly says: string;
  readonly allowed: string | null;
}

/** The same before the window's id is known. */
export type Refusal = Omit<WindowProblem, 'window'>;
