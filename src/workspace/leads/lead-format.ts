import { csvLeads } from './csv-leads.ts';
import { jsonLeads } from './json-leads.ts';
import type { LeadReader, Numbering } from './lead-line.ts';
import { ndjsonLeads } from './ndjson-leads.ts';

/** How leads are written in a file; `json` is an array, one object, or one object a line. */
export type LeadFormat = 'csv' | 'ndjson' | 'json';

const BY_SUFFIX: readonly (readonly [RegExp, LeadFormat])[] = [
  [/\.csv(\.gz)?$/i, 'csv'],
  [/\.(ndjson|jsonl)(\.gz)?$/i, 'ndjson'],
  [/\.json(\.gz)?$/i, 'json'],
];

/** The format that a file's name tells; null when only its content can tell. */
export function formatByName(name: string): LeadFormat | null {
  return BY_SUFFIX.find(([suffix]) => suffix.test(name))?.[1] ?? null;
}

/** The format that a text's first character tells; null while there is only white space. */
export function formatByContent(text: string): LeadFormat | null {
  const first = text.trimStart()[0];
  if (first === undefined) return null;
  return first === '{' || first === '[' ? 'json' : 'csv';
}

export function leadReader(format: LeadFormat, numbering: Numbering): LeadReader {
  switch (format) {
    case 'csv':
      return csvLeads(numbering);
    case 'ndjson':
      return ndjsonLeads(numbering);
    case 'json':
      return jsonLeads(numbering);
  }
}
