import { FinkError } from './FinkError';

/** The bytes are no FITS file, a damaged one, or use a feature that is not read. */
export class FitsError extends FinkError {}
