import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validatorOf } from '../engine/model/schemas.ts';
import type { Trust, TrustedKey } from '../engine/model/types.gen.ts';
import { readJson } from './read-json.ts';
import { UnreadableInput } from './unreadable-input.ts';
import { writeFileWhole } from './write-files.ts';

const fileIn = (data: string): string => join(data, 'trust.json');

/** The keys that a runtime trusts; none where it asks for no signature. Throws UnreadableInput. */
export function readTrust(data: string): readonly TrustedKey[] {
  if (!existsSync(fileIn(data))) return [];
  const value = readJson(fileIn(data));
  if (validatorOf('trust')(value)) return (value as Trust).keys;
  throw new UnreadableInput('malformed', `${fileIn(data)} is no list of trusted keys.`, 'Restore it from a backup.');
}

/** Throws UnwritableOutput. The service reads the file when it starts. */
export function writeTrust(data: string, keys: readonly TrustedKey[]): void {
  writeFileWhole(fileIn(data), `${JSON.stringify({ keys }, null, 2)}\n`);
}
