import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeadFormat, leadReader } from '../../../src/workspace/leads/lead-format.ts';
import type { LeadLine } from '../../../src/workspace/leads/lead-line.ts';

/** Reads the text in pieces of `size` characters. */
function inPieces(format: LeadFormat, text: string, size: number): LeadLine[] {
  let place = 0;
  const reader = leadReader(format, { file: 'file', next: () => ++place });
  const lines: LeadLine[] = [];
  for (let i = 0; i < text.length; i += size) lines.push(...reader.push(text.slice(i, i + size)));
  return [...lines, ...reader.end()];
}

const size = fc.integer({ min: 1, max: 9 });
const objects = fc
  .array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 })
  .map(values => JSON.parse(JSON.stringify(values)));
const numbered = (values: unknown[]) => values.map((raw, i) => ({ place: i + 1, raw }));

describe('leads as JSON', () => {
  it('are read back from an array in any layout, wherever the text is cut', () => {
    fc.assert(
      fc.property(objects, fc.constantFrom('', '  ', '\t'), size, (values, indent, size) => {
        expect(inPieces('json', JSON.stringify(values, null, indent), size)).toEqual(numbered(values));
      }),
    );
  });

  it('are read back from one object a line, wherever the text is cut', () => {
    fc.assert(
      fc.property(objects, fc.constantFrom('\n', '\r\n', '\n\n'), size, (values, lineEnd, size) => {
        const text = values.map((value: unknown) => JSON.stringify(value) + lineEnd).join('');
        for (const format of ['ndjson', 'json'] as const) {
          expect(inPieces(format, text, size)).toEqual(numbered(values));
        }
      }),
    );
  });

  it('give each record its place once, whatever the text and its pieces', () => {
    const anyText = fc.string({ unit: fc.constantFrom('{}', '{', '}', '[', ']', '"', '\\', ',', '\n', '1', ' ', 'a') });
    fc.assert(
      fc.property(fc.constantFrom<LeadFormat>('ndjson', 'json', 'csv'), anyText, size, (format, text, size) => {
        const content = format === 'csv' ? `a\n${text}` : text;
        const lines = inPieces(format, content, size);
        expect(lines.map(line => line.place)).toEqual(lines.map((_, i) => i + 1));
        expect(lines).toEqual(inPieces(format, content, 1000));
      }),
    );
  });
});
