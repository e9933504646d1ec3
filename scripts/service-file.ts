import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson } from '../src/workspace/read-json.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';
import { writeFileWhole } from '../src/workspace/write-files.ts';

/** Where the data of a service lies when nobody names another folder. */
export const USUAL_DATA = join('.leadrail', 'data');

/** Beside the data folder: where its service was last started. */
const fileOf = (data: string): string => join(dirname(data), 'service.json');

/** Tells other verbs where the service listens; no secret stands in it. */
export function recordService(data: string, url: string): void {
  writeFileWhole(fileOf(data), `${JSON.stringify({ url, data, pid: process.pid })}\n`);
}

/** Takes the record back, unless another service has written its own since. */
export function forgetService(data: string, url: string): void {
  if (recordedUrl(data) === url) rmSync(fileOf(data), { force: true });
}

/** The address of the service that runs on a data folder; null when none is recorded. */
export function recordedUrl(data: string): string | null {
  try {
    const record = readJson(fileOf(data)) as { url?: unknown; data?: unknown } | null;
    return typeof record?.url === 'string' && record.data === data ? record.url : null;
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}
