import { countText } from '../../../engine/gate/say-share.ts';
import type { Impact } from '../../../engine/model/types.gen.ts';
import { groupMoves, type MoveGroup, shareWords, witnessWords } from '../../diff/move-words.ts';
import { type Html, html } from '../../html.ts';
import { figures, NOTHING, section, sentence, table, words } from '../page-parts.ts';

const MOST_MOVES = 100;

/** What can change for any lead at all, beside what would have changed for the past ones. */
export function exactSection({ moves, proof }: Impact): Html {
  const groups = groupMoves(moves);
  if (groups.length === 0) return NOTHING;
  const sure = proof === 'proved' ? 'proved over every possible lead' : 'estimated from a sample, not proven';
  const cut = groups.length > MOST_MOVES ? ` The ${MOST_MOVES} largest of ${countText(groups.length)}.` : '';
  const note = `The exact difference, ${sure}. A share measures the space of leads, not the traffic.${cut}`;
  const heads = [words('Before and after'), words('For example'), figures('Share')];
  return section('What can change', note, table(heads, groups.slice(0, MOST_MOVES).map(row), 'exact'));
}

const row = ({ from, to, share, witness }: MoveGroup): Html =>
  html`<tr><td><dl class="moves"><dt>before</dt><dd>${sentence(from)}</dd><dt>after</dt><dd>${sentence(to)}</dd></dl></td><td>${sentence(witnessWords(witness))}</td><td class="n">${shareWords(share)}</td></tr>`;
