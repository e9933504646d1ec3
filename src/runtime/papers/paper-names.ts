/** The papers that are made from a store. */
export const PAPERS = ['weekly'] as const;

export type PaperName = (typeof PAPERS)[number];
