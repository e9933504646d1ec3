import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { At } from '../model/place.ts';
import { placeAt, type YamlText } from './read-yaml.ts';

export type Path = readonly (string | number)[];

/** Where a path stands in a YAML text: its value, or its key. As much of the path as exists counts. */
export function placeOf(text: YamlText, path: Path, what: 'value' | 'key' = 'value'): At {
  let node = text.doc.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    const step = stepInto(node, part);
    if (!step) break;
    const last = index === path.length - 1;
    offset = (last && what === 'key' ? step.key : step.value)?.range?.[0] ?? step.key?.range?.[0] ?? offset;
    node = step.value;
  }
  return placeAt(text.path, text.lines, offset);
}

function stepInto(node: Node | null, part: string | number): { key: Node | null; value: Node | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return item ? { key: item, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(item => isScalar(item.key) && String(item.key.value ?? '') === String(part));
  return pair ? { key: pair.key as Node, value: (pair.value as Node | null) ?? null } : null;
}
