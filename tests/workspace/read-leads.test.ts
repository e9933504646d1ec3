import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type LeadLine, readLeads, readLeadsInBatches } from '../../src/workspace/read-leads.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NAUGHTY = '../shared/data/hostile/naughty-strings.json';
const REAL = '../shared/data/x-education-leads/leads.csv.gz';

async function all(lines: AsyncIterable<LeadLine>): Promise<LeadLine[]> {
  const found: LeadLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

/** The lead lines of one file with this name and content; the file is shown as `file`. */
async function leads(name: string, content: string | Uint8Array): Promise<LeadLine[]> {
  const file = join(temporaryFolder({ [name]: content }), name);
  return (await all(readLeads([file]))).map(line => ('unreadable' in line ? { ...line, file: 'file' } : line));
}

const fromStdin = (content: string | Uint8Array) => all(readLeads('-', oneByOne(Buffer.from(content))));

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 1) yield bytes.subarray(i, i + 1);
}

const TWO = [
  { place: 1, raw: { id: 'a' } },
  { place: 2, raw: { id: 'b' } },
];
const WRITTEN = {
  csv: 'id\na\nb\n',
  ndjson: '{"id":"a"}\n{"id":"b"}\n',
  array: '[{"id":"a"},\n {"id":"b"}]\n',
};

describe('the format', () => {
  it.each([
    ['leads.csv', WRITTEN.csv],
    ['leads.ndjson', WRITTEN.ndjson],
    ['leads.jsonl', WRITTEN.ndjson],
    ['leads.json', WRITTEN.array],
    ['leads.json', WRITTEN.ndjson],
    ['LEADS.CSV', WRITTEN.csv],
  ])('is told by the suffix, also with .gz: %s', async (name, content) => {
    expect(await leads(name, content)).toEqual(TWO);
    expect(await leads(`${name}.gz`, gzipSync(content))).toEqual(TWO);
  });

  it.each(Object.entries(WRITTEN))('is told by the first character without a suffix: %s', async (_, content) => {
    for (const text of [content, `\uFEFF${content}`, `\n \n${content}`]) {
      expect(await leads('leads', text)).toEqual(TWO);
      expect(await leads('leads.txt', gzipSync(text))).toEqual(TWO);
      expect(await fromStdin(text)).toEqual(TWO);
      expect(await fromStdin(gzipSync(text))).toEqual(TWO);
    }
  });

  it('may be one object over several lines', async () => {
    expect(await fromStdin('{\n  "id": "a",\n  "deep": {"x": [1]}\n}\n')).toEqual([
      { place: 1, raw: { id: 'a', deep: { x: [1] } } },
    ]);
    expect(await leads('lead.json', '{"id":"a"}')).toEqual([{ place: 1, raw: { id: 'a' } }]);
  });

  it('of nothing at all is no lead', async () => {
    for (const name of ['a.csv', 'a.ndjson', 'a.json', 'a', 'a.csv.gz']) {
      expect(await leads(name, '')).toEqual([]);
      expect(await leads(name, '\n \n')).toEqual([]);
    }
    expect(await leads('a.json', ' [ ] ')).toEqual([]);
    expect(await leads('a.csv', 'only,a,header\n')).toEqual([]);
  });
});

describe('places', () => {
  it('run on over several files, and unreadable records have one too', async () => {
    const folder = temporaryFolder({ 'a.csv': 'id\n1\n2,x\n', 'b.ndjson': 'oops\n\n{"id":"4"}\n', c: '[{"id":"5"}]' });
    const lines = await all(readLeads(['a.csv', 'b.ndjson', 'c'].map(name => join(folder, name))));
    expect(lines).toEqual([
      { place: 1, raw: { id: '1' } },
      { place: 2, file: join(folder, 'a.csv'), line: 3, unreadable: 'it has 2 cells, but the header has 1' },
      { place: 3, file: join(folder, 'b.ndjson'), line: 1, unreadable: 'it is not JSON' },
      { place: 4, raw: { id: '4' } },
      { place: 5, raw: { id: '5' } },
    ]);
  });

  it('are the same in batches', async () => {
    const file = join(temporaryFolder({ 'a.ndjson': '{"id":1}\n'.repeat(50_000) }), 'a.ndjson');
    let place = 0;
    for await (const batch of readLeadsInBatches([file])) for (const line of batch) expect(line.place).toBe(++place);
    expect(place).toBe(50_000);
  });
});

