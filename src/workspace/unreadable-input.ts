/** Why an input can't be read. Closed, so that a caller can answer one case in its own way. */
export type UnreadableWhy =
  | 'missing'
  | 'refused'
  | 'malformed'
  | 'no-git'
  | 'not-a-repository'
  | 'unknown-ref'
  | 'no-such-folder'
  | 'git-failed';

/** An input that a person named can't be read: a verb prints `says` and `next` and ends with exit status 2. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
  readonly why: UnreadableWhy;
  /** What is wrong, with the name of the input, in one sentence. */
  readonly says: string;
  /** What to do about it, in one sentence. */
  readonly next: string;

  constructor(why: UnreadableWhy, says: string, next: string) {
    super(`${says} ${next}`);
    this.why = why;
    this.says = says;
    this.next = next;
  }
}

/** The error that stands for a failed read of `shown`, from what Node threw. */
export function unreadable(shown: string, error: unknown): UnreadableInput {
  if (error instanceof UnreadableInput) return error;
  switch (errorCode(error)) {
    case 'ENOTDIR':
      return new UnreadableInput('missing', `${shown} is no folder, or lies below a file.`, 'Check the path.');
    case 'ENOENT':
      return new UnreadableInput('missing', `${shown} does not exist.`, 'Check the path and the current folder.');
    case 'EISDIR':
      return new UnreadableInput('refused', `${shown} is a folder.`, 'Name a file in it.');
    case 'EACCES':
    case 'EPERM':
      return new UnreadableInput('refused', `${shown} may not be read.`, 'Check its permissions.');
    default:
      return new UnreadableInput('refused', `${shown} can't be read: ${said(error)}.`, 'Check the file and its disk.');
  }
}

/** `ENOENT` and the like; null for an error without a code. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
