import type { LeadPlace } from '../../engine/model/types.gen.ts';

/** Why a lead is where it is, in words: the reason of its decision with the rule and the team. */
export function explainPlace({ team, rule, reason }: LeadPlace): string {
  const by = rule === null ? '' : ` by ${rule}`;
  if (reason === undefined)
    return [team, rule === null ? 'no rule' : `by ${rule}`].filter(part => part !== null).join(', ');
  switch (reason) {
    case 'picked':
      return `picked from ${team ?? 'its team'}${by}`;
    case 'owner':
      return `named${by}`;
    case 'account_owner':
      return `the lead's own owner, kept${by}`;
    case 'queued_by_rule':
      return `sent to wait${by}`;
    case 'otherwise':
      return `nobody of the first target was eligible; taken${team === null ? '' : ` by ${team}`} under the otherwise of ${rule ?? 'its rule'}`;
    case 'nobody_eligible':
      return `nobody was eligible under ${rule ?? 'its rule'}`;
    case 'no_weight':
      return `nobody who was eligible has a weight${by === '' ? '' : `, ${by.trim()}`}`;
    case 'missing_field':
      return 'waits for a field that its source requires';
    case 'no_rule':
      return 'no rule matched';
  }
}
