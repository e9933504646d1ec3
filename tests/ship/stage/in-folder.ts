import { onTestFinished } from 'vitest';

/** Makes a folder the current one until the test ends. */
export function inFolder(folder: string): string {
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}
