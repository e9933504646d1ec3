import { prose } from '../markdown.ts';

/** A sentence from outside in a comment: escaped, and cut before it is, so that no escape is cut in two. */
export function clipped(text: string, most = 300): string {
  const whole = text.toWellFormed();
  return prose(whole.length > most ? `${whole.slice(0, most).toWellFormed()}…` : whole);
}
