import { type Answer, given, strange } from '../answer.ts';
import { listOf } from '../json.ts';
import { ask } from './ask.ts';
import type { Door } from './door.ts';

const MOST_PAGES = 100;

/** All elements of a list that GitHub hands out page by page. `open` takes the list out of a page. */
export async function allPages<T>(
  door: Door,
  first: string,
  open: (page: unknown) => unknown,
  read: (each: unknown) => T | null,
): Promise<Answer<readonly T[]>> {
  const all: T[] = [];
  let url: string | null = first;
  for (let n = 0; url !== null; n += 1) {
    if (n === MOST_PAGES) return strange(`GitHub has more than ${MOST_PAGES} pages of this.`);
    const answer: Awaited<ReturnType<typeof ask>> = await ask(door, { method: 'GET', url });
    if (!answer.ok) return answer;
    const page = listOf(open(answer.value.value), read);
    if (page === null) return strange('A page of GitHub is not as documented.');
    for (const each of page) all.push(each);
    url = nextPage(answer.value.headers.get('link') ?? '', door.apiUrl);
  }
  return given(all);
}

/** The address of the next page in a `link` header; null on the last, and for one that leads away from the API. */
export function nextPage(link: string, apiUrl: string): string | null {
  const url = /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1] ?? '';
  return URL.canParse(url) && new URL(url).origin === new URL(apiUrl).origin ? url : null;
}
