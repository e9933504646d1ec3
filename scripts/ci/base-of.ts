import { commitOf } from '../../src/workspace/git.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import type { Settings } from './settings.ts';

/**
 * What the change is compared with; null for a push. A pull request is checked out merged into its base, and the first
 * parent of that merge is the base as it was merged: the event's own may be older, and then others' changes would
 * look like this one's.
 */
export async function baseOf({ base, event }: Settings): Promise<string | null> {
  if (base !== null) return base;
  switch (event.kind) {
    case 'pull_request':
      return (await isMergeOf(event.head)) ? commitOf('HEAD^1') : event.base;
    case 'merge_group':
      return event.base;
    case 'workflow_run':
    case 'other':
      return null;
  }
}

async function isMergeOf(head: string): Promise<boolean> {
  try {
    return (await commitOf('HEAD^2')) === head;
  } catch (error) {
    if (error instanceof UnreadableInput && error.why === 'unknown-ref') return false;
    throw error;
  }
}
