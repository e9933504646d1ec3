import { code, markdownTable, prose } from '../markdown.ts';
import type { Cell, Fact, Paper, Section } from './paper.ts';

/** The paper for a pull request, a chat or a terminal. */
export function paperMarkdown({ title, headline, span, facts, sections, parts }: Paper): string {
  const texts = [
    `# ${title}\n\n${headline}\n\n${span}.`,
    facts.map(factLine).join('\n'),
    ...sections.map(sectionText),
    ...parts.flatMap(part => [`# ${part.title}`, ...part.sections.map(sectionText)]),
  ];
  return `${texts.filter(Boolean).join('\n\n')}\n`;
}

const factLine = ({ name, figure, note }: Fact): string => `- ${name}: **${figure}** (${note})`;

function sectionText({ title, note, empty, heads, rows, text }: Section): string {
  const body = rows.length === 0 ? empty : markdownTable(heads, rows.map(cells), text);
  return `## ${title}\n${note}\n\n${body}`;
}

const cells = (row: readonly Cell[]): string[] => row.map(cellText);

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('name' in cell) return code(cell.name);
  return 'says' in cell ? prose(cell.says).replaceAll('|', '\\|') : cell.text;
}
