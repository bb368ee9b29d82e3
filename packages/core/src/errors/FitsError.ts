import { FinkError } from './FinkError';

/** The bytes are not a FITS file, are damaged, or use a feature that is not read. */
export class FitsError extends FinkError {}
