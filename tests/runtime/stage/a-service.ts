import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '../../../src/runtime/access/scopes.ts';
import { type RunningService, startService } from '../../../src/runtime/serve.ts';

/** Monday, 2 November 2026, 09:00 UTC. */
export const NINE = Date.UTC(2026, 10, 2, 9);

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The shape of an answer is what each test is about.
  readonly body: Record<string, unknown>;
}

/** A service on a folder of its own, an ephemeral port and a clock that the test moves. */
export interface StagedService {
  readonly dataDir: string;
  running: RunningService;
  now: number;
  ask(
    scope: Scope | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  lead(raw: unknown): Promise<Reply>;
  /** Closes and starts again on the same folder. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function stageService(): Promise<StagedService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadrail-'));
  const start = () => startService({ dataDir, port: 0, clock: () => staged.now });
  const staged: StagedService = {
    dataDir,
    now: NINE,
    running: undefined as unknown as RunningService,
    ask: (scope, method, path, body, headers = {}) => ask(staged.running, scope, method, path, body, headers),
    lead: raw => staged.ask('intake', 'POST', '/v1/leads', raw),
    restart: async () => {
      await staged.running.close();
      staged.running = await start();
    },
    end: async () => {
      await staged.running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  staged.running = await start();
  return staged;
}

async function ask(
  { url, tokens }: RunningService,
  scope: Scope | null,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply> {
  const auth = scope === null ? {} : { authorization: `Bearer ${tokens[scope]}` };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : null;
  const sent = typeof body === 'string' ? body : (bytes ?? JSON.stringify(body));
  const response = await fetch(new URL(path, url), {
    method,
    headers: { ...type, ...auth, ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const isJson = /json\b/.test(response.headers.get('content-type') ?? '') && !text.includes('\n{');
  return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : {} };
}
