/** Text that no version of YAML takes for anything but itself, wherever it stands. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_]*(?:[-.][A-Za-z0-9_]+)*$/;

/** Words that some version of YAML takes for a boolean or for null. */
const TAKEN_WORDS = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/** What JSON leaves as it is, but a reviewer would not see: controls, bidi marks, zero-width and line separators. */
const HIDDEN = /[\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff]/g;

/** A JSON scalar as YAML: text is quoted unless it is a plain word; hidden characters are spelled out. */
export function yamlScalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (PLAIN.test(value) && !TAKEN_WORDS.has(value.toLowerCase())) return value;
  return JSON.stringify(value).replace(HIDDEN, spelled);
}

const spelled = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
