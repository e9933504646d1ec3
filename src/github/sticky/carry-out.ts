import { type Answer, given } from '../answer.ts';
import type { GitHub } from '../github.ts';
import type { CommentPlan } from './decide-comment.ts';

/** Does what was decided, and stops at the first step that GitHub refuses; what is left is done by the next run. */
export async function carryOut(
  github: GitHub,
  pull: number,
  { tell, write, minimise }: CommentPlan,
): Promise<Answer<null>> {
  // First what is told: once the sticky comment is edited, nobody could see that the verdict got worse.
  const told = tell === null ? given(null) : await github.addComment(pull, tell);
  if (!told.ok) return told;
  const wrote = await writeSticky(github, pull, write);
  if (!wrote.ok) return wrote;
  for (const nodeId of minimise) {
    const folded = await github.minimise(nodeId);
    if (!folded.ok) return folded;
  }
  return given(null);
}

async function writeSticky(github: GitHub, pull: number, write: CommentPlan['write']): Promise<Answer<null>> {
  switch (write.kind) {
    case 'edit':
      return github.editComment(write.id, write.body);
    case 'add':
      return github.addComment(pull, write.body);
    case 'keep':
      return given(null);
  }
}
