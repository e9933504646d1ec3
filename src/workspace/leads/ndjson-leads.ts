import { jsonLead } from './json-lead.ts';
import { type LeadLine, type LeadReader, LONGEST, type Numbering, tooLong, unreadableLine } from './lead-line.ts';

/** One JSON object a line; blank lines are skipped. A line that is too long is dropped as it arrives. */
export function ndjsonLeads(numbering: Numbering): LeadReader {
  let rest = '';
  let line = 1;
  let skipping = false;

  function take(text: string, found: LeadLine[]): void {
    const lead = skipping ? null : jsonLead(text, line, numbering);
    if (lead) found.push(lead);
    skipping = false;
    line += 1;
  }

  function push(chunk: string): LeadLine[] {
    const found: LeadLine[] = [];
    const text = rest + chunk;
    let from = 0;
    for (let end = text.indexOf('\n', rest.length); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, end), found);
      from = end + 1;
    }
    rest = skipping ? '' : text.slice(from);
    if (rest.length > LONGEST) {
      found.push(unreadableLine(numbering, line, tooLong));
      skipping = true;
      rest = '';
    }
    return found;
  }

  return { push, end: () => push('\n') };
}
