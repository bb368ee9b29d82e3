/** For tables: Fink's gateway cuts a request at 120 s, and its own 504 says more than a broken line. */
export const TABLE_TIMEOUT_MS = 130_000;

/** For cutouts, which take 0.2 to 1.2 s. */
export const CUTOUT_TIMEOUT_MS = 60_000;
