/**
 * One record of the input. `place` counts records from 1 over all files of a run, unreadable ones included, so that
 * `#<place>` names a lead without an id. What `unreadable` says never quotes the record: it may hold personal data.
 */
export type LeadLine =
  | { readonly place: number; readonly raw: Record<string, unknown> }
  | { readonly place: number; readonly file: string; readonly line: number; readonly unreadable: string };

/** Turns the text of one file, which arrives in pieces, into lead lines. */
export interface LeadReader {
  push(text: string): LeadLine[];
  /** Says that the file ends here. */
  end(): LeadLine[];
}

/** The file at hand and the count of places, which runs on from file to file. */
export interface Numbering {
  readonly file: string;
  /** The place that the next record gets. */
  next(): number;
}

/** The longest record that is read, in characters. */
export const LONGEST = 1024 * 1024;

export const tooLong = 'the record is longer than 1 MiB';

export function unreadableLine(numbering: Numbering, line: number, unreadable: string): LeadLine {
  return { place: numbering.next(), file: numbering.file, line, unreadable };
}
