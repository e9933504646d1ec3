import type { CheckResult, Finding } from '../engine/model/types.gen.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

/** `rules/emea.yaml:12:5`, or nothing where a finding has no place. */
export const placeText = ({ file, line, column }: Finding['at']): string =>
  file === null ? '' : [file, line, column].filter(part => part !== null).join(':');

/** Findings for a terminal: place, level and code, the fact, and below it what to do. */
export function findingsText(findings: readonly Finding[], paint: Paint = PLAIN): string {
  return findings.map(found => findingText(found, paint)).join('');
}

function findingText(found: Finding, paint: Paint): string {
  const level = found.level === 'error' ? paint.red('error') : paint.yellow('warning');
  const place = placeText(found.at);
  const head = `${place === '' ? '' : `${paint.bold(visible(place))} `}${level} ${paint.dim(found.code)}`;
  const witness = found.witness ? `\n    for example ${visible(JSON.stringify(found.witness))}` : '';
  return `${head}\n  ${visible(found.says)}\n    ${paint.dim(visible(found.why))}${witness}\n`;
}

/** One line that sums a check up. */
export function checkSummary({ ok, proof, findings }: CheckResult, paint: Paint = PLAIN): string {
  const errors = findings.filter(found => found.level === 'error').length;
  const counts = `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  const proved = proof === 'proved' ? 'proved over the whole lead space' : 'not proven over the lead space';
  return `${ok ? paint.green('ok') : paint.red('not ok')}: ${counts}; ${proved}\n`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
