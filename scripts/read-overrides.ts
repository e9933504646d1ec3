import type { OverrideFile } from '../src/engine/gate/gate.ts';
import type { Side } from '../src/workspace/open-side.ts';
import { parseJson, readJson } from '../src/workspace/read-json.ts';
import { readTree } from '../src/workspace/read-tree.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';

/** The named files, which must be readable, else `overrides/*.json` of the head. Nothing in them is believed yet. */
export async function readOverrides(
  side: Pick<Side, 'commit'>,
  named: readonly string[] = [],
): Promise<OverrideFile[]> {
  if (named.length > 0) return named.map(path => ({ path, content: readJson(path) }));
  const files = await readTree(side, 'overrides', ['.json']);
  return files.map(({ path, bytes }) => ({ path, content: contentOf(bytes, path) }));
}

/** An override that is no JSON is seen, and does not count. */
function contentOf(bytes: Uint8Array, path: string): unknown {
  try {
    return parseJson(bytes, path);
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}
