import { join } from 'node:path';
import { getIDToken } from '@actions/core';
import { type Command, Option } from 'commander';
import { type RuntimeClient, runtimeClient } from '../src/client/runtime-client.ts';
import { readJson } from '../src/workspace/read-json.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';
import { recordedUrl, USUAL_DATA } from './service-file.ts';
import { EXIT, Stop } from './terminal.ts';

type Scope = 'read' | 'operate' | 'deploy' | 'rollback';

/** The options by which a verb finds the runtime. */
export interface DoorGiven {
  readonly url?: string;
  readonly token?: string;
  readonly data?: string;
  readonly oidc?: true;
}

const USUAL_URL = 'http://127.0.0.1:8080';

export function withDoorOptions(command: Command): Command {
  return command
    .addOption(new Option('--url <url>', 'the runtime (default: LEADRAIL_URL, else the one started here)'))
    .addOption(new Option('--token <token>', 'its token (default: LEADRAIL_TOKEN, else from <data>/tokens.json)'))
    .addOption(new Option('--oidc', 'in GitHub Actions: tokens of this run, one for each request').env('LEADRAIL_OIDC'))
    .addOption(new Option('--data <dir>', `data folder of a runtime on this machine (default: ${USUAL_DATA})`));
}

/** The runtime that a person means, with the token for a scope. Throws Stop for an address that is none. */
export function runtimeAt(given: DoorGiven, scope: Scope): RuntimeClient {
  const data = given.data ?? USUAL_DATA;
  const url = given.url ?? (process.env['LEADRAIL_URL'] || (recordedUrl(data) ?? USUAL_URL));
  const token = given.token ?? (process.env['LEADRAIL_TOKEN'] || (localToken(url, given, data, scope) ?? 'none'));
  return runtimeClient({ url, token: given.oidc ? ciToken : token });
}

/** GitHub issues a token for one audience; it needs the permission `id-token: write`. */
const ciToken = (purpose: string): Promise<string> => getIDToken(`leadrail:${purpose}`);

/** A token of this machine is never shown to another one, unless its folder was named on purpose. */
function localToken(url: string, given: DoorGiven, data: string, scope: Scope): string | null {
  if (given.data === undefined && !isThisMachine(url)) return null;
  try {
    const tokens = readJson(join(data, 'tokens.json')) as Partial<Record<Scope, unknown>> | null;
    const token = tokens?.[scope];
    return typeof token === 'string' ? token : null;
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}

function isThisMachine(url: string): boolean {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Stop(`${JSON.stringify(url)} is no address such as ${USUAL_URL}.`, EXIT.unusable);
  }
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}
