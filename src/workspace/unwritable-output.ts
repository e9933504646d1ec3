/** Something could not be written: a verb prints `says` and `next` and ends with exit status 2. */
export class UnwritableOutput extends Error {
  override readonly name = 'UnwritableOutput';
  /** What was not written and why, in one or two sentences. */
  readonly says: string;
  /** What to do about it, in one sentence. */
  readonly next: string;

  constructor(says: string, next: string) {
    super(`${says} ${next}`);
    this.says = says;
    this.next = next;
  }
}
