import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { layeredRules, type Wishes } from './workload/layered-rules.ts';

/** A run of the command as a user has it: from the start of the process to its end. */
export interface Ran {
  readonly ms: number;
  /** The most memory that the process held. */
  readonly mb: number;
  readonly exit: number;
}

const ROOT = join(import.meta.dirname, '..');
const COMMAND = join(ROOT, 'scripts/leadrail.mjs');
/** Says at its end how much memory the process held, in kB. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(`\\nmaxrss ${process.resourceUsage().maxRSS}\\n`));',
)}`;

/** A folder of its own for as long as the work takes. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'leadrail-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the command in the repository; what it prints is thrown away. */
export function ranLeadrail(args: readonly string[], cwd = ROOT): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', WATCH, COMMAND, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', chunk => {
    told = (told + chunk).slice(-10_000);
  });
  return new Promise(resolve => {
    child.on('close', exit => {
      const kb = Math.max(0, ...[...told.matchAll(/^maxrss (\d+)$/gm)].map(match => Number(match[1])));
      resolve({ ms: performance.now() - start, mb: kb / 1024, exit: exit ?? -1 });
    });
  });
}

/** Writes a company's rules below a folder. */
export function writeRules(folder: string, wishes: Wishes): void {
  for (const [path, text] of layeredRules(wishes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The shipped past leads, again and again under other ids, until there are so many. */
export async function writePastLeads(file: string, count: number): Promise<void> {
  const lines: string[] = [];
  const packed = createReadStream(join(ROOT, 'tests/history/past-leads.ndjson.gz')).pipe(createGunzip());
  for await (const line of createInterface({ input: packed })) if (line !== '') lines.push(line);
  async function* repeated() {
    for (let n = 0; n < count; n += lines.length)
      yield lines
        .slice(0, count - n)
        .map(line => `${line.replace('"id":"', `"id":"${n}-`)}\n`)
        .join('');
  }
  await pipeline(repeated(), createWriteStream(file));
}
