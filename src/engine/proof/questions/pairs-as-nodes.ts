/** Looking whether two rules touch costs a sixteenth of a step of the search; without counting it a table of 100,000 rows never ends. */
export const pairsAsNodes = (pairs: number): number => Math.ceil(pairs / 16);
