import type { FunctionComponent } from 'preact';
import { ExecutivePage } from './executive/executive-page.ts';
import { LeadPage } from './lead/lead-page.ts';
import { OperatorPage } from './operator/operator-page.ts';
import type { PageProps } from './page-props.ts';
import { PlaygroundPage } from './playground/playground-page.ts';
import { ReleasesPage } from './releases/releases-page.ts';
import { RosterPage } from './roster/roster-page.ts';
import type { Scope } from './session/session.ts';

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly scopes: readonly Scope[];
  readonly view: FunctionComponent<PageProps>;
}

const LOOKING: readonly Scope[] = ['read', 'operate'];

/** Every page, in the order of the menu. */
const PAGES: readonly Page[] = [
  { id: 'operator', title: 'Operator', scopes: LOOKING, view: OperatorPage },
  { id: 'lead', title: 'Leads', scopes: LOOKING, view: LeadPage },
  { id: 'releases', title: 'Releases', scopes: [...LOOKING, 'deploy', 'rollback'], view: ReleasesPage },
  { id: 'executive', title: 'Executive', scopes: LOOKING, view: ExecutivePage },
  { id: 'roster', title: 'Roster', scopes: LOOKING, view: RosterPage },
  { id: 'playground', title: 'Playground', scopes: LOOKING, view: PlaygroundPage },
];

/** The pages that a scope may see; none for one that only sends leads in. */
export const pagesFor = (scope: Scope): readonly Page[] => PAGES.filter(({ scopes }) => scopes.includes(scope));
