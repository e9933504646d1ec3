import { structuredPatch } from 'diff';
import type { Written } from '../../engine/policy/written-as.ts';
import { visible } from '../visible.ts';

/** How one thing is written before and after a change; null where it does not stand. */
export interface Hunk {
  readonly before: Written | null;
  readonly after: Written | null;
}

const MOST_LINES = 60;
const LONGEST = 300;

export const isChanged = ({ before, after }: Hunk): boolean => before?.text !== after?.text;

/** A hunk as a fenced `diff` block: nothing in it is Markdown, and no line of it can close the fence. */
export function hunkMarkdown({ before, after }: Hunk): string {
  const lines = [...head('---', before), ...head('+++', after), ...changed(before?.text ?? '', after?.text ?? '')];
  const text = lines.map(shown).join('\n');
  const fence = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length)) + 1);
  return `${fence}diff\n${text}\n${fence}`;
}

const head = (mark: string, written: Written | null): string[] =>
  written === null ? [] : [`${mark} ${written.file}:${written.line}`];

function changed(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', ended(before), ended(after), '', '', { context: 3 });
  const lines = hunks.flatMap((hunk, i) => (i === 0 ? hunk.lines : [' …', ...hunk.lines]));
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), ` … ${rest} more lines`] : lines;
}

const ended = (text: string): string => (text === '' ? '' : `${text}\n`);

const shown = (line: string): string => visible(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
