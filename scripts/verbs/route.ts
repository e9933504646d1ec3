import { Option } from 'commander';
import type { Ledger } from '../../src/engine/model/ledger.ts';
import { stateOf } from '../../src/engine/model/state.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../../src/engine/routing/raw-lead.ts';
import { type Routed, routeNormalLead } from '../../src/engine/routing/route-lead.ts';
import { settle } from '../../src/engine/routing/settle.ts';
import { visible } from '../../src/report/visible.ts';
import { readLeadsInBatches } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { openPolicy } from '../open-policy.ts';
import { openState } from '../open-state.ts';
import { atGiven, atOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly leads: string[];
  readonly state?: string;
  readonly stateOut?: string;
  readonly at?: string;
}

/** Decides each lead in order: NDJSON or CSV in, one decision a line out. */
export const route: Verb = {
  register(program, act) {
    const command = program.command('route').description('decide each lead in order; one decision a line');
    withOptions(command, rulesOption(), atOption());
    // Decisions are JSON in any case; who asks for it as of other verbs isn't turned away.
    command.addOption(new Option('--format <format>', 'JSON, one decision a line').choices(['json']).default('json'));
    command.requiredOption('--leads <files...>', 'NDJSON, JSON or CSV files (also .gz), or - for standard input');
    command.option('--state <file>', 'rotation, loads and earlier owners to begin with');
    command.option('--state-out <file>', 'write the state after the last lead');
    command.action(act(routeLeads));
  },
};

async function routeLeads(terminal: Terminal, given: Given): Promise<number> {
  const at = atGiven(given.at);
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  const ledger = openState(given.state);
  let exit: number = EXIT.good;
  for await (const batch of readLeadsInBatches(given.leads)) {
    const lines: string[] = [];
    for (const line of batch) {
      if ('unreadable' in line) {
        terminal.say(`${visible(line.file)}:${line.line}: this record can't be read: ${line.unreadable}`);
        exit = EXIT.unusable;
      } else {
        const { decision } = await decide(terminal, router, line.raw, line.place, ledger, at, lines);
        lines.push(`${JSON.stringify(decision)}\n`);
      }
    }
    await terminal.out(lines.join(''));
  }
  if (given.stateOut !== undefined) writeFileWhole(given.stateOut, `${JSON.stringify(stateOf(ledger), null, 2)}\n`);
  return exit;
}

async function decide(
  terminal: Terminal,
  router: Router,
  raw: RawLead,
  place: number,
  ledger: Ledger,
  at: number | null,
  decided: readonly string[],
): Promise<Routed> {
  const lead = normaliseLead(router, raw, at);
  const now = at ?? lead.receivedAt;
  if (now === null) {
    await terminal.out(decided.join(''));
    throw new Stop(
      `Lead ${lead.id ?? `#${place}`} has no received_at; say the time of the decision with --at.`,
      EXIT.unusable,
    );
  }
  const routed = routeNormalLead(router, lead, ledger, now, `#${place}`);
  settle(ledger, routed.advance);
  return routed;
}
