import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { validatorOf } from '../src/engine/model/schemas.ts';
import type { ReviewAction, ReviewActions } from '../src/engine/model/types.gen.ts';
import { EXIT, Stop } from './terminal.ts';

/** Where the actions of reviews stand. */
export const USUAL_REVIEWS = 'reviews/actions.yaml';

/** The preventive actions; none where the usual file is not there. Stops on a file that is no such list. */
export function readActions(file: string): readonly ReviewAction[] {
  if (!existsSync(file)) {
    if (file === USUAL_REVIEWS) return [];
    throw new Stop(`There is no file ${file}.`, EXIT.unusable);
  }
  const document = parseDocument(readFileSync(file, 'utf8'));
  const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
  const validate = validatorOf('review-actions');
  if (validate(value)) return (value as ReviewActions).actions;
  const why = document.errors[0]?.message.split('\n', 1)[0] ?? wrongIn(validate.errors?.[0]);
  throw new Stop(`${file} holds no review actions: ${why}. See schemas/review-actions.schema.json.`, EXIT.unusable);
}

const wrongIn = (error: { instancePath: string; message?: string } | undefined): string =>
  `${error?.instancePath || 'the file'} ${error?.message ?? 'is wrong'}`;
