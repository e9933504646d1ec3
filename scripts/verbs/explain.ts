import { explainLead } from '../../src/engine/routing/explain-lead.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../../src/engine/routing/raw-lead.ts';
import { explanationText } from '../../src/report/explanation.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { openState } from '../open-state.ts';
import { atGiven, atOption, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly lead: string;
  readonly whyNot?: string;
  readonly state?: string;
  readonly at?: string;
  readonly format: Format;
}

/** One decision, told step by step. */
export const explain: Verb = {
  register(program, act) {
    const command = program.command('explain').description('one decision, told step by step');
    withOptions(command, rulesOption(), atOption(), formatOption());
    command.requiredOption('--lead <file>', 'a file with one lead, or - for standard input');
    command.option('--why-not <rule>', 'say why this rule did not take the lead');
    command.option('--state <file>', 'rotation, loads and earlier owners');
    command.action(act(explainOne));
  },
};

async function explainOne(terminal: Terminal, given: Given): Promise<number> {
  const at = atGiven(given.at);
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  const ledger = openState(given.state);
  const raw = await oneLead(given.lead);
  const now = at ?? normaliseLead(router, raw, null).receivedAt;
  if (now === null)
    throw new Stop('The lead has no received_at; say the time of the decision with --at.', EXIT.unusable);
  const told = explainLead(router, raw, ledger, now, given.whyNot === undefined ? {} : { whyNot: given.whyNot });
  await terminal.out(given.format === 'json' ? `${JSON.stringify(told)}\n` : explanationText(told, terminal.paint));
  return EXIT.good;
}

async function oneLead(file: string): Promise<RawLead> {
  for await (const line of readLeads([file])) {
    if ('unreadable' in line)
      throw new Stop(`${line.file}:${line.line}: the lead can't be read: ${line.unreadable}`, EXIT.unusable);
    return line.raw;
  }
  throw new Stop(`${file} holds no lead.`, EXIT.unusable);
}
