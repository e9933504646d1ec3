import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvReader, isCsvProblem, readCsv } from '../../../src/engine/model/csv.ts';

const texts = (text: string) => readCsv(text).rows.map(row => row.cells.map(cell => cell.text));
const problems = (text: string) => readCsv(text).problems;

/** Reads the text in pieces of `size` characters. */
function inPieces(text: string, size: number, limit?: number): CsvRecord[] {
  const reader = csvReader(limit);
  const records: CsvRecord[] = [];
  for (let i = 0; i < text.length; i += size) records.push(...reader.push(text.slice(i, i + size)));
  return [...records, ...reader.end()];
}

describe('rows and cells', () => {
  it('end at LF, CRLF or a lone CR, with or without one at the end', () => {
    const expected = [
      ['a', 'b'],
      ['1', '2'],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(texts(`a,b${end}1,2${end}`)).toEqual(expected);
      expect(texts(`a,b${end}1,2`)).toEqual(expected);
    }
  });

  it('keep every character between the commas, white space and # included', () => {
    expect(texts(' a ,#b,\tc')).toEqual([[' a ', '#b', '\tc']]);
  });

  it('may be empty', () => {
    expect(texts(',\n,,')).toEqual([
      ['', ''],
      ['', '', ''],
    ]);
    expect(texts('')).toEqual([]);
  });

  it('skip blank lines, but not a line with one quoted empty cell', () => {
    expect(texts('\n\r\na\n  \n""\n\n')).toEqual([['a'], ['']]);
  });

  it('drop one byte order mark, and only at the start', () => {
    expect(texts('\uFEFFa,b\n\uFEFFc')).toEqual([['a', 'b'], ['\uFEFFc']]);
    expect(texts('\uFEFF"a"')).toEqual([['a']]);
    expect(texts('\uFEFF')).toEqual([]);
  });
});

describe('quotes', () => {
  it('hold commas, doubled quotes and line ends as they stand', () => {
    expect(texts('"a,b","say ""hi""","x\ny\r\nz"\nnext')).toEqual([['a,b', 'say "hi"', 'x\ny\r\nz'], ['next']]);
    expect(texts('"",""""')).toEqual([['', '"']]);
  });
});

describe('places', () => {
  it('are counted from 1, the byte order mark left out', () => {
    expect(readCsv('\uFEFFab,c\n\nd,,e').rows).toEqual([
      {
        line: 1,
        cells: [
          { text: 'ab', line: 1, column: 1 },
          { text: 'c', line: 1, column: 4 },
        ],
      },
      {
        line: 3,
        cells: [
          { text: 'd', line: 3, column: 1 },
          { text: '', line: 3, column: 3 },
          { text: 'e', line: 3, column: 4 },
        ],
      },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('follow a quoted cell over its lines (%s)', (_, end) => {
    expect(readCsv(`"a${end}bc",d${end}e`).rows).toEqual([
      {
        line: 1,
        cells: [
          { text: `a${end}bc`, line: 1, column: 1 },
          { text: 'd', line: 2, column: 5 },
        ],
      },
      { line: 3, cells: [{ text: 'e', line: 3, column: 1 }] },
    ]);
  });
});

describe('a row that breaks the rules', () => {
  it('is a problem with its place, and the others are read', () => {
    expect(problems('a,b\n1,5" pipe\n2,ok')).toEqual([
      { line: 2, column: 4, says: 'a quote inside a cell that has no quotes around it' },
    ]);
    expect(texts('a,b\n1,5" pipe\n2,ok')).toEqual([
      ['a', 'b'],
      ['2', 'ok'],
    ]);
    expect(problems('1,"a"b,c\n2')).toEqual([
      { line: 1, column: 3, says: 'this cell has text after its closing quote' },
    ]);
    expect(texts('1,"a"b,c\n2')).toEqual([['2']]);
  });

  it('costs one line when its quote is never closed', () => {
    expect(problems('a\n"b,c\nd,e\nf')).toEqual([
      { line: 2, column: 1, says: 'the quote that opens this cell is never closed' },
    ]);
    expect(texts('a\n"b,c\nd,e\nf')).toEqual([['a'], ['d', 'e'], ['f']]);
    expect(problems('a,"')).toEqual([{ line: 1, column: 3, says: 'the quote that opens this cell is never closed' }]);
  });

  it('costs one line when a later quote seems to close the stray one', () => {
    expect(problems('1,"b\n2,"c"\n3').map(problem => problem.line)).toEqual([1]);
    expect(texts('1,"b\n2,"c"\n3')).toEqual([['2', 'c'], ['3']]);
  });

  it('costs the line of the broken cell when an earlier cell runs over lines', () => {
    expect(problems('"x\ny","b\n3')).toMatchObject([{ line: 2, column: 4 }]);
    expect(texts('"x\ny","b\n3')).toEqual([['3']]);
  });

  it('may hold white space beside quotes: RFC 4180 knows none', () => {
    expect(problems('a, "b"')).toMatchObject([{ line: 1, column: 4 }]);
    expect(problems('"a" ,b')).toMatchObject([{ line: 1, column: 1 }]);
  });
});

describe('a limit for the length of a row', () => {
  it('lets a row of just that length pass', () => {
    expect(inPieces('abc,d\nx', 100, 5)).toHaveLength(2);
    expect(inPieces('abc,d\nx', 1, 5).some(isCsvProblem)).toBe(false);
  });

  it('makes a longer row a problem at its start and goes on with the next line', () => {
    for (const size of [1, 3, 100]) {
      const records = inPieces('a\nabc,de\nb\n"x\nlonger than five', size, 5);
      expect(records.map(record => [record.line, isCsvProblem(record)])).toEqual([
        [1, false],
        [2, true],
        [3, false],
        [4, true],
        [5, true],
      ]);
      expect(records[1]).toEqual({ line: 2, column: 1, says: 'the row is longer than 5 characters' });
    }
  });
});

describe('for any text', () => {
  const anyCsv = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ß', '\uFEFF'), maxLength: 60 });

  it('the pieces in which it arrives make no difference', () => {
    fc.assert(
      fc.property(anyCsv, fc.integer({ min: 1, max: 7 }), fc.constantFrom(4, 1000), (text, size, limit) => {
        expect(inPieces(text, size, limit)).toEqual(inPieces(text, 1000, limit));
      }),
    );
  });

  it('every row and problem has its own line, in rising order', () => {
    fc.assert(
      fc.property(anyCsv, text => {
        const lines = inPieces(text, 1000).map(record => record.line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
    );
  });

  it('what was written with quotes is read back unchanged', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }));
    fc.assert(
      fc.property(table, rows => {
        const written = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(readCsv(written)).toMatchObject({ problems: [] });
        expect(texts(written)).toEqual(rows);
      }),
    );
  });
});
