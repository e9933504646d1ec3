import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: `#/lead/sample-0001` is the page `lead` with the rest `sample-0001`. Never a token. */
export interface Place {
  readonly page: string;
  readonly rest: string;
}

export function placeOf(hash: string): Place {
  const [, page = '', rest = ''] = /^#\/([\w-]*)(?:\/(.*))?$/.exec(hash) ?? [];
  return { page, rest: decoded(rest) };
}

export const hrefTo = (page: string, rest = ''): string =>
  `#/${page}${rest === '' ? '' : `/${encodeURIComponent(rest)}`}`;

/** A hash that somebody typed may be no such encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
}
