import type { Broken } from '../../engine/measure/invariants/broken.ts';

/** What earlier looks found, and a later one would pass by: it looks at what is new. */
export interface Unwell {
  readonly leads: ReadonlySet<string>;
  /** Something that no later look can find mended: a person says when it is over. */
  readonly past: boolean;
}

export const WELL: Unwell = { leads: new Set(), past: false };

/** An earlier process found something, and took with it what that was. */
export const UNKNOWN: Unwell = { leads: new Set(), past: true };

/** What stays to be looked at after a look. */
export const unwellAfter = ({ past }: Unwell, found: readonly Broken[]): Unwell => ({
  leads: new Set(found.flatMap(({ at }) => LEAD.exec(at)?.[1] ?? [])),
  past: past || found.some(({ code }) => code === 'I3' || code === 'I4'),
});

const LEAD = /^(?:lead|clock:[a-z]+):(.*)$/s;
