import { type Answer, given, strange } from '../answer.ts';
import { headersOf, reasonOf, refused, unreachable } from './ask.ts';
import type { Door } from './door.ts';

/** A file that GitHub hands out by a redirect to its store; the token stays behind. Never throws. */
export async function download(door: Door, url: string, most: number): Promise<Answer<Uint8Array>> {
  // One time-out covers the redirect and the whole body.
  const signal = AbortSignal.timeout(door.timeoutMs);
  try {
    const redirect = await fetch(url, { headers: headersOf(door.token), redirect: 'manual', signal });
    await redirect.body?.cancel();
    const place = redirect.headers.get('location') ?? '';
    if (redirect.status !== 302) return refused(redirect.status, 'an artifact is handed out by a redirect');
    if (!mayFetch(place, door.apiUrl)) return strange('GitHub redirects to an address that is not safe.');
    const response = await fetch(place, { redirect: 'error', signal });
    if (!response.ok) return refused(response.status, 'the store of artifacts says no');
    return await bodyOf(response, most);
  } catch (error) {
    return unreachable(reasonOf(error, door.timeoutMs));
  }
}

/** Encrypted, or where the API itself is. */
const mayFetch = (place: string, apiUrl: string): boolean =>
  URL.canParse(place) && (new URL(place).protocol === 'https:' || new URL(place).origin === new URL(apiUrl).origin);

/** Counted while it comes: a length that is merely promised proves nothing. */
async function bodyOf(response: Response, most: number): Promise<Answer<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > most) return strange(`The artifact is larger than ${most} bytes.`);
    pieces.push(piece);
  }
  return given(new Uint8Array(Buffer.concat(pieces)));
}
