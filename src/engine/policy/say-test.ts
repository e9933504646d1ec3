import type { Words } from '../model/finding.ts';

const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** What is said about tests that the language refuses. */
export const sayTest = {
  quote: (value: unknown): Words => ({
    says: `${quoted(value)} stands without quotes where text is meant.`,
    why: `YAML reads it as a ${value === null ? 'null' : typeof value}, not as text. Quote it: "${String(value)}".`,
  }),
  notInteger: (field: string, value: unknown): Words => ({
    says: `The field \`${field}\` is an integer; ${quoted(value)} is none.`,
    why: 'Write a plain integer without quotes, such as 200.',
  }),
  untestable: (field: string): Words => ({
    says: `The field \`${field}\` cannot be tested.`,
    why: 'Ids and times differ from lead to lead; rules test what a lead is, not when it came.',
  }),
  noSegmentHere: {
    says: 'A segment cannot be defined by `segment`.',
    why: 'Segments are derived from the fields of a lead and its source.',
  },
  segmentPresent: {
    says: '`segment: {present: …}` is refused.',
    why: 'Every lead has a segment; name the segments that are meant.',
  },
  twoForms: (forms: readonly string[]): Words => ({
    says: `One test has the forms ${forms.join(' and ')}.`,
    why: 'A test has one form; only bounds combine, one lower (gte, gt) and one upper (lte, lt).',
  }),
  empty: {
    says: 'This holds no test, so it would match nothing.',
    why: 'Write at least one test. A rule that takes every lead says `default: true`.',
  },
  emptyValues: { says: 'The list of values is empty, so the test would never hold.', why: 'Name at least one value.' },
  nestedAny: { says: '`any` stands inside `any`.', why: 'An alternative holds tests only.' },
  misfit: (form: string, field: string, type: string): Words => ({
    says: `A \`${form}\` test does not fit the field \`${field}\`, which is of type ${type}.`,
    why: 'Bounds fit integers; prefix fits text and domain; list fits every type but integer.',
  }),
  emptyPrefix: { says: 'An empty prefix is refused.', why: 'It would match every value. Say `{present: true}`.' },
  noInteger: { says: 'These bounds leave no integer.', why: 'Mend one of them; such a test would never hold.' },
} as const;
