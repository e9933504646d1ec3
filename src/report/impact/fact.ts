/** A figure of an impact report with its name and what it means. */
export interface Fact {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
}
