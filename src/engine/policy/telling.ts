import type { ErrorObject } from 'ajv';

/** Errors that say only that another form was meant. */
const OTHER_FORM: ReadonlySet<string> = new Set(['type', 'const', 'enum']);

/**
 * The errors that tell a reader something. ajv reports each branch of a union and then the union: what went wrong
 * inside the branch that got furthest is the news; where none got anywhere, or several did, it is the union itself.
 */
export function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const told: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') told.push(error);
    else for (const each of newsOf(error, takeBranches(told, error.instancePath))) told.push(each);
  }
  return told;
}

/** Takes off the end what was said of a value and of what it holds: the branches of the union that comes after. */
function takeBranches(told: ErrorObject[], path: string): ErrorObject[] {
  let from = told.length;
  while (from > 0 && isWithin(told[from - 1]?.instancePath ?? '', path)) from -= 1;
  return told.splice(from);
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`);

function newsOf(union: ErrorObject, branches: readonly ErrorObject[]): readonly ErrorObject[] {
  const severalFit = Boolean(union.params.passingSchemas);
  if (severalFit) return [union];
  const inside = branches.filter(error => error.instancePath !== union.instancePath);
  if (inside.length) return inside;
  const further = branches.filter(error => !OTHER_FORM.has(error.keyword));
  const oneBranch = new Set(further.map(error => error.parentSchema)).size === 1;
  return oneBranch ? further : [union];
}
