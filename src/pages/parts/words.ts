const WORDS: ReadonlyMap<string, string> = new Map([
  ['assignment_breach', 'Assigned too late'],
  ['response_breach', 'Answered too late'],
  ['unassigned_age', 'Unassigned too long'],
  ['conflict', 'Two rules claim a lead'],
  ['failed_rule', 'A rule’s target was not to be had'],
  ['missing_field', 'A required field is missing'],
  ['inactive_owner', 'Given to somebody who is not here'],
  ['integration_failure', 'Another system does not answer'],
  ['drift', 'Drift from the rules'],
  ['alert', 'An alert fires'],
]);

/** A name of the service in words; one that is unknown is shown as it is, without underscores. */
export const inWords = (name: string): string => WORDS.get(name) ?? name.replaceAll('_', ' ');

/** `1 lead`, `2 leads`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
