/**
 * Makes the synthetic past leads of tests/history and the sample leads of docs/samples, the same bytes every time.
 *
 *     npx tsx scripts/dev/make-history.ts           writes both files
 *     npx tsx scripts/dev/make-history.ts --check   exit 1 when a file holds other leads than this script makes
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { freshLeads, pastLeads } from './history/samples.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = [
  { name: 'tests/history/past-leads.ndjson.gz', lines: pastLeads() },
  { name: 'docs/samples/leads.ndjson', lines: freshLeads() },
];

/** The lines that a file holds now; null where there is none. Packed bytes may differ between zlib versions: compare text. */
function linesOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function write(path: string, lines: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Node writes no time stamp into the gzip header, so packing twice gives the same bytes.
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(lines, { level: 9 }) : lines);
}

if (process.argv.includes('--check')) {
  const stale = FILES.filter(({ name, lines }) => linesOf(join(ROOT, name)) !== lines);
  for (const { name } of stale) console.error(`${name} holds other leads than scripts/dev/make-history.ts makes`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const { name, lines } of FILES) write(join(ROOT, name), lines);
  console.error(`wrote ${FILES.map(({ name }) => name).join(' and ')}`);
}
