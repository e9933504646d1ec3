import type { Risk } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { figures, NOTHING, name, section, table, words } from '../page-parts.ts';

/** The terms of the risk score, each with its number; nothing where nobody rated the change. */
export function riskSection({ score, tier, terms }: Risk): Html {
  if (score === null || terms.length === 0) return NOTHING;
  const rows = terms.map(
    ({ term, says, weight, score: adds }) =>
      html`<tr><th scope="row">${name(term)}</th><td>${says ?? ''}</td><td class="n">${weight}</td><td class="n">${figure(adds)}</td></tr>`,
  );
  const note = `The score is ${figure(score)}${tier === null ? '' : `, which is the tier ${tier}`}: it picks who approves, it judges nothing.`;
  return section(
    'Risk',
    note,
    table([words('Term'), words('What was measured'), figures('Weight'), figures('Adds')], rows),
  );
}

const figure = (n: number): number => Math.round(n * 10) / 10;
