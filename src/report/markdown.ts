import { visible } from './visible.ts';

const LONGEST = 200;

/** Text from outside as a code span: nothing in it is Markdown, a link or a mention. Safe in a table cell too. */
export function code(text: string): string {
  const shown = shortened(visible(text)).replaceAll('|', '\\u007c');
  if (shown === '') return '` `';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A sentence from outside in one line; what stands between backticks is code, all else is plain text. */
export function prose(text: string): string {
  const parts = visible(text).split('`');
  if (parts.length % 2 === 0) return plain(parts.join('`'));
  return parts.map((part, i) => (i % 2 === 0 ? plain(part) : code(part))).join('');
}

/** A space without width stops mentions, e-mail links and issue links; an entity stops links. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()+!|~^$-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]/g, '$&\u200b')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, match => `${match.slice(0, -1)}&#46;`);

/** A table; the first column reads left, the others are figures unless they are told to be text. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[], text = 1): string {
  const rule = heads.map((_, i) => (i < text ? '---' : '--:'));
  return [heads, rule, ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
