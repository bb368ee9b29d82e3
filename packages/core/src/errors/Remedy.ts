/**
 * What would help beyond the advice, for a caller that knows which of its tools does it. Core knows no tools:
 * in n8n, `@fink/kit` says it with the names of nodes and fields.
 */
export type Remedy =
	/** List the detections of an object to find the id of one. */
	| 'listDetections'
	/** Take ids from a source that keeps them as text. */
	| 'readIdsAsText'
	/** Draw the FITS file locally instead of asking the server for a picture. */
	| 'drawFitsFile';
