import { type CommentFacts, mayShip } from '../report/comment/facts-of-comment.ts';
import { commentMarkdown, worseMarkdown } from '../report/comment.ts';
import type { Answer } from './answer.ts';
import { decideOrigin } from './artifact/decide-origin.ts';
import { LARGEST_ARTIFACT, type Reports, readReports } from './artifact/read-reports.ts';
import type { FinishedRun } from './event.ts';
import type { GitHub } from './github.ts';
import { lineNotes, writeNotes } from './line-notes.ts';
import { carryOut } from './sticky/carry-out.ts';
import { decideComment, type NextComment } from './sticky/decide-comment.ts';
import type { Pull } from './things.ts';

/** How the commenting ended; `says` is for the log. */
export interface Commented {
  /** Skipped: there is nothing to say. Refused: the artifact is not to be believed. Failed: GitHub did not do it. */
  readonly kind: 'written' | 'skipped' | 'refused' | 'failed';
  readonly says: string;
}

const ARTIFACT = 'impact';
const CHECK = 'leadrail findings';

/**
 * Tells on the pull request what a finished run found out. It runs with rights that the run itself did not have, so it
 * takes data from it, never code, and asks GitHub for everything that the data claims.
 */
export async function commentOnRun(github: GitHub, run: FinishedRun): Promise<Commented> {
  if (run.event !== 'pull_request') return end('skipped', 'The run was of no pull request.');
  if (run.conclusion !== 'success' && run.conclusion !== 'failure')
    return end('skipped', `The run ended as ${run.conclusion}, without a verdict.`);
  const reports = await reportsOf(github, run);
  if ('kind' in reports) return reports;
  const pull = await pullOf(github, run, reports);
  return 'kind' in pull ? pull : tell(github, pull, factsOf(run, reports));
}

const end = (kind: Commented['kind'], says: string): Commented => ({ kind, says });
const failed = ({ says }: { readonly says: string }): Commented => end('failed', says);

async function reportsOf(github: GitHub, run: FinishedRun): Promise<Reports | Commented> {
  const artifacts = await github.artifacts(run.id);
  if (!artifacts.ok) return failed(artifacts);
  const [newest] = artifacts.value
    .filter(({ name, expired }) => name === ARTIFACT && !expired)
    .sort((a, b) => b.id - a.id);
  if (!newest) return end('skipped', 'The run left no reports.');
  if (newest.bytes > LARGEST_ARTIFACT) return end('refused', 'The artifact is refused: it is too large.');
  const zip = await github.download(newest.id, LARGEST_ARTIFACT);
  if (!zip.ok) return failed(zip);
  const read = readReports(zip.value);
  if (read.ok) return read.reports;
  return end(read.kind === 'missing' ? 'skipped' : 'refused', read.says);
}

async function pullOf(github: GitHub, run: FinishedRun, { claim }: Reports): Promise<Pull | Commented> {
  const owner = run.headRepository?.split('/')[0];
  if (owner === undefined) return end('skipped', 'The repository of the branch is gone.');
  const open = await github.openPullsFrom(owner, run.headBranch);
  if (!open.ok) return failed(open);
  const origin = decideOrigin(run, claim, open.value);
  switch (origin.kind) {
    case 'pull':
      return origin.pull;
    case 'stale':
      return end('skipped', origin.says);
    case 'refused':
      return end('refused', origin.says);
  }
}

function factsOf(run: FinishedRun, { claim, verdict, impact, check }: Reports): CommentFacts {
  const fresh = check?.new ?? check?.findings ?? [];
  const known = (check?.findings.length ?? 0) - fresh.length;
  const findings = { fresh, known: Math.max(0, known) };
  return { verdict, impact, findings, base: claim.base, head: run.headSha, run: { url: run.url, passed: passed(run) } };
}

const passed = ({ conclusion }: FinishedRun): boolean => conclusion === 'success';

async function tell(github: GitHub, { number }: Pull, facts: CommentFacts): Promise<Commented> {
  const [me, existing] = await Promise.all([github.me(), github.comments(number)]);
  if (!me.ok) return failed(me);
  if (!existing.ok) return failed(existing);
  const plan = decideComment(existing.value, me.value, nextComment(facts));
  const [wrote, noted] = [await carryOut(github, number, plan), await note(github, facts)];
  if (!wrote.ok) return failed(wrote);
  return noted.ok ? end('written', `Told on pull request ${number}.`) : failed(noted);
}

const nextComment = (facts: CommentFacts): NextComment => ({
  verdict: mayShip(facts) ? 'pass' : 'block',
  head: facts.head,
  body: commentMarkdown(facts),
  worse: worseMarkdown(facts),
});

async function note(github: GitHub, { findings, head }: CommentFacts): Promise<Answer<null>> {
  const notes = lineNotes(findings.fresh);
  if (notes.length === 0) return { ok: true, value: null };
  const summary = `${findings.fresh.length} new findings, ${notes.length} of them on lines. The gate is another check.`;
  return writeNotes(github, { headSha: head, name: CHECK, title: 'New findings', summary }, notes);
}
