import type { Words } from '../model/finding.ts';

/** What is said about golden files. */
export const sayGolden = {
  notAFile: (what: string): Words => ({
    says: `This is ${what}; golden records stand in plain .yaml files.`,
    why: 'Put a file in its place, or give it a name that begins with a dot.',
  }),
  repeated: (id: string, first: string): Words => ({
    says: `The golden record ${JSON.stringify(id)} stands twice; first at ${first}.`,
    why: 'A record is named by its id. Rename one.',
  }),
  noSuchTime: (text: string): Words => ({
    says: `${JSON.stringify(text)} is no instant: there is no such day or second.`,
    why: 'Write it as RFC 3339, e.g. 2026-11-02T09:00:00Z.',
  }),
} as const;
