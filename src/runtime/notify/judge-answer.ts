import { SECOND } from '../../engine/time/units.ts';
import type { Instant } from '../store/rows.ts';
import { ARRIVED, type Delivery, failed } from './delivery.ts';
import { LONGEST_WAIT } from './limits.ts';
import { oneLine } from './one-line.ts';
import type { Sent } from './send.ts';

/** Refusals that say that this body is wrong: another message may well be taken. */
const MESSAGE_IS_WRONG: ReadonlySet<number> = new Set([400, 409, 411, 413, 414, 415, 422, 431]);

/** What an answer means. Its text is never kept: it may hold anything. A redirect is a failure, never followed. */
export function judgeAnswer(sent: Sent, now: Instant): Delivery {
  if (!sent.ok) return failed(oneLine(sent.says, 200), 'endpoint');
  const { status, headers } = sent;
  if (status >= 200 && status < 300) return ARRIVED;
  const says = `answered ${status}`;
  const notBefore = retryAfter(headers['retry-after'], now);
  if (status === 429) return { kind: 'busy', says, notBefore };
  return failed(says, MESSAGE_IS_WRONG.has(status) ? 'message' : 'endpoint', notBefore);
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds or an HTTP date; null for anything else. Nobody makes us wait for more than an hour. */
function retryAfter(text: string | undefined, now: Instant): Instant | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Math.min(now + Number(text) * SECOND, now + LONGEST_WAIT);
  const at = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST_WAIT);
}
