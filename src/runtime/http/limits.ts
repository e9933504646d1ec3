/** Bytes that a lead may have, and how deeply it may be nested. */
export const LEAD_LIMIT = 256 * 1024;
export const LEAD_DEPTH = 32;

/** Keys of a lead, nested ones among them; characters of a key; bytes of a text. */
export const LEAD_KEYS = 200;
export const KEY_LENGTH = 255;
export const TEXT_LIMIT = 8 * 1024;

/** The same for a bundle, which holds a whole policy and its golden records. */
export const BUNDLE_LIMIT = 64 * 1024 * 1024;
export const BUNDLE_DEPTH = 64;
