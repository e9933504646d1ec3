import { canonicalJson } from '../../../engine/model/canonical-json.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import type { Letter, Subject } from '../letter.ts';
import { SEND_TIMEOUT } from '../limits.ts';
import type { Outgoing } from '../send.ts';

/** A chat message in the shape that Slack, Mattermost and Rocket.Chat take: `{text}`. */
export function slackRequest({ key, recipient }: Subject, { says, people }: Letter, url: string): Outgoing {
  const text = `${escaped(says)}\nFor ${escaped([...people, `(${recipient})`].join(', '))}`;
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey(key) };
  return { url, method: 'POST', headers, body: canonicalJson({ text }), timeoutMs: SEND_TIMEOUT };
}

/** The three characters that Slack reads as markup: without them no text can mention a channel or hide a link. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
