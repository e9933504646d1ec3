import type { Finding } from '../engine/model/types.gen.ts';
import { visible } from '../report/visible.ts';
import { type Answer, given } from './answer.ts';
import type { GitHub, LineNote, NotesCheck } from './github.ts';

/** GitHub shows only so many annotations of a step; beyond it a check run shows them. */
const STEP_SHOWS = 10;
const A_REQUEST = 50;
const MOST_NOTES = 500;
const LONGEST_TITLE = 255;
const LONGEST_MESSAGE = 4000;

/** New findings as notes on their lines; none where the step's own annotations show them all. */
export function lineNotes(findings: readonly Finding[]): LineNote[] {
  const placed = findings.flatMap(noteOf);
  return placed.length > STEP_SHOWS ? placed.slice(0, MOST_NOTES) : [];
}

function noteOf({ at, level, code, says, why }: Finding): LineNote[] {
  if (at.file === null || !isInside(at.file)) return [];
  const line = at.line ?? 1;
  return [
    {
      path: at.file,
      start_line: line,
      end_line: line,
      annotation_level: level === 'error' ? 'failure' : 'warning',
      title: clipped(code, LONGEST_TITLE),
      message: clipped(`${says} ${why}`, LONGEST_MESSAGE),
    },
  ];
}

/** A path below the top of the repository, and nothing else. */
const isInside = (path: string): boolean =>
  visible(path) === path && !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.?([/\\]|$)/.test(path) && path.length <= 1000;

/** Cut before it is spelled out, which makes it longer, and after. */
const clipped = (text: string, most: number): string =>
  visible(text.slice(0, most).toWellFormed()).slice(0, most).toWellFormed();

/** Writes the notes as one check run, as many at a time as GitHub takes. */
export async function writeNotes(github: GitHub, check: NotesCheck, notes: readonly LineNote[]): Promise<Answer<null>> {
  const started = await github.startCheck(check, notes.slice(0, A_REQUEST));
  if (!started.ok) return started;
  for (let from = A_REQUEST; from < notes.length; from += A_REQUEST) {
    const added = await github.addNotes(started.value, check, notes.slice(from, from + A_REQUEST));
    if (!added.ok) return added;
  }
  return given(null);
}
