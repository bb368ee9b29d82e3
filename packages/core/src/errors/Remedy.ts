/**
 * What would help beyond the advice, for a caller that knows which of its tools does it. Core knows no tools:
 * in n8n, `@fink/kit` says it with the names of nodes and fields.
 */
export type Remedy =
	/** Choose another file among those that came in. */
	| 'chooseBinaryField'
	/** Download the pixels of a cutout as rows of numbers. */
	| 'downloadArrays'
	/** List the detections of an object to find the id of one. */
	| 'listDetections'
	/** Take ids from a source that keeps them as text. */
	| 'readIdsAsText'
	/** The same, for an id that was rounded because something read it as a number. */
	| 'numbersLoseDigits'
	/** Draw the FITS file locally instead of asking the server for a picture. */
	| 'drawFitsFile'
	/** Get the detections of an object from Fink, with the columns that a light curve needs. */
	| 'getDetections'
	/** Say which columns hold the time, band and flux. */
	| 'nameColumns'
	/** Draw several objects as one. */
	| 'joinObjects'
	/** Choose the alert that a message is about. */
	| 'chooseAlert'
	/** Choose the list of detections of the alert's object. */
	| 'chooseHistory'
	/** Provide one file for each kind of cutout. */
	| 'nameOneFileOfEachKind'
	/** Download all three kinds of cutout, or allow that some are missing. */
	| 'downloadAllKinds'
	/** Show visits that failed as empty panels, or leave them out. */
	| 'tolerateFailedVisits'
	/** Upload a picture to Slack. */
	| 'uploadToSlack';
