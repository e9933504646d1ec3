import type { Answer, Failed } from './answer.ts';

export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** What the request is for: a bundle id, or `status`. A token that is made for one purpose opens no other door. */
  readonly purpose?: string;
}

/** A token, or whoever makes one for a purpose. */
export type Token = string | ((purpose: string) => Promise<string>);

interface Door {
  readonly url: string;
  readonly token: Token;
}

/** One request, one answer, within a time-out that covers the body too. Never throws. */
export async function askRuntime<T>(door: Door, ask: Ask & { readonly timeoutMs: number }): Promise<Answer<T>> {
  let status: number;
  let text: string;
  try {
    const token = typeof door.token === 'string' ? door.token : await door.token(ask.purpose ?? 'status');
    const response = await fetch(new URL(ask.path, door.url), requestOf(token, ask));
    status = response.status;
    text = await response.text();
  } catch (error) {
    return unreachable(door.url, ask.timeoutMs, error);
  }
  const value = parsed(text);
  if (status >= 200 && status < 300 && value !== undefined) return { ok: true, status, value: value as T };
  return refused(status, value);
}

function requestOf(token: string, { method, body, timeoutMs }: Ask & { readonly timeoutMs: number }): RequestInit {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  // A redirect would carry the token elsewhere.
  const rest = { method, signal, redirect: 'error' as const };
  if (body === undefined) return { ...rest, headers };
  return { ...rest, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function unreachable(url: string, timeoutMs: number, error: unknown): Failed {
  const says = isTimeout(error)
    ? `the runtime at ${url} did not answer within ${timeoutMs} ms`
    : `the runtime at ${url} cannot be reached: ${reasonOf(error)}`;
  return { ok: false, kind: 'unreachable', status: null, says, problem: null };
}

function refused(status: number, value: unknown): Failed {
  const problem = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  const [title, detail] = [problem?.title, problem?.detail].map(each => (typeof each === 'string' ? each : ''));
  const says = [title, detail].filter(Boolean).join(': ') || `the runtime answered with status ${status}`;
  return { ok: false, kind: 'refused', status, says, problem };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
