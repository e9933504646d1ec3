import { fold } from './fold.ts';

/** Letters that people write without their stroke, tail or ligature, and that Unicode doesn't take apart. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a' }),
);

const ASCII = /^[\0-\x7f]*$/;

/**
 * The key under which the name of a place is looked up: case, accents, punctuation and a leading "the" don't count, and
 * `St.` is `Saint`. Only the accents of Latin, Greek and Cyrillic go; the vowel signs of other scripts are letters.
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  return (ASCII.test(folded) ? folded : withoutAccents(folded))
    .replace(/[.'’‘ʻʼʿ`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[\s,()‐–—-]+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint');
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[øłđðħıæœþə]/g, letter => PLAIN.get(letter) ?? letter);
}
