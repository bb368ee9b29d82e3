import { FitsError } from '../errors';
import { wasReadAsText } from './describeContent';
import { axesInWords, type DataLayout } from './DataLayout';

/** The file ends before the data that a header announces, or the header lies. */
export function cutShort(place: string, layout: DataLayout, file: Uint8Array): FitsError {
	if (wasReadAsText(file)) return readAsText();
	const expected = layout.offset + layout.byteLength;
	const bytes = Number.isSafeInteger(expected)
		? `${expected} bytes`
		: 'more bytes than can be counted';
	const axes = axesInWords(layout.axes);
	return new FitsError(
		`The FITS file is cut short or its header is wrong: ${place} (${axes}, BITPIX ${layout.bitpix}) needs ${bytes} and the file has ${file.length}`,
		{ advice: 'The download was probably interrupted: get the file again.' },
	);
}

/** The bytes went through a text decoder, which replaces bytes that are not valid UTF-8. */
export function readAsText(): FitsError {
	return new FitsError(
		'The FITS file was read as text by an earlier step, which destroys its pixels',
		{
			advice: 'Fetch it again as a file (binary data), not as text or JSON.',
		},
	);
}

/** The header never ends. */
export function endlessHeader(place: string, length: number): FitsError {
	return new FitsError(
		`The FITS header of ${place} has no END card within ${length} bytes of its start`,
		{ advice: 'The file was cut short inside the header or is damaged: get it again.' },
	);
}

/** An END card with text may be the end of the header, or a damaged card: either guess could be wrong. */
export function endWithText(place: string, offset: number): FitsError {
	return new FitsError(
		`The FITS header of ${place} is damaged: its END card at byte ${offset} contains other text`,
		{
			advice:
				'Get the file again, or fix the program that wrote it: an END card must not contain anything else.',
		},
	);
}

/** A header follows an HDU but is not the header of an extension. */
export function unexpectedHeader(index: number, keyword: string, offset: number): FitsError {
	return new FitsError(
		`The FITS file is damaged: HDU ${index} starts with ${keyword} at byte ${offset}, not with XTENSION`,
		{ advice: 'Get the file again; several FITS files joined into one must be split first.' },
	);
}

/** More HDUs than any image file has. */
export function tooManyHdus(limit: number): FitsError {
	return new FitsError(`The FITS file has more than ${limit} HDUs`, {
		advice: 'A cutout has only a few: check where the file comes from.',
	});
}

/** SIMPLE = F. */
export function notStandard(): FitsError {
	return new FitsError('The FITS file declares that it does not follow the standard (SIMPLE = F)', {
		advice: 'Ask its author for a standard FITS file.',
	});
}
