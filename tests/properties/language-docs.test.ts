import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyLedger } from '../../src/engine/model/ledger.ts';
import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { fieldsOf } from '../../src/engine/routing/explain-lead.ts';
import { routeLead } from '../../src/engine/routing/route-lead.ts';
import { settle } from '../../src/engine/routing/settle.ts';

const PAGE = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');

interface Block {
  readonly section: string;
  /** What stands behind the language of the fence: a path of a rules file, `leads` or `findings`. */
  readonly what: string;
  readonly text: string;
}

interface Tried {
  readonly lead: Record<string, unknown>;
  readonly at?: string;
  readonly gives?: object;
  readonly fields?: object;
}

/** All marked blocks of the page, each with the heading above it. */
function blocksOf(page: string): Block[] {
  const parts = page.split(/^#{2,3} (.*)$/m);
  return parts.flatMap((text, i) =>
    i % 2 === 1
      ? []
      : [...text.matchAll(/^```\w+ (.+)\n([\s\S]*?)^```$/gm)].map(match => ({
          section: parts[i - 1] ?? '',
          what: match[1] ?? '',
          text: match[2] ?? '',
        })),
  );
}

const BLOCKS = blocksOf(PAGE);
const COMPANY = 'The company of the examples';
const isFile = ({ what }: Block) => what.startsWith('rules/');

/** The files of the company, with those of a section in their place. */
function filesOf(section: string): RulesFile[] {
  const own = BLOCKS.filter(block => isFile(block) && [COMPANY, section].includes(block.section));
  const texts = new Map(own.map(({ what, text }) => [what, text]));
  return [...texts].map(([path, text]) => ({ path, kind: 'file', bytes: new TextEncoder().encode(text) }));
}

describe('the examples of docs/language.md', () => {
  const tried = BLOCKS.filter(({ what }) => what === 'leads');

  it.each(tried)('$section', ({ section, text }) => {
    const { router, findings } = readPolicy(filesOf(section));
    expect(findings.map(({ at, says }) => `${at.file}:${at.line}:${at.column} ${says}`)).toEqual([]);
    if (!router) return;
    const ledger = emptyLedger();
    for (const { lead, at = '2026-11-02T09:00:00Z', gives = {}, fields } of parse(text) as Tried[]) {
      const { decision, advance, lead: read } = routeLead(router, lead, ledger, Date.parse(at));
      settle(ledger, advance);
      expect(decision).toMatchObject(gives);
      if (fields) expect(fieldsOf(router, read)).toMatchObject(fields);
    }
  });

  it.each(BLOCKS.filter(({ what }) => what === 'findings'))('$section: what is said', ({ section, text }) => {
    const said = readPolicy(filesOf(section)).findings.map(
      ({ at, says }) => `${at.file}:${at.line}:${at.column} ${says}\n`,
    );
    expect(said.join('')).toBe(text);
  });

  it('leave no block untried', () => {
    for (const block of BLOCKS.filter(isFile)) {
      const shown = BLOCKS.some(
        ({ section, what }) => section === block.section && (what === 'leads' || what === 'findings'),
      );
      expect(shown, `${block.section}: ${block.what}`).toBe(true);
    }
    expect(tried.length).toBeGreaterThan(25);
  });

  it('show each reason of a decision, each pick and each word of a test', () => {
    const schema = (name: string) =>
      JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
    const words = [
      ...schema('decision').$defs.reason.enum,
      ...schema('decision').$defs.unresolvedReason.enum,
      ...schema('teams').$defs.team.properties.pick.enum,
      ...Object.keys(schema('when').$defs.testObject.properties),
      ...Object.keys(schema('lead').$defs.normaliser.properties),
    ];
    for (const word of words) expect(PAGE, word).toMatch(new RegExp(`\\b${word}\\b`));
  });

  it('lead to each other: every link of the page has its heading', () => {
    const headings = new Set(
      [...PAGE.matchAll(/^#{2,3} (.*)$/gm)].map(match => match[1]?.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, anchor] of PAGE.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
  });
});
