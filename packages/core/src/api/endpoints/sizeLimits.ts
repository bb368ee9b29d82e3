const MEBIBYTE = 1024 * 1024;

/**
 * For tables that become rows, which take some ten times the memory of their text: 256 MiB. All columns of
 * 10,000 alerts, the most that Fink gives of an object, are 35 MB.
 */
export const MAX_TABLE_BYTES = 256 * MEBIBYTE;

/** Rows of one response: 50 objects, requested at once, with the 10,000 rows that Fink returns for each. */
export const MAX_TABLE_ROWS = 500_000;

/**
 * Values of one answer, keys not counted. A hostile one takes up to 100 bytes of memory each; a table of 256 MiB
 * with the names that Fink's columns have holds fewer.
 */
export const MAX_TABLE_VALUES = 8_000_000;

/** For lists of tags and descriptions of columns, of which the largest seen is 0.1 MB: 16 MiB. */
export const MAX_LIST_BYTES = 16 * MEBIBYTE;

/** For tables that are passed on as files: 1 GiB. */
export const MAX_FILE_BYTES = 1024 * MEBIBYTE;

/** For cutouts, of which the largest seen is 0.1 MB, and 0.6 MB as numbers: 16 MiB. */
export const MAX_CUTOUT_BYTES = 16 * MEBIBYTE;
