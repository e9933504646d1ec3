import { numberIn, textIn, within } from './json.ts';

/** A pull request, as far as we look at it. */
export interface Pull {
  readonly number: number;
  readonly author: string;
  /** The commit that it ends with now. */
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` of the repository that the branch lies in; null when that is gone. */
  readonly headRepository: string | null;
  readonly baseBranch: string;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  /** Its name in GraphQL. */
  readonly nodeId: string;
  readonly authorId: number;
  readonly body: string;
}

/** A review of a pull request. */
export interface Review {
  readonly login: string;
  /** `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED`, `COMMENTED`, `PENDING`. */
  readonly state: string;
  /** The commit that was reviewed; null when it is gone. */
  readonly commit: string | null;
  /** RFC 3339. */
  readonly at: string;
}

/** A run of a workflow. */
export interface Run {
  readonly id: number;
  readonly headSha: string;
  readonly event: string;
  readonly status: string;
  /** When its newest attempt began, RFC 3339. */
  readonly startedAt: string;
}

/** A file that a run left behind. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly expired: boolean;
}

/** A thing whose every required part is there, else null. */
function whole<T extends object>(
  parts: { readonly [K in keyof T]: T[K] | null },
  may: readonly (keyof T)[] = [],
): T | null {
  const entries = Object.entries(parts) as [keyof T, unknown][];
  return entries.every(([key, part]) => part !== null || may.includes(key)) ? (parts as T) : null;
}

export const readPull = (value: unknown): Pull | null =>
  whole<Pull>(
    {
      number: numberIn(value, 'number'),
      author: textIn(value, 'user', 'login'),
      headSha: textIn(value, 'head', 'sha'),
      headBranch: textIn(value, 'head', 'ref'),
      headRepository: textIn(value, 'head', 'repo', 'full_name'),
      baseBranch: textIn(value, 'base', 'ref'),
    },
    ['headRepository'],
  );

/** A pull request with the commit that its merging made; null there while it is not merged. */
export function readMerged(value: unknown): { readonly pull: Pull; readonly mergedAs: string | null } | null {
  const pull = readPull(value);
  const merged = textIn(value, 'merged_at') !== null;
  return pull && { pull, mergedAs: merged ? textIn(value, 'merge_commit_sha') : null };
}

/** A comment without an author (a deleted account) belongs to nobody: its author's id is 0. */
export const readComment = (value: unknown): Comment | null =>
  whole<Comment>({
    id: numberIn(value, 'id'),
    nodeId: textIn(value, 'node_id'),
    authorId: numberIn(value, 'user', 'id') ?? 0,
    body: textIn(value, 'body') ?? '',
  });

export const readReview = (value: unknown): Review | null =>
  whole<Review>(
    {
      login: textIn(value, 'user', 'login') ?? '',
      state: textIn(value, 'state'),
      commit: textIn(value, 'commit_id'),
      at: textIn(value, 'submitted_at') ?? '',
    },
    ['commit'],
  );

export const readRun = (value: unknown): Run | null =>
  whole<Run>({
    id: numberIn(value, 'id'),
    headSha: textIn(value, 'head_sha'),
    event: textIn(value, 'event'),
    status: textIn(value, 'status'),
    startedAt: textIn(value, 'run_started_at') ?? textIn(value, 'created_at'),
  });

export const readArtifact = (value: unknown): Artifact | null =>
  whole<Artifact>({
    id: numberIn(value, 'id'),
    name: textIn(value, 'name'),
    bytes: numberIn(value, 'size_in_bytes'),
    expired: within(value, 'expired') === true,
  });
