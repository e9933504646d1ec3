import { readFileSync } from 'node:fs';
import { UnreadableInput, unreadable } from './unreadable-input.ts';

/** The value in a JSON file (UTF-8). Throws UnreadableInput when it is missing, or not JSON. */
export function readJson(path: string): unknown {
  return parseJson(readBytes(path), path);
}

/** As `readJson`, for bytes that are at hand; `shown` names them in the error. */
export function parseJson(bytes: Uint8Array, shown: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const says = `${shown} is not JSON: ${error instanceof SyntaxError ? error.message : 'it is not UTF-8'}.`;
    throw new UnreadableInput('malformed', says, 'Mend the file, or make it again with the verb that writes it.');
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}
