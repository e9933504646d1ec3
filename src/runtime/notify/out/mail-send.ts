import { createTransport } from 'nodemailer';
import type { Outgoing, Send, Sent } from '../send.ts';

/**
 * One e-mail through the relay that the address names (`smtps://user:password@host:465`, or `smtp://` with STARTTLS
 * where offered). The relay is the operator's own and often stands inside, so its address is not checked. Never throws.
 */
export const mailSend: Send = async message => {
  try {
    return await handOver(message);
  } catch (error) {
    return { ok: false, says: sayFailure(error) };
  }
};

async function handOver({ url, headers, body, timeoutMs }: Outgoing): Promise<Sent> {
  const relay = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { from, to, subject, date, 'message-id': messageId, ...others } = headers;
  const late = lateAfter(timeoutMs);
  try {
    const mail = { from, to, subject, messageId, headers: others, text: body };
    const dated = date === undefined ? mail : { ...mail, date: new Date(date) };
    await Promise.race([relay.sendMail(dated), late.promise]);
    return { ok: true, status: 250, headers: {}, text: '' };
  } finally {
    late.cancel();
    relay.close();
  }
}

/** The whole hand-over has one time: the relay's own time-outs start anew with each byte. */
function lateAfter(timeoutMs: number): { readonly promise: Promise<never>; cancel(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not taken within ${timeoutMs / 1000} s`)), timeoutMs);
  return { promise, cancel: () => clearTimeout(timer) };
}

function sayFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'the mail relay failed';
  if ('responseCode' in error && typeof error.responseCode === 'number') return `relay said ${error.responseCode}`;
  if ('code' in error && typeof error.code === 'string') return `the mail relay failed: ${error.code}`;
  return error.message;
}
