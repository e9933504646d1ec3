import { type Answer, type Failed, given, strange } from '../answer.ts';
import { parsed, textIn } from '../json.ts';
import type { Door } from './door.ts';
import { decideRetry } from './retry.ts';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly body?: unknown;
}

/** A good answer with its headers: some say where the next page is. */
export interface Page {
  readonly value: unknown;
  readonly headers: ReadonlyMap<string, string>;
}

interface Tried {
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** One question to GitHub, asked again where that helps. Never throws. */
export async function ask(door: Door, question: Ask): Promise<Answer<Page>> {
  for (let n = 1; ; n += 1) {
    const tried = await tryOnce(door, question);
    const retry = decideRetry({ method: question.method, n, now: door.now(), ...tried });
    switch (retry.kind) {
      case 'wait':
        await door.wait(retry.ms);
        break;
      case 'limited':
        return {
          ok: false,
          kind: 'limited',
          status: tried.status,
          says: `GitHub limits our requests: ${saidBy(tried)}`,
        };
      case 'done':
        return answerOf(tried);
    }
  }
}

async function tryOnce(door: Door, { method, url, body }: Ask): Promise<Tried> {
  try {
    const response = await fetch(url, {
      method,
      headers: headersOf(door.token, body !== undefined),
      signal: AbortSignal.timeout(door.timeoutMs),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: new Map(response.headers), body: await response.text() };
  } catch (error) {
    return { status: null, headers: new Map(), body: reasonOf(error, door.timeoutMs) };
  }
}

/** The headers of every request to the API. */
export const headersOf = (token: string, sends = false): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
  'user-agent': 'leadrail',
  ...(sends ? { 'content-type': 'application/json' } : {}),
});

function answerOf(tried: Tried): Answer<Page> {
  const { status, headers, body } = tried;
  if (status === null) return unreachable(body);
  if (status < 200 || status > 299) return refused(status, saidBy(tried));
  const value = body === '' ? null : parsed(body);
  return value === undefined
    ? strange('GitHub answered with something that is no JSON.', status)
    : given({ value, headers });
}

export const unreachable = (why: string): Failed => ({
  ok: false,
  kind: 'unreachable',
  status: null,
  says: `GitHub cannot be reached: ${why}`,
});

export const refused = (status: number, why: string): Failed => ({
  ok: false,
  kind: 'refused',
  status,
  says: `GitHub refuses with status ${status}: ${why}`,
});

const LONGEST = 300;

const saidBy = ({ body, status }: Tried): string =>
  (textIn(parsed(body), 'message') ?? `no reason (${status ?? 'no answer'})`).slice(0, LONGEST);

/** Why a request got no answer, for the log. */
export function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
