import { setTimeout as sleep } from 'node:timers/promises';
import type { DrillReport } from '../../src/client/drill-report.ts';
import type { RuntimeClient } from '../../src/client/runtime-client.ts';
import { durationText, readDuration } from '../../src/engine/time/duration.ts';
import { drillText } from '../../src/report/drill.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { type Format, formatOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly policy?: string;
  readonly wait?: string;
  readonly format: Format;
}

const LOOK_EVERY = 500;

/** A forced, marked failure: does each level of the escalation answer in time? */
export const drill: Verb = {
  register(program, act) {
    const command = program.command('drill').description('a marked failure that each level must answer in time');
    command.argument('[level]', 'the level to reach (default: LEADRAIL_DRILL_LEVEL)');
    withDoorOptions(withOptions(command, formatOption()));
    command.option(
      '--policy <id>',
      'the escalation policy (default: LEADRAIL_DRILL_POLICY, else that of the default SLA row)',
    );
    command.option('--wait <duration>', 'how long to wait for the answers (default: as long as the levels have)');
    command.action(act(holdDrill));
  },
};

async function holdDrill(terminal: Terminal, level: string | undefined, given: Given): Promise<number> {
  const wait = given.wait === undefined ? Number.POSITIVE_INFINITY : waitGiven(given.wait);
  const policy = given.policy ?? process.env['LEADRAIL_DRILL_POLICY'];
  const runtime = runtimeAt(given, 'operate');
  const began = await runtime.drill({ level: levelGiven(level), ...(policy ? { policy } : {}) });
  if (!began.ok) {
    terminal.say(failureText(began));
    return EXIT.refused;
  }
  terminal.say(howToAnswer(began.value));
  const ended = await watch(runtime, began.value.id, wait);
  if ('failure' in ended) {
    terminal.say(ended.failure);
    return EXIT.refused;
  }
  await terminal.out(given.format === 'json' ? `${JSON.stringify(ended.report)}\n` : drillText(ended.report));
  return exitOf(ended.report);
}

const exitOf = ({ state }: DrillReport): Exit => (state === 'passed' ? EXIT.good : EXIT.no);

const howToAnswer = ({ id, level }: DrillReport): string =>
  `drill ${id} of level ${level} has begun; each level is told now and acknowledges with\n` +
  `  POST /v1/incidents/${id}/ack {"by": "<rep>"}`;

/** Looks until the drill is over, or the time to wait is; a runtime that is gone for a moment is asked again. */
async function watch(
  runtime: RuntimeClient,
  id: string,
  wait: number,
): Promise<{ readonly report: DrillReport } | { readonly failure: string }> {
  for (let waited = 0, silent = 0; ; waited += LOOK_EVERY) {
    const seen = await runtime.drillReport(id);
    silent = seen.ok ? 0 : silent + 1;
    if (!seen.ok && silent > MOST_SILENT) return { failure: failureText(seen) };
    if (seen.ok && (seen.value.state !== 'running' || waited >= wait)) return { report: seen.value };
    await sleep(LOOK_EVERY);
  }
}

const MOST_SILENT = 20;

function levelGiven(text: string | undefined): number {
  const level = text ?? process.env['LEADRAIL_DRILL_LEVEL'] ?? '';
  if (/^[1-9]$/.test(level)) return Number(level);
  throw new Stop(`Say which level the drill is to reach, such as 3; ${JSON.stringify(level)} is none.`, EXIT.unusable);
}

function waitGiven(text: string): number {
  const wait = readDuration(text);
  if (wait) return wait.ms;
  throw new Stop(`--wait ${JSON.stringify(text)} is no duration such as ${durationText(600_000)}.`, EXIT.unusable);
}
