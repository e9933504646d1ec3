import { explainLead } from '../../src/engine/routing/explain-lead.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../../src/engine/routing/raw-lead.ts';
import { explanationText } from '../../src/report/explanation.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { openState } from '../open-state.ts';
import { atGiven, atOption, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly lead?: string;
  readonly id?: string;
  readonly verify?: true;
  readonly whyNot?: string;
  readonly state?: string;
  readonly at?: string;
  readonly format: Format;
}

/** One decision, told step by step. */
export const explain: Verb = {
  register(program, act) {
    const command = program.command('explain').description('one decision, told step by step');
    withDoorOptions(withOptions(command, rulesOption(), atOption(), formatOption()));
    command.option('--lead <file>', 'a file with one lead, or - for standard input');
    command.option('--id <lead>', 'a lead that the runtime took in: told by the rules and the state that decided it');
    command.option('--verify', 'with --id: decide it again and compare byte for byte');
    command.option('--why-not <rule>', 'say why this rule did not take the lead');
    command.option('--state <file>', 'rotation, loads and earlier owners');
    command.action(act(explainOne));
  },
};

function explainOne(terminal: Terminal, given: Given): Promise<Exit> {
  if (given.id !== undefined) return explainTaken(terminal, given, given.id);
  if (given.verify) throw new Stop('--verify needs --id: a decision that the runtime made.', EXIT.unusable);
  if (given.lead === undefined) throw new Stop('Name a lead with --lead FILE, or with --id LEAD.', EXIT.unusable);
  return explainFile(terminal, given, given.lead);
}

async function explainFile(terminal: Terminal, given: Given, file: string): Promise<Exit> {
  const at = atGiven(given.at);
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  const ledger = openState(given.state);
  const raw = await oneLead(file);
  const now = at ?? normaliseLead(router, raw, null).receivedAt;
  if (now === null)
    throw new Stop('The lead has no received_at; say the time of the decision with --at.', EXIT.unusable);
  const told = explainLead(router, raw, ledger, now, given.whyNot === undefined ? {} : { whyNot: given.whyNot });
  await terminal.out(given.format === 'json' ? `${JSON.stringify(told)}\n` : explanationText(told, terminal.paint));
  return EXIT.good;
}

async function explainTaken(terminal: Terminal, given: Given, id: string): Promise<Exit> {
  const answer = await runtimeAt(given, 'read').explain(id, given.whyNot);
  if (!answer.ok) {
    terminal.say(failureText(answer));
    return EXIT.refused;
  }
  const { explanation, verified, cause } = answer.value;
  const text = given.verify ? verdictOf(verified, cause) : '';
  const told =
    given.format === 'json' ? `${JSON.stringify(answer.value)}\n` : explanationText(explanation, terminal.paint);
  await terminal.out(told);
  if (text !== '') terminal.say(text);
  return given.verify && verified === false ? EXIT.no : EXIT.good;
}

function verdictOf(verified: boolean | null, cause: string): string {
  if (verified === null) return `not verified: this decision was made by ${cause}, not by the rules alone`;
  return verified ? 'verified: decided again, the same bytes' : 'NOT THE SAME: decided again, the decision differs';
}

async function oneLead(file: string): Promise<RawLead> {
  for await (const line of readLeads([file])) {
    if ('unreadable' in line)
      throw new Stop(`${line.file}:${line.line}: the lead can't be read: ${line.unreadable}`, EXIT.unusable);
    return line.raw;
  }
  throw new Stop(`${file} holds no lead.`, EXIT.unusable);
}
