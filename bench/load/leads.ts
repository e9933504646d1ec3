import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type RawLead = Readonly<Record<string, unknown>>;

const SAMPLES = readFileSync(join(import.meta.dirname, '../../docs/samples/leads.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as RawLead);

/** The shipped sample, over and over, each time under new ids: the n-th lead as the body of a request. */
export function leadNumber(n: number): string {
  const { id: _, ...lead } = SAMPLES[n % SAMPLES.length] as RawLead;
  return JSON.stringify({ id: `load-${n}`, ...lead });
}
