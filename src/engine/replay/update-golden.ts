import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { canonicalJson } from '../model/canonical-json.ts';
import { flowYaml } from './coverage/golden-yaml.ts';
import type { GoldenResult } from './golden.ts';

/** A piece of a text that gives way to another one. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A golden file in which the records that failed expect what they got. Only those values of `expect` change; every
 * other byte stays, comments and order too. `results` are those of this file; the text must have been readable.
 */
export function updateGolden(text: string, results: readonly GoldenResult[]): string {
  const { contents } = parseDocument(text, { schema: 'core', version: '1.2' });
  const records = isSeq(contents) ? (contents.items as unknown[]).filter(item => isMap(item)) : [];
  const changes = results.flatMap(({ id, ok, expected, got }) => {
    const expect = records.find(record => record.get('id') === id)?.get('expect', true);
    if (ok || !isMap(expect)) return [];
    return changesIn(text, expect, new Map(Object.entries(expected)), new Map(Object.entries(got)));
  });
  return withChanges(text, changes);
}

type Values = ReadonlyMap<string, unknown>;

function changesIn(text: string, map: YAMLMap, expected: Values, got: Values): Change[] {
  return [...expected].flatMap(([key, before]) => {
    const after = got.get(key) ?? null;
    const node = map.get(key, true) as Node | undefined;
    if (!node || canonicalJson(before) === canonicalJson(after)) return [];
    if (key === 'due' && isMap(node)) return changesIn(text, node, entriesOf(before), entriesOf(after));
    return [changeOf(text, node, flowYaml(after))];
  });
}

const entriesOf = (value: unknown): Values => new Map(Object.entries(value ?? {}));

/** A value in block form ends behind its last line break, an absent one (`owner:`) right behind the colon. */
function changeOf(text: string, { range }: Node, value: string): Change {
  const [from, end] = range ?? [0, 0];
  const to = from + text.slice(from, end).trimEnd().length;
  return { from, to, text: text[from - 1] === ':' ? ` ${value}` : value };
}

function withChanges(text: string, changes: readonly Change[]): string {
  let [done, from] = ['', 0];
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    done += text.slice(from, change.from) + change.text;
    from = change.to;
  }
  return done + text.slice(from);
}
