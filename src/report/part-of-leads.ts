/** Which leads a step of a rollout is about; null or absent: all. */
export interface PartOfLeads {
  readonly segments?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
}

/** ` of smb from webinar`; nothing for a step about all leads. */
export function partText({ segments, sources }: PartOfLeads): string {
  const of = segments ? ` of ${segments.join(', ')}` : '';
  return `${of}${sources ? ` from ${sources.join(', ')}` : ''}`;
}
