import { defineConfig } from 'vitest/config';

/** Tests of pure rooms share one process: they change nothing around them, and loading the engine is most of their time. */
const PURE = ['engine', 'report', 'schemas', 'properties'].map(room => `tests/${room}/**/*.test.ts`);

/** So do those of the service: each brings a world of its own. */
const SERVICE = ['runtime', 'simulation', 'client'].map(room => `tests/${room}/**/*.test.ts`);

const shared = {
  // Forks, not threads: some tests change the folder or the time zone, which threads can't.
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: PURE, isolate: false } },
      { test: { ...shared, name: 'service', include: SERVICE, isolate: false } },
      { test: { ...shared, name: 'house', include: ['tests/**/*.test.ts'], exclude: [...PURE, ...SERVICE] } },
    ],
  },
});
