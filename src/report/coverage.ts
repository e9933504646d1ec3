import type { Coverage, CoverageCount, CoverageItem } from '../engine/replay/coverage/coverage-items.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

const MOST_NAMED = 40;

/** What golden records reach, for a terminal: first what none reaches, then the counts. */
export function coverageText(coverage: Coverage, paint: Paint = PLAIN): string {
  const { items, counts } = coverage;
  const unreached = items.filter(item => !item.reached).map(itemText);
  const named = unreached.slice(0, MOST_NAMED).map(line => `  ${visible(line)}\n`);
  const rest = unreached.length - named.length;
  const head = unreached.length === 0 ? '' : `${paint.yellow('no golden record reaches')}\n`;
  const more = rest > 0 ? `  and ${rest} more\n` : '';
  const decided = `; ${counts.rule.decided} decide a record, the others stand in a chain only`;
  return [
    head + named.join('') + more + (head === '' ? '' : '\n'),
    countLine('rules', counts.rule, paint, counts.rule.reached > counts.rule.decided ? decided : ''),
    countLine('band edges', counts.edge, paint),
    countLine('SLA rows', counts.sla, paint),
  ].join('');
}

function countLine(what: string, { total, reached, percent }: CoverageCount, paint: Paint, more = ''): string {
  const share = `${percent}%`;
  return `${what.padEnd(10)} ${reached} of ${total} reached (${reached === total ? paint.green(share) : paint.yellow(share)})${more}\n`;
}

function itemText(item: CoverageItem): string {
  switch (item.kind) {
    case 'rule':
      return `rule ${item.id}`;
    case 'sla':
      return `SLA row ${item.id}`;
    case 'edge': {
      const sides = [...(item.below.length ? [] : [item.value - 1]), ...(item.above.length ? [] : [item.value])];
      const edge = `edge of the ${item.part} ${item.owner} between ${item.field} ${item.value - 1} and ${item.value}`;
      return `${edge}: no record with ${sides.join(', none with ')}`;
    }
  }
}
