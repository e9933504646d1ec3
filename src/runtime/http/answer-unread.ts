import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, Problem } from './problem.ts';

/** Answers what never became a request, straight into the connection, and ends it: no route ever sees it. */
export function answerUnread(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const document = problemOf(error.code).document();
  const body = Buffer.from(JSON.stringify(document));
  const head = [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
    'connection: close',
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${body.length}`,
  ];
  if (socket.writable) socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
  socket.destroySoon();
}

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers-too-large', 'headers take at most 16 KiB');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('too-slow', 'the request did not arrive whole in time');
  return new Problem('invalid-request', 'this is not HTTP as it should be');
}
