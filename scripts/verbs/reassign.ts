import { Option } from 'commander';
import type { RuntimeReassignment } from '../../src/client/reassignment.ts';
import { visible } from '../../src/report/visible.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { type Format, formatOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly from: string;
  readonly yes?: boolean;
  readonly format: Format;
}

/** A leaver's open leads, moved by the live rules. */
export const reassign: Verb = {
  register(program, act) {
    const command = program.command('reassign').description("a leaver's open leads, moved by the live rules");
    withDoorOptions(withOptions(command, formatOption()));
    command.requiredOption('--from <rep>', 'the rep whose leads move');
    const dryRun = new Option('--dry-run', 'only tell what would happen; this is what happens unless --yes is given');
    command.addOption(dryRun.conflicts('yes'));
    command.option('--yes', 'move them');
    command.action(act(moveLeads));
  },
};

async function moveLeads(terminal: Terminal, given: Given): Promise<number> {
  const dryRun = given.yes !== true;
  const answer = await runtimeAt(given, 'operate').reassign(given.from, dryRun);
  if (!answer.ok) {
    terminal.say(failureText(answer));
    return EXIT.refused;
  }
  await terminal.out(given.format === 'json' ? `${JSON.stringify(answer.value)}\n` : textOf(answer.value));
  if (dryRun && answer.value.leads.length > 0) terminal.say('nothing was moved; add --yes to move them');
  if (answer.value.more) terminal.say('there are more: run it again');
  return EXIT.good;
}

function textOf({ leads, rep }: RuntimeReassignment): string {
  if (leads.length === 0) return `${visible(rep)} holds no open leads\n`;
  const lines = leads.map(({ lead_id, from, to, rule, reason }) => {
    const goal = 'owner' in to ? to.owner : `queue ${to.queue}`;
    return visible(`${lead_id}: ${from} → ${goal} (${reason}${rule === null ? '' : `, rule ${rule}`})`);
  });
  return `${lines.join('\n')}\n`;
}
