import { kept } from '../kept.ts';
import type { NewTelling } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

type Values = Omit<NewTelling, 'drill'> & { readonly drill: number };

const TELLING = kept((db, { incident, category, level, role, drill, tellAt, respondBy }: Values) =>
  db.insertInto('tellings').values({
    ...{ incident, category, level, role, drill },
    tell_at: tellAt,
    respond_by: respondBy,
    told_at: null,
    silence: null,
  }),
);

export async function addTelling(db: Db, telling: NewTelling): Promise<void> {
  await TELLING(db, { ...telling, drill: telling.drill ? 1 : 0 });
}