describe('CSV', () => {
  it('gives text under the names of the header; missing cells are missing keys', async () => {
    expect(await leads('a.csv', '\uFEFFid,n,Created Date\r\n1,007,\r\n2\r\n\r\n"3","a\nb",x\r\n')).toEqual([
      { place: 1, raw: { id: '1', n: '007', 'Created Date': '' } },
      { place: 2, raw: { id: '2' } },
      { place: 3, raw: { id: '3', n: 'a\nb', 'Created Date': 'x' } },
    ]);
  });

  it('ignores columns without a name', async () => {
    expect(await leads('a.csv', 'id,,\n1,x,y\n')).toEqual([{ place: 1, raw: { id: '1' } }]);
  });

  it('loses only the row that breaks the rules', async () => {
    expect(await leads('a.csv', 'id,b\n1,"x"y\n2,z\n3,"never\n4,z\n')).toEqual([
      { place: 1, file: 'file', line: 2, unreadable: 'this cell has text after its closing quote' },
      { place: 2, raw: { id: '2', b: 'z' } },
      { place: 3, file: 'file', line: 4, unreadable: 'the quote that opens this cell is never closed' },
      { place: 4, raw: { id: '4', b: 'z' } },
    ]);
  });

  it('with a column twice, or a header that is no CSV, is an error that names it', async () => {
    await expect(leads('a.csv', 'id,country,id\n1,2,3\n')).rejects.toThrow('the column "id" stands twice');
    await expect(leads('a.csv', 'i"d\n1\n')).rejects.toThrow(UnreadableInput);
    await expect(leads('a.csv', Buffer.from('i\xffd\n1\n', 'latin1'))).rejects.toThrow('it is not UTF-8');
  });
});

describe('JSON', () => {
  it('that is no object is unreadable, and what it holds is not repeated', async () => {
    const records = ['[1]', '"x"', 'null', '7', '{"email":"a@b.c"', '{"a":1} {"b":2}', '{"ok":true}'];
    expect(await leads('a.ndjson', records.join('\n'))).toEqual([
      { place: 1, file: 'file', line: 1, unreadable: 'it is JSON, but not an object' },
      { place: 2, file: 'file', line: 2, unreadable: 'it is JSON, but not an object' },
      { place: 3, file: 'file', line: 3, unreadable: 'it is JSON, but not an object' },
      { place: 4, file: 'file', line: 4, unreadable: 'it is JSON, but not an object' },
      { place: 5, file: 'file', line: 5, unreadable: 'it is not JSON: it breaks at character 17' },
      { place: 6, file: 'file', line: 6, unreadable: 'it is not JSON: it breaks at character 9' },
      { place: 7, raw: { ok: true } },
    ]);
  });

  it('one object a line stays that when its first line is broken', async () => {
    expect(await fromStdin('{"id":\n{"id":"b"}\n')).toMatchObject([{ line: 1 }, { place: 2, raw: { id: 'b' } }]);
  });

  it('in one broken object is one unreadable record', async () => {
    expect(await fromStdin('\n{\n "id": "a",\n}\n')).toEqual([
      { place: 1, file: 'standard input', line: 2, unreadable: 'it is not JSON' },
    ]);
  });

  it('in an array gives each element its line, whatever brackets and quotes its texts hold', async () => {
    expect(await fromStdin('[\n{"id":"[{,\\"]}\\\\"},\n\n 7 ,\n{"id":{"x":[1,[2]]}}\n,{"a" 1}]')).toEqual([
      { place: 1, raw: { id: '[{,"]}\\' } },
      { place: 2, file: 'standard input', line: 4, unreadable: 'it is JSON, but not an object' },
      { place: 3, raw: { id: { x: [1, [2]] } } },
      { place: 4, file: 'standard input', line: 6, unreadable: 'it is not JSON: it breaks at character 6' },
    ]);
  });

  it('in an array that breaks off, misses values or goes on after its end says so', async () => {
    const says = async (text: string) =>
      (await fromStdin(text)).map(line => ('unreadable' in line ? line.unreadable : line.raw));
    expect(await says('[{"a":1},{"b"')).toEqual([{ a: 1 }, 'the array is not closed']);
    expect(await says('[{"a":1}')).toEqual(['the array is not closed']);
    expect(await says('[{"a":1},]')).toEqual([{ a: 1 }, 'a value is missing beside a comma']);
    expect(await says('[,{"a":1}]')).toEqual(['a value is missing beside a comma', { a: 1 }]);
    expect(await says('[{"a":1}]\n[{"b":2}]')).toEqual([{ a: 1 }, 'more text follows the end of the array']);
    expect(await says('[{"a":"x},\n{"b":2}\n]')).toEqual(['the array is not closed']);
  });
});

