import { onTestFinished } from 'vitest';
import { rules, smallFiles, type Texts } from '../engine/policy/small-policy.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';

/** What makes the small policy whole: a rule for everybody, queues that end, all four levels. */
const WHOLE: Texts = {
  'rules/territory.yaml': rules(
    '{id: german, when: {country: DE}, assign: {team: berlin}}',
    '{id: rest, default: true, assign: {team: berlin}}',
  ),
  'rules/queues.yaml': `kind: queues
version: 1
queues:
  - {id: unrouted, expires_after: 1h, on_expiry: {owner: ana}}
  - {id: later, expires_after: 1h, on_expiry: {owner: ana}}
`,
  'rules/escalation.yaml': `kind: escalation
version: 1
roles: {ops: {people: [ana]}}
policies:
  - id: standard
    levels:
      - {level: 1, after: 0m, recover: {attempts: 3, every: 1m}}
      - {level: 2, after: 10m, notify: ops, respond_within: 15m}
      - {level: 3, after: 30m, notify: ops, respond_within: 30m}
      - {level: 4, after: 2h, notify: ops, respond_within: 1h}
`,
};

/** The files of a policy of which `check` finds nothing wrong, with some replaced, added or (null) taken away. */
export function wholePolicy(texts: Texts = {}): Record<string, string> {
  const files = smallFiles({ ...WHOLE, ...texts });
  return Object.fromEntries(
    files.flatMap(file => (file.kind === 'file' ? [[file.path, new TextDecoder().decode(file.bytes)]] : [])),
  );
}

/** A folder with that policy in `rules/`, in which the test stands until it ends. */
export function standIn(texts: Texts = {}, others: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder({ ...wholePolicy(texts), ...others });
  enter(folder);
  return folder;
}

/** Makes a folder the current one until the test ends. */
export function enter(folder: string): void {
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
}
