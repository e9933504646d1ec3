import type { RulesFile } from '../src/engine/model/rules-file.ts';
import type { Finding } from '../src/engine/model/types.gen.ts';
import type { Places } from '../src/engine/policy/places.ts';
import { readPolicy } from '../src/engine/policy/read-policy.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { checkPolicy } from '../src/engine/proof/check-policy.ts';
import { findingsText } from '../src/report/findings.ts';
import { EXIT, Stop, type Terminal } from './terminal.ts';

/** The router of a rules folder; a policy that does not compile ends the verb with its findings and `check`'s status. */
export const openPolicy = (files: readonly RulesFile[], terminal: Terminal): Router =>
  openReading(files, terminal).router;

/** The same, with the places where its things stand. */
export function openReading(files: readonly RulesFile[], terminal: Terminal): { router: Router; places: Places } {
  const { router, places, findings } = readPolicy(files);
  return router ? { router, places } : refuse(findings, terminal);
}

/** The same, with all that `check` finds in it on a day. */
export function openChecked(
  files: readonly RulesFile[],
  today: string,
  terminal: Terminal,
): { router: Router; findings: readonly Finding[] } {
  const { reading, result } = checkPolicy(files, today);
  return reading.router ? { router: reading.router, findings: result.findings } : refuse(reading.findings, terminal);
}

function refuse(findings: readonly Finding[], terminal: Terminal): never {
  terminal.say(findingsText(findings, terminal.paint));
  const unreadable = findings.some(found => found.code === 'yaml');
  throw new Stop('The policy does not compile; see `leadrail check`.', unreadable ? EXIT.unusable : EXIT.no);
}
