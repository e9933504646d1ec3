import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadrail, records } from '../run-leadrail.ts';

const MORNING = '2026-11-24T10:00:00Z';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sla-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('leadrail sla', () => {
  it('says when a target falls due, how many working seconds passed, and whether a calendar is open', async () => {
    const ask = async (...args: string[]) => (await leadrail('sla', ...args, '--calendar', 'always')).out;
    expect(await ask('due', '--from', MORNING, '--target', '1d')).toBe('2026-11-25T10:00:00.000Z\n');
    expect(await ask('elapsed', '--from', MORNING, '--to', '2026-11-24T10:00:01.250Z')).toBe('1.25\n');
    expect(await ask('open', '--at', MORNING)).toBe('true\n');
  });

  it('as JSON gives the question with its answer', async () => {
    const question = ['--calendar', 'always', '--from', MORNING, '--target', '30m', '--format', 'json'];
    const { out } = await leadrail('sla', 'due', ...question);
    const due = '2026-11-24T10:30:00.000Z';
    expect(JSON.parse(out)).toEqual({ calendar: 'always', from: MORNING, target: '30m', due });
  });

  it('answers each question of a file, and names those that it cannot', async () => {
    const file = join(folder, 'questions.ndjson');
    const good = { calendar: 'always', at: MORNING };
    writeFileSync(file, [good, { ...good, calendar: 'moon' }, good].map(each => JSON.stringify(each)).join('\n'));
    const { exit, out, err } = await leadrail('sla', 'open', '--in', file);
    expect({ exit, answers: records(out) }).toEqual({
      exit: 2,
      answers: [good, good].map(q => ({ ...q, open: true })),
    });
    expect(err).toContain('question 2: No calendar "moon"');
  });
});
