import type { FinkError, Remedy } from '@fink/core';

/** What helps, with the names of our nodes and fields. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
	listDetections: 'Fink Sources (Source: Get Many) lists the diaSourceIds of an object.',
	readIdsAsText: 'Read ids with Fink Sources, which keeps them as text.',
	drawFitsFile: 'Or download the FITS file and draw it with Render Cutout.',
};

/** The advice of an error and, where core names a remedy, the node or field that gives it. */
export function adviceInN8n({ advice, remedy }: FinkError): string {
	return remedy ? `${advice} ${REMEDIES[remedy]}` : advice;
}
