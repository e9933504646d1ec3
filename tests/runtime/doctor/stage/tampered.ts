import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Broken } from '../../../../src/engine/measure/invariants/broken.ts';
import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { EARLIEST, type Patient } from '../../../../src/runtime/doctor/patient.ts';
import { releaseShelf } from '../../../../src/runtime/releases/release-shelf.ts';
import { loadDriver } from '../../../../src/runtime/store/sqlite/load-driver.ts';
import { openSqlite } from '../../../../src/runtime/store/sqlite/open-sqlite.ts';
import { readSqlite } from '../../../../src/runtime/store/sqlite/read-sqlite.ts';
import { aStory, type Story } from '../../stage/a-story.ts';

/** A store after a day, of which each test damages a copy. */
export interface Tampered {
  /** What `look` finds at the end of the day once somebody has gone round the service: `I1 lead:a`. */
  found(look: (patient: Patient) => Promise<readonly Broken[]>, ...statements: string[]): Promise<string[]>;
  end(): Promise<void>;
}

export async function afterADay(policy: Policy, day: (story: Story) => Promise<void>): Promise<Tampered> {
  const folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  const [whole, damaged] = [join(folder, 'whole.sqlite'), join(folder, 'damaged.sqlite')];
  const story = await aStory(policy, await openSqlite(whole));
  await day(story);
  await story.end();
  const Database = await loadDriver();
  return {
    found: async (look, ...statements) => {
      await copyFile(whole, damaged);
      const raw = new Database(damaged);
      for (const statement of statements) raw.exec(statement);
      raw.close();
      const store = await readSqlite(damaged);
      const all = { since: EARLIEST, afterDecision: 0, head: null, acknowledged: [] };
      const broken = await look({ ...all, store, shelf: releaseShelf(null), now: story.now });
      await store.close();
      return broken.map(({ code, at }) => `${code} ${at}`);
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
