import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Outgoing, Send, Sent } from '../send.ts';
import { checkedLookup, type Refusal, type Resolve, refusalOf } from './checked-lookup.ts';

export interface HttpSendOptions {
  /** Also addresses that are not public, and plain HTTP to those. */
  readonly allowPrivate: boolean;
  /** Other than the system's own; for tests. */
  readonly resolve?: Resolve;
}

/** What is read of an answer; the rest is cut off together with the connection. */
export const LONGEST_ANSWER = 64 * 1024;

/**
 * One HTTP request on a connection of its own. The address is checked when the connection is made, redirects are not
 * followed, and the whole exchange has `timeoutMs`, however slowly the answer drips. Never throws.
 */
export const httpSend =
  ({ allowPrivate, resolve }: HttpSendOptions): Send =>
  async message => {
    const url = URL.canParse(message.url) ? new URL(message.url) : null;
    if (url === null) return no('the address is no URL');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return no('only https addresses are sent to');
    const refusal = refusalOf(url.protocol, allowPrivate);
    const why = refusedLiteral(url, refusal);
    if (why !== null) return no(why);
    try {
      return await exchange(url, message, checkedLookup(refusal, resolve));
    } catch (error) {
      return no(sayFailure(error));
    }
  };

const no = (says: string): Sent => ({ ok: false, says });

/** An address that stands in the URL is never looked up, so it is checked here; URL has brought it to its one form. */
function refusedLiteral({ hostname }: URL, refusal: Refusal): string | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : refusal(host);
}

function exchange(url: URL, message: Outgoing, lookup: ReturnType<typeof checkedLookup>): Promise<Sent> {
  const { method, headers, body, timeoutMs } = message;
  const bytes = Buffer.from(body, 'utf8');
  const length: Record<string, string> = method === 'GET' ? {} : { 'content-length': String(bytes.length) };
  const signal = AbortSignal.timeout(timeoutMs);
  const options: RequestOptions = {
    method,
    headers: { 'user-agent': 'leadrail', ...headers, ...length },
    lookup,
    agent: false,
    signal,
  };
  return new Promise((resolve, reject) => {
    const request: ClientRequest = url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
    request.once('response', answer => readAnswer(answer).then(resolve, reject));
    request.on('error', error =>
      reject(signal.aborted ? new Error(`no whole answer in ${timeoutMs / 1000} s`) : error),
    );
    request.once('close', () => reject(new Error('the connection closed without an answer')));
    request.end(method === 'GET' ? undefined : bytes);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<Sent> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= LONGEST_ANSWER) break;
  }
  const text = Buffer.concat(parts).subarray(0, LONGEST_ANSWER).toString('utf8');
  return { ok: true, status: answer.statusCode ?? 0, headers: plainHeaders(answer), text };
}

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]));

/** A code where there is one: messages of the system name hosts and addresses, which may be secrets. */
function sayFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'the request failed';
  if ('code' in error && typeof error.code === 'string') return `the request failed: ${error.code}`;
  return error.message;
}
