/** Gets a cell of a table file: its column's name, and its text; empty for none. */
export type VisitCell = (column: string, text: string) => void;
