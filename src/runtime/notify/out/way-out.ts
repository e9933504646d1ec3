import type { Send } from '../send.ts';
import { type HttpSendOptions, httpSend } from './http-send.ts';
import { mailSend } from './mail-send.ts';

/** The real world's way out: `smtp` and `smtps` addresses are mail relays, all others go over HTTP. */
export function wayOut(options: HttpSendOptions): Send {
  const http = httpSend(options);
  return message => (/^smtps?:/i.test(message.url) ? mailSend(message) : http(message));
}
