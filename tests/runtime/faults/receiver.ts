import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A far end that takes every message, and can keep one waiting for its answer. */
export interface Receiver {
  readonly url: string;
  /** Bodies that came for one message, in their order. */
  got(key: string): readonly string[];
  /** The next message is answered only when it is released. */
  holdNext(): void;
  holds(): boolean;
  release(): void;
  close(): Promise<void>;
}

export async function receiver(): Promise<Receiver> {
  const bodies = new Map<string, string[]>();
  let held: ServerResponse | null = null;
  let holding = false;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { key } = JSON.parse(body) as { key: string };
    bodies.set(key, [...(bodies.get(key) ?? []), body]);
    if (!holding) return void response.end();
    holding = false;
    held = response;
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`,
    got: key => bodies.get(key) ?? [],
    holdNext: () => {
      holding = true;
    },
    holds: () => held !== null,
    release: () => {
      held?.end();
      held = null;
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
