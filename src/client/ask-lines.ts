import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Answer } from './answer.ts';
import type { Token } from './ask-runtime.ts';

export interface Wanted {
  readonly path: string;
  /** What is kept of each record; null leaves it out. */
  readonly keep: (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | null;
}

/** Milliseconds for all of it. */
const LONGEST = 600_000;

/** The records of an NDJSON answer that are wanted, in its order. Never throws. */
export async function askLines(
  door: { readonly url: string; readonly token: Token },
  { path, keep }: Wanted,
): Promise<Answer<readonly Readonly<Record<string, unknown>>[]>> {
  try {
    const token = typeof door.token === 'string' ? door.token : await door.token('status');
    const response = await fetch(new URL(path, door.url), {
      headers: { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' },
      signal: AbortSignal.timeout(LONGEST),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
    });
    if (!response.ok || !response.body) return failed('refused', response.status, `it answers with ${response.status}`);
    const kept: Readonly<Record<string, unknown>>[] = [];
    for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
      const record = line === '' ? null : keep(JSON.parse(line));
      if (record) kept.push(record);
    }
    return { ok: true, status: response.status, value: kept };
  } catch (error) {
    return failed('unreachable', null, error instanceof Error ? error.message : String(error));
  }
}

const failed = (kind: 'refused' | 'unreachable', status: number | null, why: string): Answer<never> => ({
  ok: false,
  kind,
  status,
  says: `the runtime gives no records: ${why}`,
  problem: null,
});
