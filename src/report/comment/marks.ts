/** The last line of the one comment that is kept up to date. */
export const STICKY_MARK = '<!-- leadrail:impact v1 -->';

/** The last line of a short comment that says that the verdict got worse. */
export const WORSE_MARK = '<!-- leadrail:worse v1 -->';

/** What a comment of ours remembers, out of sight of its readers. */
export interface Remembered {
  readonly verdict: 'pass' | 'block';
  /** The commit that it was about. */
  readonly head: string;
}

const REMEMBERED = /^<!-- leadrail:state (pass|block) ([0-9a-f]{40,64}) -->$/;

/** The hidden lines that end a comment. A head that is no commit id is not remembered. */
export function hiddenLines(mark: string, { verdict, head }: Remembered): string {
  const state = `<!-- leadrail:state ${verdict} ${head} -->`;
  return REMEMBERED.test(state) ? `${state}\n${mark}` : mark;
}

/** Whether a comment ends with the mark; one that merely quotes it somewhere does not count. */
export const endsWithMark = (body: string, mark: string): boolean => linesOf(body).at(-1) === mark;

/** What the comment remembers; null when it remembers nothing that can be read. */
export function remembered(body: string): Remembered | null {
  const match = REMEMBERED.exec(linesOf(body).at(-2) ?? '');
  const [, verdict, head] = match ?? [];
  return (verdict === 'pass' || verdict === 'block') && head !== undefined ? { verdict, head } : null;
}

/** GitHub answers with either end of line. */
const linesOf = (body: string): string[] => body.trimEnd().split(/\r?\n/);
