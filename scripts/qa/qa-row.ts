/** One thing that a release is to be tried with, and whether it was. */
export interface QaRow {
  readonly area: 'segment' | 'precedence' | 'required field' | 'fallback queue' | 'alert' | 'escalation';
  readonly what: string;
  readonly exercised: boolean;
  /** What happened, or why nothing did. */
  readonly says: string;
}

export const done = (area: QaRow['area'], what: string, says: string): QaRow => ({ area, what, exercised: true, says });

export const missed = (area: QaRow['area'], what: string, says: string): QaRow => ({
  area,
  what,
  exercised: false,
  says,
});
