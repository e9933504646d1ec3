import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../src/runtime/json-lines.ts';
import { NINE } from './stage/a-service.ts';

describe('the log', () => {
  const logged = (event: string, details?: Readonly<Record<string, unknown>>): string => {
    let text = '';
    jsonLines(
      line => {
        text += line;
      },
      () => NINE,
    )('warn', event, details);
    return text;
  };

  it('is one JSON object a line', () => {
    expect(logged('queue.slow', { queue: 'alps', waiting: 3 })).toBe(
      '{"at":"2026-11-02T09:00:00.000Z","level":"warn","event":"queue.slow","queue":"alps","waiting":3}\n',
    );
  });

  it.each(['a\nb', 'a\r\n{"level":"info"}', '\u001b[2J', '\u009b1m', '\u2028', '\u202egnp.exe', '\ud800'])(
    'lets nothing out of its line: %j',
    text => {
      const line = logged('x', { text });
      expect(line).toMatch(/^[\x20-\x7e]+\n$/);
      expect(JSON.parse(line).text).toBe(text);
    },
  );

  it('can be read back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const line = logged('x', { text });
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(JSON.parse(line).text).toBe(text);
      }),
    );
  });
});
