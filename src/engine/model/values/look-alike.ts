import { LOOK_ALIKES } from '../tables/look-alikes.ts';

/** The text with Cyrillic and Greek letters that look Latin made Latin; null when it has none. */
export function latinLookAlike(text: string): string | null {
  let latin = '';
  for (const letter of text) latin += LOOK_ALIKES.get(letter) ?? letter;
  return latin === text ? null : latin;
}
