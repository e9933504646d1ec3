import { endsWithMark, type Remembered, remembered, STICKY_MARK, WORSE_MARK } from '../../report/comment/marks.ts';
import type { Comment } from '../things.ts';

/** What is to be done about the comments of a pull request, in this order. */
export interface CommentPlan {
  /** A short new comment, because the verdict got worse; null where nothing is to say. */
  readonly tell: string | null;
  /** The comment to write: into the one that is there, or a new one. */
  readonly write:
    | { readonly kind: 'edit'; readonly id: number; readonly body: string }
    | { readonly kind: 'add'; readonly body: string }
    /** It says just this already. */
    | { readonly kind: 'keep' };
  /** Comments of ours that a newer one stands for, by their names in GraphQL. */
  readonly minimise: readonly string[];
}

/** What the comments should say now. */
export interface NextComment extends Remembered {
  readonly body: string;
  /** The short comment, should the verdict have got worse. */
  readonly worse: string;
}

/** Ours are those with the mark that we ourselves wrote: anybody can type the mark. */
export function decideComment(existing: readonly Comment[], me: number, next: NextComment): CommentPlan {
  const ours = existing.filter(({ authorId }) => authorId === me);
  const sticky = ours.filter(({ body }) => endsWithMark(body, STICKY_MARK)).sort((a, b) => b.id - a.id);
  const [newest, ...older] = sticky;
  return {
    tell: newest && gotWorse(newest, next) && !isTold(ours, next) ? next.worse : null,
    write: written(newest, next.body),
    minimise: older.map(({ nodeId }) => nodeId),
  };
}

/** Nobody is told of an edit, so a pass that turns into a block needs a comment of its own. */
const gotWorse = ({ body }: Comment, { verdict }: NextComment): boolean =>
  verdict === 'block' && remembered(body)?.verdict === 'pass';

/** A run that is repeated after it broke off half-way must not tell twice. */
const isTold = (ours: readonly Comment[], { head }: NextComment): boolean => {
  const told = ours.filter(({ body }) => endsWithMark(body, WORSE_MARK)).sort((a, b) => b.id - a.id)[0];
  return told !== undefined && remembered(told.body)?.head === head;
};

function written(newest: Comment | undefined, body: string): CommentPlan['write'] {
  if (!newest) return { kind: 'add', body };
  const same = newest.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd();
  return same ? { kind: 'keep' } : { kind: 'edit', id: newest.id, body };
}
