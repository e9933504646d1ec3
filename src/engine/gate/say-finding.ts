import type { Finding } from '../model/types.gen.ts';

/** `schema at rules/teams.yaml:12:5: The key ...`, in one line. */
export function findingText({ at, code, says }: Finding): string {
  const place = [at.file, at.line, at.column].filter(part => part !== null).join(':');
  return `${code}${place === '' ? '' : ` at ${place}`}: ${says}`;
}
