import { existsSync } from 'node:fs';
import { validatorOf } from '../../src/engine/model/schemas.ts';
import type { Approval, Impact } from '../../src/engine/model/types.gen.ts';
import { planHash } from '../../src/engine/replay/plan.ts';
import { instantText } from '../../src/engine/time/instant.ts';
import { readJson } from '../../src/workspace/read-json.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { atOption, atOrNow, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly impact: string;
  readonly login: string;
  readonly role: string;
  readonly at?: string;
  readonly out: string;
}

/** Notes an approval of exactly one plan. On GitHub the approving reviews say it; this is for everywhere else. */
export const approve: Verb = {
  register(program, act) {
    const command = program.command('approve').description('note an approval of the plan of an impact report');
    withOptions(command, atOption());
    command.requiredOption('--impact <file>', 'the impact.json that was read and found good');
    command.requiredOption('--login <login>', 'who approves');
    command.requiredOption('--role <role>', 'in which role of governance.approvers');
    command.option('--out <file>', 'the approvals, to which this one is added', 'out/approvals.json');
    command.action(act(noteApproval));
  },
};

async function noteApproval(terminal: Terminal, given: Given): Promise<number> {
  const impact = readJson(given.impact);
  if (!validatorOf('impact')(impact)) throw new Stop(`${given.impact} is no impact report.`, EXIT.unusable);
  const before = existsSync(given.out) ? readJson(given.out) : [];
  if (!validatorOf('approvals')(before)) throw new Stop(`${given.out} holds no approvals.`, EXIT.unusable);
  const plan = planHash((impact as Impact).plan);
  const at = instantText(atOrNow(given.at, terminal));
  const approvals = [...(before as Approval[]), { plan, login: given.login, role: given.role, at }];
  writeFileWhole(given.out, `${JSON.stringify(approvals, null, 2)}\n`);
  await terminal.out(`${given.login} (${given.role}) approves the plan ${plan}\n`);
  return EXIT.good;
}
