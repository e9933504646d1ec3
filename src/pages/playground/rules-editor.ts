import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Section } from '../parts/section.ts';
import type { Engine } from './engine.ts';
import { FindingList } from './finding-list.ts';
import type { Edited, Opened } from './questions.ts';

interface Props {
  readonly engine: Engine;
  readonly opened: Opened;
  readonly edited: Edited;
  readonly onEdited: (edited: Edited) => void;
}

/** Milliseconds of quiet before an edited text is read. */
const REST = 250;

/** The rules as YAML: what is typed is read at once, and every mistake is named with its line. */
export function RulesEditor({ engine, opened, edited, onEdited }: Props) {
  const [texts, setTexts] = useState(() => new Map(opened.files.map(({ path, text }) => [path, text])));
  const [path, setPath] = useState(opened.files[0]?.path ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  const text = texts.get(path) ?? '';
  useEffect(() => {
    const timer = setTimeout(() => engine.ask('edit', { path, text }).then(onEdited), REST);
    return () => clearTimeout(timer);
  }, [engine, path, text, onEdited]);
  const type = (event: Event) => setTexts(new Map(texts).set(path, (event.currentTarget as HTMLTextAreaElement).value));
  const jump = (line: number) => goTo(area.current, line);
  return h(
    Section,
    { title: 'The rules' },
    h('label', { for: 'file' }, 'File, as the release keeps it: without comments, tables as rules'),
    h(
      'select',
      {
        id: 'file',
        value: path,
        onChange: (event: Event) => setPath((event.currentTarget as HTMLSelectElement).value),
      },
      opened.files.map(each => h('option', { key: each.path, value: each.path }, each.path)),
    ),
    h('label', { for: 'rules' }, `The text of ${path}`),
    h('textarea', { id: 'rules', rows: 22, value: text, spellcheck: false, ref: area, onInput: type, wrap: 'off' }),
    edited.findings.length === 0
      ? h(
          'p',
          { class: 'note', role: 'status' },
          edited.same ? 'The same as what it is compared with.' : 'It reads as rules.',
        )
      : h(FindingList, { findings: edited.findings, path, onLine: jump }),
  );
}

/** Puts the caret at the beginning of a line, from 1. */
function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n').slice(0, line - 1);
  const at = lines.reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(at, at);
}
