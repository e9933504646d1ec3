import type { Failed } from '../client/answer.ts';
import type { RuntimeReleases, RuntimeStatus } from '../client/runtime-answers.ts';
import type { RuntimeClient } from '../client/runtime-client.ts';

/** The runtime as it is at this moment. */
export interface RuntimeView {
  readonly status: RuntimeStatus;
  readonly releases: RuntimeReleases;
}

export type Viewed = { readonly ok: true; readonly view: RuntimeView } | Failed;

export async function viewRuntime(runtime: RuntimeClient): Promise<Viewed> {
  const status = await runtime.status();
  if (!status.ok) return status;
  const releases = await runtime.releases();
  return releases.ok ? { ok: true, view: { status: status.value, releases: releases.value } } : releases;
}

/** The highest number that a release of this runtime has; 0 without any. */
export const highestSequence = ({ releases }: RuntimeView): number =>
  Math.max(0, ...releases.releases.map(({ sequence }) => sequence));
