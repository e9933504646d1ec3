import { durationText } from '../engine/time/duration.ts';
import { visible } from './visible.ts';

/** A drill of the escalation, as the runtime answers it. Instants are RFC 3339. */
export interface Drill {
  readonly id: string;
  readonly level: number;
  readonly policy: string | null;
  readonly state: 'running' | 'passed' | 'failed';
  readonly levels: readonly DrilledLevel[];
}

export interface DrilledLevel {
  readonly level: number;
  /** Null: the service itself. */
  readonly role: string | null;
  /** Null: not told yet, or nobody was there. */
  readonly notified_at: string | null;
  readonly respond_by: string | null;
  readonly acked_at: string | null;
  readonly acked_by: string | null;
  readonly took_s: number | null;
  readonly verdict: 'passed' | 'failed' | 'waiting';
}

/** How a drill went, for people: one line a level. */
export function drillText({ id, level, policy, state, levels }: Drill): string {
  const head = `drill ${visible(id)} of level ${level} (${visible(policy ?? 'no policy')}): ${STATES[state]}`;
  return `${[head, ...levels.map(levelText)].join('\n')}\n`;
}

const STATES = { running: 'not over yet', passed: 'passed', failed: 'failed' } as const;

function levelText(level: DrilledLevel): string {
  const who = visible(level.role ?? 'the service');
  return `  level ${level.level}  ${level.verdict.padEnd(7)}  ${who}: ${answerText(level)}`;
}

function answerText({ notified_at, respond_by, acked_at, acked_by, took_s, verdict }: DrilledLevel): string {
  if (notified_at === null) return verdict === 'waiting' ? 'not told yet' : 'nobody was there to be told';
  if (acked_at === null)
    return `told at ${notified_at}, ${verdict === 'waiting' ? 'an answer is due' : 'no answer'} by ${respond_by}`;
  const took = took_s === null ? '' : ` after ${durationText(Math.round(took_s * 1000))}`;
  return `told at ${notified_at}, acknowledged${took} by ${visible(acked_by ?? 'somebody')}`;
}
