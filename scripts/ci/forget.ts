import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes reports of an earlier run, or such as a change brings along: a step that breaks off must leave none. */
export function forget(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true });
}
