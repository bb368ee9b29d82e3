/**
 * What would help beyond the advice of an error. Core does not know the tools that its caller offers: in n8n,
 * `@fink/kit` turns each remedy into a sentence with the names of nodes and fields.
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
	/** Find the ids of an object by its name. */
	| 'findIdsByName'
	/** Look up the names of an object by its id. */
	| 'findNamesById'
	/** List the alerts that carry a tag. */
	| 'listAlertsOfTag'
	/** Search around a position. */
	| 'searchPosition'
	/** Draw the FITS file locally instead of requesting a picture from the server. */
	| 'drawFitsFile'
	/** Correct the address of the server. */
	| 'checkBaseUrl'
	/** Address a server on the host by another name than localhost when running in a container. */
	| 'reachHostFromContainer'
	/** Trust the authority that signed the server's certificate. */
	| 'trustCertificate'
	/** Request columns that the bundled list does not have. */
	| 'allowUnknownColumns'
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
	/** Download images of the alert. */
	| 'downloadCutouts'
	/** Download all three kinds of cutout, or allow that some are missing. */
	| 'downloadAllKinds'
	/** Show visits that failed as empty panels, or leave them out. */
	| 'tolerateFailedVisits'
	/** Upload a picture to Slack. */
	| 'uploadToSlack';
