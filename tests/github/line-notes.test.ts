import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/model/types.gen.ts';
import { lineNotes, writeNotes } from '../../src/github/line-notes.ts';
import { StagedGitHub } from './stage/a-github.ts';

const aFinding = (n: number, over: Partial<Finding> = {}): Finding => ({
  code: 'shadowed-rule',
  level: 'warning',
  at: { file: 'rules/emea.yaml', line: n + 1, column: 1 },
  says: `No lead reaches ${n}.`,
  why: 'Move it.',
  rules: [],
  witness: null,
  ...over,
});
const many = (n: number, over: Partial<Finding> = {}) => Array.from({ length: n }, (_, at) => aFinding(at, over));
const check = { headSha: 'b'.repeat(40), name: 'leadrail findings', title: 'New', summary: 'many' };

describe('notes on lines', () => {
  it('are left to the step while it shows them all', () => {
    expect(lineNotes(many(10))).toEqual([]);
  });

  it('are all made when there are more', () => {
    expect(lineNotes(many(11, { level: 'error' }))[10]).toEqual({
      path: 'rules/emea.yaml',
      start_line: 11,
      end_line: 11,
      annotation_level: 'failure',
      title: 'shadowed-rule',
      message: 'No lead reaches 10. Move it.',
    });
  });

  it.each(['/etc/passwd', '../x.yaml', 'a/../../x', 'C:\\x', 'a\u202eb', null])('are not made on %j', file => {
    const others = many(11);
    expect(lineNotes([...others, aFinding(0, { at: { file, line: 1, column: 1 } })])).toHaveLength(11);
  });

  it('have bounds in number and length, and spell out control characters', () => {
    const notes = lineNotes(many(2000, { says: `\u001b[31m${'x'.repeat(99_999)}` }));
    expect(notes).toHaveLength(500);
    expect(notes[0]?.message).toMatch(/^\\u001b\[31mx{1000}/);
    expect(notes[0]?.message.length).toBeLessThanOrEqual(4000);
  });
});

describe('the check run', () => {
  let hub: StagedGitHub;
  beforeEach(async () => {
    hub = await new StagedGitHub().open();
  });
  afterEach(() => hub.close());

  it('takes 50 notes a request', async () => {
    expect(await writeNotes(hub.client(), check, lineNotes(many(120)))).toEqual({ ok: true, value: null });
    expect(hub.changes()).toEqual(['POST /check-runs', 'PATCH /check-runs/900', 'PATCH /check-runs/900']);
    const sent = hub.heard.map(({ body }) => (body.output as { annotations: unknown[] }).annotations.length);
    expect(sent).toEqual([50, 50, 20]);
    expect(hub.heard[0]?.body).toMatchObject({ head_sha: check.headSha, status: 'completed', conclusion: 'neutral' });
  });

  it('stops at a refusal', async () => {
    hub.world.mishaps = [{ on: /PATCH/, status: 422 }];
    expect(await writeNotes(hub.client(), check, lineNotes(many(120)))).toMatchObject({ ok: false, status: 422 });
    expect(hub.heard).toHaveLength(2);
  });
});
