import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net';

/** How an endpoint can be bad while it is there. */
export type BadMode =
  | 'no_answer'
  | 'one_byte_at_a_time'
  | 'server_error'
  | 'too_many'
  | 'ten_megabytes'
  | 'endless'
  | 'redirect_loop'
  | 'reset'
  | 'garbage'
  | 'headers_without_end';

export interface BadEndpoint {
  readonly url: string;
  /** Connections that it saw. */
  readonly seen: () => number;
  close(): Promise<void>;
}

/** A local server that is bad in one way. */
export async function badEndpoint(mode: BadMode): Promise<BadEndpoint> {
  let seen = 0;
  const sockets = new Set<Socket>();
  const server = mode === 'garbage' || mode === 'headers_without_end' ? rawServer(mode) : httpServer(mode);
  server.on('connection', (socket: Socket) => {
    seen += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise(resolve => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, seen: () => seen, close };
}

const rawServer = (mode: 'garbage' | 'headers_without_end'): RawServer =>
  createRawServer(socket => {
    socket.once('data', () => {
      if (mode === 'garbage') return void socket.end('\u0000\u0001 this is no HTTP at all\r\n\r\n');
      socket.write('HTTP/1.1 200 OK\r\n');
      const line = `x-filler: ${'f'.repeat(1000)}\r\n`;
      const more = () => {
        if (socket.destroyed) return;
        socket.write(line);
        setImmediate(more);
      };
      more();
    });
  });

const httpServer = (mode: Exclude<BadMode, 'garbage' | 'headers_without_end'>): Server =>
  createServer((request, response) => {
    request.resume();
    answer(mode, request, response);
  });

function answer(
  mode: Exclude<BadMode, 'garbage' | 'headers_without_end'>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  switch (mode) {
    case 'no_answer':
      return;
    case 'one_byte_at_a_time': {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'server_error':
      return void response.writeHead(500).end('stack trace with a person in it');
    case 'too_many':
      return void response.writeHead(429, { 'retry-after': '120' }).end();
    case 'ten_megabytes':
      return void response.end('x'.repeat(10 * 1024 * 1024));
    case 'endless':
      response.writeHead(200);
      return flow(response);
    case 'redirect_loop':
      return void response.writeHead(302, { location: request.url ?? '/' }).end();
    case 'reset':
      return void request.socket.resetAndDestroy();
  }
}

function flow(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write('x'.repeat(16 * 1024));
  setImmediate(flow, response);
}
