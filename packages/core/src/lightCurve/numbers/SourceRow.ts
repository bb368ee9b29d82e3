/**
 * One record of a table of detections or forced photometry: raw as Fink serves it (`r:psfFlux`),
 * simplified by Fink Sources (`fluxNjy`) or as in Rubin's alert packets (`psfFlux`).
 */
export type SourceRow = Readonly<Record<string, unknown>>;
