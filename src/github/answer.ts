/** What GitHub answered. A failure is data: the caller decides what to say and how to end. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failed;

export interface Failed {
  readonly ok: false;
  /**
   * Unreachable: no answer came. Refused: GitHub said no. Limited: it wants us to wait longer than we do.
   * Strange: the answer is none that its documentation describes, or too large.
   */
  readonly kind: 'unreachable' | 'refused' | 'limited' | 'strange';
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** One sentence for the person who reads the log. */
  readonly says: string;
}

export const given = <T>(value: T): Answer<T> => ({ ok: true, value });

export const strange = (says: string, status: number | null = null): Failed => ({
  ok: false,
  kind: 'strange',
  status,
  says,
});

/** What a good answer holds, read; a failure stays as it is. Null from `read` means: not as documented. */
export function reading<T>(answer: Answer<unknown>, what: string, read: (value: unknown) => T | null): Answer<T> {
  if (!answer.ok) return answer;
  const value = read(answer.value);
  return value === null ? strange(`GitHub's answer about ${what} is not as documented.`) : given(value);
}
