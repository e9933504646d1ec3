/** The papers that are made from a store. */
export const PAPERS = ['weekly', 'checklist', 'maturity', 'sources'] as const;

export type PaperName = (typeof PAPERS)[number];
