import { accessSync, constants, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in rooms of its own; none of it may begin when all else is done. */
const LONG = ['walk', 'simulation', 'pages', 'ship', 'scripts'].map(room => `/tests/${room}/`);

const weight = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex(room => moduleId.includes(room));
  return at < 0 ? LONG.length : at;
};

/** The longest first, also where no run before has been measured. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => weight(a) - weight(b));
  }
}

/** Where files live in memory on Linux. */
const IN_MEMORY = '/dev/shm';

/** More than all tests together leave there. */
const ROOM = 2 ** 31;

/** Thousands of small stores and repositories are synced to disk, which takes a sixth of the time; memory needs none. */
function useMemory(): void {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize > ROOM) process.env['TMPDIR'] ??= IN_MEMORY;
  } catch {
    // Elsewhere they go where temporary files always go.
  }
}
useMemory();

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Forks, not threads: some tests change the folder or the time zone, which threads can't.
    pool: 'forks',
    // Files share two processes: each leaves the folder, the environment and the time zone as it found them, and
    // loading the house anew for every file took a third of the time.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
