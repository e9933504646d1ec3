import { readFile } from 'node:fs/promises';

/** The text of a file in the data folder; null when there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What such a file holds, undefined for text that is no JSON; null when there is no file, which is not `null` in one. */
export async function readJsonIfThere(file: string): Promise<{ readonly value: unknown } | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { value: undefined };
  }
}
