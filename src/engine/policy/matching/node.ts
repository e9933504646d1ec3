/**
 * The index is a forest of nodes in one array of integers. Each node begins with [kind, first rule, next node]; the
 * first rule is the lowest that the node can find, and the next node (0: none) is to be visited as well.
 *
 * - A **list** holds few rows: [rows], then each row as [rule, length of its tests] and its tests. A test is [field
 *   and from, to]: the class of the field lies in [from, to); or [-1 - field, set], which points at [boundaries, the
 *   boundaries] of a set of classes.
 * - A **bitmap** holds some hundred rows, 32 a word: [rows, columns], then each column as [field, bits], then the lowest
 *   rule of each word, then each row as [rule, tests]. A column's bits stand class by class, a word for each word of
 *   rows; a row's tests of other fields stand at [length, the tests], if there are any.
 * - A **split** sends each class of a field to nodes of its own: [field, table]; by class, the table points at [how
 *   many], then [first rule, node] of each, or is 0. Rows that don't test the field stand in the next node.
 */
export const KIND = { list: 0, bitmap: 1, split: 2 } as const;

/** Where the parts that all nodes have stand in a node, and where its own parts begin. */
export const FIRST = 1;
export const NEXT = 2;
export const BODY = 3;

/** Rows a word of a bitmap holds. */
export const WORD = 32;

/** Numbers that stand for one row of a bitmap. */
export const RECORD = 2;

/** Columns that one bitmap can hold. */
export const MOST_COLUMNS = 8;

/** A field and a class of it share a word: field × this + class. */
export const FIELD = 2 ** 20;

/** Fields that can share a word; those after them stand as the other form of a test. */
export const MOST_FIELDS = 2 ** 11;
