import type { RulesFile } from '../engine/model/rules-file.ts';
import type { Side } from './open-side.ts';
import { readTree } from './read-tree.ts';

/** The golden files of a side: each `*.yaml` below the folder, in byte order; none without it. Throws UnreadableInput. */
export async function readGoldenFiles(side: Pick<Side, 'commit'>, dir: string, cwd = '.'): Promise<RulesFile[]> {
  const files = await readTree(side, dir, ['.yaml'], cwd);
  return files.map(({ path, bytes }) => ({ path, kind: 'file', bytes }));
}