describe('hostile input', () => {
  it('never reaches a prototype', async () => {
    const content = ['__proto__,constructor,id\nx,y,1\n', '{"__proto__":"x","constructor":"y","id":"1"}\n'];
    for (const text of content) {
      const [line] = await fromStdin(text);
      const raw = line && 'raw' in line ? line.raw : {};
      expect(Object.entries(raw)).toEqual([
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['id', '1'],
      ]);
      expect(Object.getPrototypeOf(raw)).toBe(Object.prototype);
    }
  });

  it('that is not UTF-8 costs only its own record', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const expected = [{ place: 1 }, { place: 2, unreadable: 'it is not UTF-8' }, { place: 3 }];
    expect(await leads('a.ndjson', bytes('{"a":"1"}\n{"a":"\xe9"}\n{"a":"3"}\n'))).toMatchObject(expected);
    expect(await leads('a.csv', bytes('a\n1\nx\xff\n3'))).toMatchObject(expected);
    expect(await leads('a.csv', bytes('a\n1\n"x\n\xff"\n3'))).toMatchObject(expected);
    expect(await fromStdin(bytes('[{"a":"1"},\n{"a":"\xc3\x28"},\n{"a":"3"}]'))).toMatchObject(expected);
    expect(await leads('a.csv', bytes('a\n1\nx\xf0\x9f'))).toMatchObject(expected.slice(0, 2));
  });

  it('that really holds a replacement character is read', async () => {
    expect(await leads('a.csv', Buffer.concat([Buffer.from('a\n\uFFFD\n'), Buffer.from([0xff])]))).toMatchObject([
      { raw: { a: '\uFFFD' } },
      { unreadable: 'it is not UTF-8' },
    ]);
  });

  it('over 1 MiB in one record costs only that record', async () => {
    const fits = 'x'.repeat(1024 * 1024 - '{"a":""}'.length);
    const long = 'x'.repeat(3 * 1024 * 1024);
    const expected = [
      { place: 1, raw: { a: fits } },
      { place: 2, unreadable: expect.stringContaining('longer than 1') },
      { place: 3, raw: { a: 'y' } },
    ];
    const objects = [fits, long, 'y'].map(a => JSON.stringify({ a }));
    expect(await leads('a.ndjson', objects.join('\n'))).toMatchObject(expected);
    expect(await leads('a.json', `[${objects.join(',\n')}]`)).toMatchObject(expected);
    expect(await leads('a.csv', `a\n${fits}\n${long}\ny\n`)).toMatchObject(expected);
  });

  it('that nests deeply is read or unreadable, never a crash', async () => {
    const deep = `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    expect(await leads('a.ndjson', `${deep}\n{"a":1}`)).toHaveLength(2);
  });

  it('of naughty strings comes back unchanged', async ({ skip }) => {
    skip(!existsSync(NAUGHTY), `${NAUGHTY} is not here`);
    const texts: string[] = JSON.parse(readFileSync(NAUGHTY, 'utf8'));
    const expected = texts.map((text, i) => ({ place: i + 1, raw: { a: text } }));
    const objects = texts.map(a => JSON.stringify({ a }));
    expect(await leads('a.ndjson', objects.join('\r\n'))).toEqual(expected);
    expect(await leads('a.json', `[${objects.join(',')}]`)).toEqual(expected);
    expect(await leads('a.csv', `a\n${texts.map(text => `"${text.replaceAll('"', '""')}"`).join('\n')}`)).toEqual(
      expected,
    );
  });
});

describe('a file that can not be read', () => {
  it('is an error that names it', async () => {
    const folder = temporaryFolder({ 'cut.csv.gz': gzipSync(`id\n${'1\n'.repeat(99_999)}`).subarray(0, 150) });
    const errorOf = (name: string) => all(readLeads([join(folder, name)])).catch(error => error);
    expect(await errorOf('gone.csv')).toMatchObject({ why: 'missing', says: expect.stringContaining('gone.csv') });
    expect(await errorOf('.')).toMatchObject({ name: 'UnreadableInput', says: expect.stringContaining('is a folder') });
    expect(await errorOf('cut.csv.gz')).toMatchObject({ why: 'refused', says: expect.stringContaining('cut.csv.gz') });
  });

  it('is no reason to lose the leads before it', async () => {
    const folder = temporaryFolder({ 'a.csv': 'id\n1\n' });
    const lines = readLeads([join(folder, 'a.csv'), join(folder, 'gone.csv')]);
    expect(await lines.next()).toEqual({ done: false, value: { place: 1, raw: { id: '1' } } });
    await expect(lines.next()).rejects.toThrow('gone.csv does not exist');
  });
});

describe('real leads', () => {
  it('are all readable', async ({ skip }) => {
    skip(!existsSync(REAL), `${REAL} is not here`);
    const lines = await all(readLeads([REAL]));
    expect(lines).toHaveLength(5934);
    expect(lines.filter(line => 'unreadable' in line)).toEqual([]);
  });
});
