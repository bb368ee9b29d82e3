/** One cell of a table that Fink serves. 64-bit ids are always strings, see `parseLossless`. */
export type CellValue = string | number | boolean | null;

/** One flat record as Fink serves it, e.g. `{ 'r:diaSourceId': '170…', 'r:psfFlux': 2674.7 }`. */
export type Row = Record<string, CellValue>;
