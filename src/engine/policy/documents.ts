import { finding } from '../model/finding.ts';
import type {
  AlertsFile,
  CalendarsFile,
  EscalationFile,
  Finding,
  GovernanceFile,
  InvariantsFile,
  LeadFile,
  ListFile,
  PrecedenceFile,
  QueuesFile,
  RoutingFile,
  SegmentsFile,
  SlaFile,
  SourcesFile,
  TableFile,
  TeamsFile,
} from '../model/types.gen.ts';
import { KINDS, type Kind } from './check-schema.ts';
import { placeOf } from './place-of.ts';
import type { YamlText } from './read-yaml.ts';
import { sayFile } from './say-file.ts';

export interface KindTypes {
  lead: LeadFile;
  sources: SourcesFile;
  segments: SegmentsFile;
  precedence: PrecedenceFile;
  routing: RoutingFile;
  table: TableFile;
  list: ListFile;
  teams: TeamsFile;
  queues: QueuesFile;
  calendars: CalendarsFile;
  sla: SlaFile;
  escalation: EscalationFile;
  alerts: AlertsFile;
  invariants: InvariantsFile;
  governance: GovernanceFile;
}

export interface KindDocument<K extends Kind> {
  readonly text: YamlText;
  readonly value: KindTypes[K];
}

/** How often a kind may stand: [at least, at most]. */
const COUNTS: Readonly<Record<Kind, readonly [number, number]>> = {
  lead: [1, 1],
  segments: [1, 1],
  precedence: [1, 1],
  sources: [1, Infinity],
  routing: [1, Infinity],
  teams: [1, Infinity],
  queues: [1, Infinity],
  calendars: [1, Infinity],
  sla: [1, Infinity],
  escalation: [1, Infinity],
  table: [0, Infinity],
  list: [0, Infinity],
  invariants: [0, Infinity],
  governance: [0, 1],
  alerts: [0, 1],
};

/** Kinds without which there is no policy, and of which no document is there. */
export function lackingKinds(texts: readonly YamlText[]): Kind[] {
  const documents = new Documents(texts);
  return KINDS.filter(kind => COUNTS[kind][0] > 0 && documents.of(kind).length === 0);
}

/** Documents that hold to their schema, by kind. */
export class Documents {
  private readonly texts: readonly YamlText[];

  constructor(texts: readonly YamlText[]) {
    this.texts = texts;
  }

  of<K extends Kind>(kind: K): KindDocument<K>[] {
    return this.texts
      .filter(text => (text.value as { kind: Kind }).kind === kind)
      .map(text => ({ text, value: text.value as KindTypes[K] }));
  }

  /** Kinds that stand too rarely or too often. `seen` holds the kinds of files whose content was refused. */
  countProblems(seen: ReadonlySet<Kind>): Finding[] {
    return KINDS.flatMap(kind => {
      const documents = this.of(kind);
      const [least, most] = COUNTS[kind];
      if (documents.length < least && !seen.has(kind)) return [finding('schema', null, sayFile.missingKind(kind))];
      const first = documents[0]?.text.path ?? '';
      return documents
        .slice(most)
        .map(({ text }) => finding('schema', placeOf(text, ['kind']), sayFile.repeatedKind(kind, first)));
    });
  }
}
