import { type History, openHistory } from '../workspace/read-history.ts';
import { UnreadableInput } from '../workspace/unreadable-input.ts';

export type PastLeads =
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'none'; readonly why: string };

/** The named files, which must be there, else those of `tests/history`, if there are any. Throws UnreadableInput. */
export async function pastLeads(named: readonly string[]): Promise<PastLeads> {
  try {
    return { kind: 'history', history: await openHistory(named) };
  } catch (error) {
    const absent = error instanceof UnreadableInput && error.why === 'missing' && named.length === 0;
    if (!absent) throw error;
    return { kind: 'none', why: error.says };
  }
}
