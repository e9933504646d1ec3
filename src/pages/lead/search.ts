/** What leads are found by. */
export type SearchBy = 'id' | 'owner' | 'queue' | 'source' | 'domain' | 'email';

export interface Search {
  readonly by: SearchBy;
  /** Empty: the latest leads. */
  readonly text: string;
}

interface SearchWords {
  readonly name: string;
  /** What is to be typed. */
  readonly label: string;
  /** The title of what was found, before the text. */
  readonly title: string;
}

export const SEARCHES: ReadonlyMap<SearchBy, SearchWords> = new Map<SearchBy, SearchWords>([
  ['id', { name: 'id', label: 'The id of a lead, or how it begins', title: 'Leads whose id begins with' }],
  ['owner', { name: 'owner', label: 'The id of the person who has them', title: 'Leads of' }],
  ['queue', { name: 'queue', label: 'The id of the queue where they wait', title: 'Leads that wait in' }],
  ['source', { name: 'source', label: 'The id of the source', title: 'Leads from' }],
  ['domain', { name: 'company domain', label: 'The domain of the company', title: 'Leads of the company' }],
  ['email', { name: 'e-mail address', label: 'The whole address; it is compared by its digest', title: 'Leads of' }],
]);
