import { BrokenTransaction } from '../store/store.ts';
import { Problem } from './problem.ts';

/** What SQLite calls a disk that is full, gone, read-only, or held by another program. */
const OUT_OF_ORDER = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM)/;

/** A store that can't write now is said openly, to be tried again; nothing was kept. Null for any other failure. */
export function storeProblem(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!(error instanceof BrokenTransaction) && !OUT_OF_ORDER.test(code)) return null;
  return new Problem('store-unavailable', 'the store cannot write now; nothing was kept, send it again');
}
