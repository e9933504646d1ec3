import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINES, type EngineName } from './engines/all.ts';
import type { Measured } from './measure-engine.ts';
import type { Replay } from './measure-replay.ts';
import type { Compiling } from './measure-yaml.ts';
import { type Cell, report } from './report.ts';

const run = promisify(execFile);
const SIZES = [10, 100, 1_000, 10_000, 100_000];
const REPLAYED = 1_000_000;
/** An engine that has not loaded its rules and answered by then is given up. */
const PATIENCE_MS = 180_000;

const compiling = new Map<number, Compiling>();
const cells = new Map<string, Cell>();
for (const size of SIZES) {
  let judge: Measured | null = null;
  for (const name of Object.keys(ENGINES) as EngineName[]) {
    const cell = await contest(name, size, judge);
    judge ??= cell.measured;
    cells.set(`${name} ${size}`, cell);
    process.stderr.write(`${name} ${size}: ${cell.measured?.rate ?? cell.why}\n`);
  }
  compiling.set(size, await child<Compiling>('measure-yaml.ts', [String(size)], PATIENCE_MS));
}
const replay = await child<Replay>('measure-replay.ts', [String(REPLAYED)], PATIENCE_MS * 10);
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
process.stdout.write(`${report({ sizes: SIZES, cells, compiling, replay, machine })}\n`);

/** One engine with one number of rules, in a process of its own; engines that were too slow for fewer are not asked. */
async function contest(name: EngineName, size: number, judge: Measured | null): Promise<Cell> {
  const before = cells.get(`${name} ${size / 10}`);
  if (before && !before.measured?.rate) return { measured: null, wrong: 0, why: before.why };
  try {
    const measured = await child<Measured>('measure-engine.ts', [name, String(size)], PATIENCE_MS);
    const judged = judge?.answers ?? [];
    const wrong = judged.filter((answer, i) => (measured.answers[i] ?? answer) !== answer).length;
    const why = measured.rate === null ? `${Math.round(measured.firstMs)} ms a decision` : '';
    return { measured, wrong, why };
  } catch {
    return { measured: null, wrong: 0, why: `not loaded in ${PATIENCE_MS / 1000} s` };
  }
}

async function child<T>(file: string, args: readonly string[], timeout: number): Promise<T> {
  const flags = ['--expose-gc', '--max-old-space-size=8192', join(import.meta.dirname, file), ...args];
  const { stdout } = await run(process.execPath, flags, { timeout, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as T;
}
