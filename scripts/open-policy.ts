import type { RulesFile } from '../src/engine/model/rules-file.ts';
import type { Places } from '../src/engine/policy/places.ts';
import { readPolicy } from '../src/engine/policy/read-policy.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { findingsText } from '../src/report/findings.ts';
import { EXIT, Stop, type Terminal } from './terminal.ts';

/** The router of a rules folder; a policy that does not compile ends the verb with its findings and `check`'s status. */
export const openPolicy = (files: readonly RulesFile[], terminal: Terminal): Router =>
  openReading(files, terminal).router;

/** The same, with the places where its things stand. */
export function openReading(files: readonly RulesFile[], terminal: Terminal): { router: Router; places: Places } {
  const { router, places, findings } = readPolicy(files);
  if (router) return { router, places };
  terminal.say(findingsText(findings, terminal.paint));
  const unreadable = findings.some(found => found.code === 'yaml');
  throw new Stop('The policy does not compile; see `leadrail check`.', unreadable ? EXIT.unusable : EXIT.no);
}
