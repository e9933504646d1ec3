import { jsonArrayLeads } from './json-array-leads.ts';
import { jsonLead } from './json-lead.ts';
import { type LeadLine, type LeadReader, LONGEST, type Numbering } from './lead-line.ts';
import { ndjsonLeads } from './ndjson-leads.ts';

/** An array of leads, one lead (perhaps over several lines), or one lead a line: the text shows which. */
export function jsonLeads(numbering: Numbering): LeadReader {
  let head = '';
  let reader: LeadReader | null = null;

  function push(text: string): LeadLine[] {
    if (reader) return reader.push(text);
    head += text;
    reader = readerFor(head, numbering);
    return reader?.push(head) ?? [];
  }

  function end(): LeadLine[] {
    if (reader) return reader.end();
    if (!isJson(head) && head.split('\n').some(isJson)) {
      reader = ndjsonLeads(numbering);
      return [...reader.push(head), ...reader.end()];
    }
    const lead = jsonLead(head, firstLine(head), numbering);
    return lead ? [lead] : [];
  }

  return { push, end };
}

/** Null while the text may still turn out to be one object over several lines. */
function readerFor(head: string, numbering: Numbering): LeadReader | null {
  const text = head.trimStart();
  if (text === '') return null;
  if (text.startsWith('[')) return jsonArrayLeads(numbering);
  const lineEnd = text.indexOf('\n');
  const isMany = lineEnd >= 0 && isJson(text.slice(0, lineEnd));
  return isMany || head.length > LONGEST ? ndjsonLeads(numbering) : null;
}

/** The line of the first character that is no white space. */
const firstLine = (text: string): number => text.slice(0, text.length - text.trimStart().length).split('\n').length;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
