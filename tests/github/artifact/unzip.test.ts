import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../src/github/artifact/unzip.ts';
import { aZip } from '../stage/a-zip.ts';

const wanted = new Map([['impact.json', 1000]]);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('an archive', () => {
  it('gives the wanted files and leaves the others packed', () => {
    const zip = aZip([
      ['impact.html', 'x'.repeat(100_000)],
      ['impact.json', '{"a":1}'],
    ]);
    const unzipped = unzip(zip, wanted);
    expect(unzipped.ok && [...unzipped.files.keys()]).toEqual(['impact.json']);
    expect(unzipped.ok && textOf(unzipped.files.get('impact.json'))).toBe('{"a":1}');
  });

  it('has files only under their whole name', () => {
    const zip = aZip([
      ['../impact.json', '{}'],
      ['a/impact.json', '{}'],
      ['IMPACT.JSON', '{}'],
    ]);
    expect(unzip(zip, wanted)).toEqual({ ok: true, files: new Map() });
  });

  it.each([
    ['too large', aZip([['impact.json', 'x'.repeat(1001)]]), /larger than 1000/],
    ['a bomb that says it is small', aZip([['impact.json', 'x'.repeat(1_000_000)]], { size: 10 }), /limit/],
    [
      'one file twice',
      aZip([
        ['impact.json', '1'],
        ['impact.json', '2'],
      ]),
      /twice/,
    ],
    ['encrypted', aZip([['impact.json', '1']], { encrypted: true }), /encrypted/],
    ['packed in another way', aZip([['impact.json', '1']], { method: 12 }), /unpacked/],
    ['damaged', aZip([['impact.json', '1']], { crc: 7 }), /damaged/],
    ['no archive', new TextEncoder().encode('PK no'), /no zip/],
    ['empty', new Uint8Array(), /no zip/],
  ])('is refused: %s', (_what, zip, says) => {
    expect(unzip(zip, wanted)).toEqual({ ok: false, says: expect.stringMatching(says) });
  });

  it('never throws, whatever the bytes', () => {
    const good = aZip([['impact.json', '{"a":1}']]);
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(good.length), (changes, length) => {
        const bytes = good.slice(0, Math.max(length, good.length - 3));
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        expect(unzip(bytes, wanted)).toHaveProperty('ok');
      }),
    );
  });
});
