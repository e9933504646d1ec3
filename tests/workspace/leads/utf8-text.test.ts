import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../../src/workspace/leads/utf8-text.ts';

async function textOf(bytes: Uint8Array, size: number): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  let text = '';
  for await (const piece of utf8Text(pieces())) text += piece;
  return text;
}

const size = fc.integer({ min: 1, max: 9 });

describe('text from bytes', () => {
  it('is the text, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), size, async (text, size) => {
        expect(await textOf(Buffer.from(`\uFEFF${text}`), size)).toBe(text);
      }),
    );
  });

  it('marks just the lines that are not UTF-8, wherever the bytes are cut', async () => {
    const byte = fc.constantFrom(0x0a, 0x41, 0x80, 0xbf, 0xc2, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0xf8, 0xff);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 30 }), fc.array(byte), size, async (some, more, size) => {
        const bytes = Buffer.from([0x41, ...some, ...more]);
        const lines = bytes.toString('latin1').split('\n');
        const text = await textOf(bytes, size);
        expect(text.split('\n').map(line => line.isWellFormed())).toEqual(lines.map(isUtf8));
      }),
    );
  });
});

function isUtf8(latin1: string): boolean {
  const bytes = Buffer.from(latin1, 'latin1');
  return Buffer.from(bytes.toString('utf8')).equals(bytes);
}
