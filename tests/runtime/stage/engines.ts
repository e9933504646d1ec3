import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/runtime/store/store.ts';

/** Every engine behind the port stands here and has to pass the same sentences. */
export const ENGINES: readonly (readonly [string, () => Promise<Store>])[] = [['sqlite', () => openSqlite(':memory:')]];
