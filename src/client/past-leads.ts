import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Answer } from './answer.ts';

/** The newest past leads of a runtime, oldest first, one NDJSON line each. Never throws. */
export async function pastLeads(
  door: { readonly url: string; readonly token: string },
  most: number,
  timeoutMs = 600_000,
): Promise<Answer<readonly string[]>> {
  try {
    const response = await fetch(new URL('/v1/history', door.url), {
      headers: { authorization: `Bearer ${door.token}`, accept: 'application/x-ndjson' },
      signal: AbortSignal.timeout(timeoutMs),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
    });
    if (!response.ok || !response.body) return failed('refused', response.status, `it answers with ${response.status}`);
    return { ok: true, status: response.status, value: await lastLines(response.body as ReadableStream, most) };
  } catch (error) {
    return failed('unreachable', null, error instanceof Error ? error.message : String(error));
  }
}

async function lastLines(body: ReadableStream, most: number): Promise<string[]> {
  let lines: string[] = [];
  for await (const line of createInterface({ input: Readable.fromWeb(body) })) {
    if (line !== '') lines.push(line);
    if (lines.length >= most * 2) lines = lines.slice(-most);
  }
  return lines.slice(-most);
}

const failed = (kind: 'refused' | 'unreachable', status: number | null, why: string): Answer<never> => ({
  ok: false,
  kind,
  status,
  says: `the runtime gives no past leads: ${why}`,
  problem: null,
});
