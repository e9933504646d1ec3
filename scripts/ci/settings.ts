import { readFileSync } from 'node:fs';
import { type Event, readEvent } from '../../src/github/event.ts';
import { parsed } from '../../src/github/json.ts';

/** The environment of a process. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What the steps read from the environment; everything of ours is called `LEADRAIL_…`, everything else is GitHub's. */
export interface Settings {
  readonly rules: string;
  readonly golden: string;
  /** Past leads; none means those of the repository. */
  readonly history: readonly string[];
  /** Folder for the reports. */
  readonly out: string;
  /** What the change is compared with, where it was said; else the event says it. */
  readonly base: string | null;
  readonly event: Event;
}

export function readSettings(env: Env): Settings {
  return {
    rules: valueIn(env, 'LEADRAIL_RULES') ?? 'rules',
    golden: valueIn(env, 'LEADRAIL_GOLDEN') ?? 'tests/golden',
    history: (valueIn(env, 'LEADRAIL_HISTORY') ?? '').split(/\s+/).filter(name => name !== ''),
    out: valueIn(env, 'LEADRAIL_OUT') ?? 'out/impact',
    base: valueIn(env, 'LEADRAIL_BASE'),
    event: eventOf(env),
  };
}

/** A variable's value; null also for an empty one: an input that was not given arrives so. */
export const valueIn = (env: Env, name: string): string | null => env[name] || null;

function eventOf(env: Env): Event {
  const path = valueIn(env, 'GITHUB_EVENT_PATH');
  if (path === null) return { kind: 'other' };
  return readEvent(valueIn(env, 'GITHUB_EVENT_NAME') ?? '', parsed(textOf(path)));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
