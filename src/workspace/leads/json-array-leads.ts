import { jsonLead } from './json-lead.ts';
import { elementEnd, insideArray, type JsonScan } from './json-scan.ts';
import { type LeadLine, type LeadReader, LONGEST, type Numbering, unreadableLine } from './lead-line.ts';

/** The elements of one JSON array, read as they arrive: the array itself never stands in memory. */
export function jsonArrayLeads(numbering: Numbering): LeadReader {
  const scan = insideArray(1);
  const { keep, take } = elementAtHand(scan, numbering);
  let phase: 'before' | 'inside' | 'after' | 'spoilt' = 'before';

  function push(text: string): LeadLine[] {
    const found: LeadLine[] = [];
    let from = 0;
    if (phase === 'before') {
      from = text.indexOf('[') + 1;
      scan.line = text.slice(0, from).split('\n').length;
      phase = 'inside';
    }
    while (phase === 'inside') {
      const end = elementEnd(scan, text, from);
      keep(text.slice(from, end < 0 ? text.length : end));
      if (end < 0) return found;
      found.push(...take());
      from = end + 1;
      if (scan.depth === 0) phase = 'after';
    }
    if (phase === 'after' && text.slice(from).trim() !== '') {
      phase = 'spoilt';
      found.push(unreadableLine(numbering, scan.line, 'more text follows the end of the array'));
    }
    return found;
  }

  function end(): LeadLine[] {
    return phase === 'inside' ? [unreadableLine(numbering, scan.line, 'the array is not closed')] : [];
  }

  return { push, end };
}

/** Gathers the text of the element that the scan is in, and turns it into a lead line when it has ended. */
function elementAtHand(scan: JsonScan, numbering: Numbering) {
  let text = '';
  let count = 0;
  return {
    /** One character beyond the limit is kept, so that a record too long is seen to be. */
    keep(piece: string): void {
      if (text.length <= LONGEST) text += piece.slice(0, LONGEST + 1 - text.length);
    },
    take(): LeadLine[] {
      const line = scan.elementLine ?? scan.line;
      const lead = jsonLead(text, line, numbering);
      const isEmptyArray = scan.depth === 0 && count === 0 && scan.elementLine === null;
      count += 1;
      text = '';
      scan.elementLine = null;
      if (lead || isEmptyArray) return lead ? [lead] : [];
      return [unreadableLine(numbering, line, 'a value is missing beside a comma')];
    },
  };
}
