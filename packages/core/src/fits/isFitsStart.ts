import { Gunzip } from 'fflate';

import { latin1 } from './latin1';
import { isGzip } from './gunzip';
import { CARD_LENGTH } from './parseCard';

/** How many bytes of a file {@link isFitsStart} should be given: a gzip header may hold a name before the data. */
export const START_BYTES = 4096;

/** Whether the first bytes of a file, plain or gzipped, are the start of a FITS file, regardless of its name and type. */
export function isFitsStart(start: Uint8Array): boolean {
	return startsLikeFits(isGzip(start) ? inflatedStart(start) : start);
}

/** Whether bytes begin with the first card of a FITS file; SIMPLE may be missing or blank. */
export function startsLikeFits(file: Uint8Array): boolean {
	const start = latin1(file, 0, CARD_LENGTH + 9);
	if (start.startsWith('SIMPLE  ') || start.startsWith('XTENSION')) return true;
	const bitpixAt = start.slice(0, 8).trim() === '' ? CARD_LENGTH : 0;
	return start.startsWith('BITPIX  =', bitpixAt);
}

/** As much as can be inflated of the beginning of a gzip file. */
function inflatedStart(start: Uint8Array): Uint8Array {
	let first = new Uint8Array(0);
	const stream = new Gunzip((part) => {
		if (first.length < CARD_LENGTH + 9)
			first = new Uint8Array([...first, ...part.subarray(0, 200)]);
	});
	try {
		stream.push(start.subarray(0, START_BYTES));
	} catch {
		// what came before the damage counts
	}
	return first;
}
