import type { Policy } from '../model/types.gen.ts';
import type { Gathering } from './gathering.ts';
import type { Roll } from './roll.ts';

type PolicyRule = Policy['rules'][number];

/** Rules of all routing files; a rule takes layer, steward and review date from its file. */
export function collectRules(desk: Gathering, rules: Roll<PolicyRule>): void {
  for (const { text, value } of desk.documents.of('routing')) {
    const shared = {
      layer: value.layer,
      ...(value.steward === undefined ? {} : { steward: value.steward }),
      ...(value.review_by === undefined ? {} : { review_by: value.review_by }),
    };
    value.rules.forEach((rule, i) => {
      rules.add({ ...rule, ...shared }, { form: 'yaml', text, path: ['rules', i] });
      desk.places.remember('file of rule', rule.id, { form: 'yaml', text, path: [] });
    });
  }
}
