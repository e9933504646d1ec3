import type { Finding, Verdict } from '../engine/model/types.gen.ts';
import type { Decided, Deployment } from './deployment.ts';
import type { Weighed } from './weigh-change.ts';

/** A deployment as programs read it; what does not apply is null. */
export interface DeploymentRecord {
  readonly result: Deployment['kind'];
  readonly release: number | null;
  readonly bundle: string | null;
  readonly policy: string | null;
  readonly rollback_to: string | null;
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  readonly tags: readonly string[];
  readonly says: string | null;
  readonly next: string | null;
  /** Of a dry run: how many of each stayed as they were in the rehearsal. */
  readonly rehearsed?: Extract<Deployment, { kind: 'planned' }>['looked'];
}

const EMPTY = {
  release: null,
  bundle: null,
  policy: null,
  rollback_to: null,
  verdict: null,
  findings: [],
  tags: [],
  says: null,
  next: null,
} as const;

/** The same facts as the text, for `--format json`. */
export function deploymentRecord(done: Deployment): DeploymentRecord {
  const bare = { ...EMPTY, result: done.kind };
  switch (done.kind) {
    case 'unfit':
      return { ...bare, findings: done.head.checked.result.findings, verdict: verdictOf(done.weighed) };
    case 'failed':
      return { ...bare, says: done.failed.says };
    case 'already_live':
      return { ...bare, release: done.release, bundle: done.bundle };
    case 'stale':
      return { ...bare, release: done.release, says: done.says, next: done.next };
    case 'held':
      return { ...bare, release: done.release, next: '`npx leadrail deploy --again`' };
    case 'blocked':
      return { ...bare, verdict: verdictOf(done.weighed) };
    case 'not_ready':
      return { ...bare, release: done.release, verdict: verdictOf(done.weighed), says: done.says, next: done.next };
    case 'planned':
      return { ...bare, ...decidedRecord(done.decided), rehearsed: done.looked };
    case 'overtaken':
      return { ...bare, release: done.release, bundle: done.bundle };
    case 'deployed':
      return { ...bare, ...decidedRecord(done.decided), tags: done.tags, says: done.untagged };
  }
}

const verdictOf = (weighed: Weighed | null): Verdict | null => weighed?.verdict ?? null;

const decidedRecord = ({ head, bundle, rehearsal, weighed }: Decided) => ({
  release: bundle.sequence,
  bundle: bundle.id,
  policy: head.router?.release ?? null,
  rollback_to: rehearsal.bundle,
  verdict: weighed.verdict,
});
