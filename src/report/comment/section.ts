import { countText } from '../../engine/gate/say-share.ts';

/** A part of a comment whose rows may be left out from the end when there is no room for them. */
export interface Section {
  /** What stands above the rows: a title, the head of a table. */
  readonly above: string;
  readonly rows: readonly string[];
  /** How many rows there would be; `rows` may be fewer. */
  readonly all: number;
  /** What stands below everything, e.g. the end of a fold. */
  readonly below?: string;
}

const more = (n: number): string => (n > 0 ? `\n\n…and ${countText(n)} more.` : '');

/** Length in bytes of UTF-8, as a budget counts it. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The section with as many rows as fit into `room` bytes, the rest counted; nothing where not even one fits. */
export function fitted({ above, rows, all, below = '' }: Section, room: number): string {
  const whole = (n: number): string => `${above}${rows.slice(0, n).join('\n')}${more(all - n)}${below}`;
  let shown = rows.length;
  while (shown > 0 && bytesOf(whole(shown)) > room) shown -= 1;
  return shown === 0 ? '' : whole(shown);
}

/** The first rows of a list as a section, made only as far as they are shown. */
export function sectionOf<T>(
  above: string,
  list: readonly T[],
  most: number,
  rowOf: (each: T) => string,
  below = '',
): Section {
  return { above, rows: list.slice(0, most).map(rowOf), all: list.length, below };
}
