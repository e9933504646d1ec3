import type { RulesFile } from '../src/engine/model/rules-file.ts';
import { readPolicy } from '../src/engine/policy/read-policy.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { findingsText } from '../src/report/findings.ts';
import { EXIT, Stop, type Terminal } from './terminal.ts';

/** The router of a rules folder; a policy that does not compile ends the verb with its findings and `check`'s status. */
export function openPolicy(files: readonly RulesFile[], terminal: Terminal): Router {
  const reading = readPolicy(files);
  if (reading.router) return reading.router;
  terminal.say(findingsText(reading.findings, terminal.paint));
  const unreadable = reading.findings.some(found => found.code === 'yaml');
  throw new Stop('The policy does not compile; see `leadrail check`.', unreadable ? EXIT.unusable : EXIT.no);
}
