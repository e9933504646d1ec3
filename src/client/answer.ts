/** What the runtime answered. A failure is data: the caller decides what to say and how to end. */
export type Answer<T> = Given<T> | Failed;

export interface Given<T> {
  readonly ok: true;
  readonly status: number;
  readonly value: T;
}

export interface Failed {
  readonly ok: false;
  /** Unreachable: no answer came. Refused: the runtime answered no. */
  readonly kind: 'unreachable' | 'refused';
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** One sentence for the person who waits. */
  readonly says: string;
  /** The whole problem document, where the runtime sent one. */
  readonly problem: Readonly<Record<string, unknown>> | null;
}
