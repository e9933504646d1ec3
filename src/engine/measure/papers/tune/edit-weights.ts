import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { WeightSuggestion } from './suggest-weights.ts';

/** A teams file with other weights; every other byte of it stays. Members that it doesn't name are left to other files. */
export function editWeights(text: string, suggestions: readonly WeightSuggestion[]): string {
  const teams = parseDocument(text).get('teams');
  if (!isSeq(teams)) return text;
  const edits = teams.items.filter(isMap).flatMap(team => {
    const members = team.get('members');
    if (!isSeq(members)) return [];
    return members.items.filter(isMap).flatMap(member => {
      const found = suggestions.find(each => each.team === team.get('id') && each.rep === member.get('rep'));
      return found ? [editOf(text, member, found.to)] : [];
    });
  });
  // From the end, so that the places before stay true.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, by }) => done.slice(0, from) + by + done.slice(to), text);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function editOf(text: string, member: YAMLMap, weight: number): Edit {
  const said = member.get('weight', true);
  if (isScalar(said) && said.range) return { from: said.range[0], to: said.range[1], by: String(weight) };
  const rep = member.get('rep', true);
  const end = isScalar(rep) && rep.range ? rep.range[1] : text.length;
  if (member.flow) return { from: end, to: end, by: `, weight: ${weight}` };
  const begin = member.range?.[0] ?? 0;
  const column = begin - (text.lastIndexOf('\n', begin - 1) + 1);
  return { from: end, to: end, by: `\n${' '.repeat(column)}weight: ${weight}` };
}
