/** Bytes that a lead may have, and how deeply it may be nested. */
export const LEAD_LIMIT = 256 * 1024;
export const LEAD_DEPTH = 32;

/** The same for a bundle, which holds a whole policy and its golden records. */
export const BUNDLE_LIMIT = 64 * 1024 * 1024;
export const BUNDLE_DEPTH = 64;
