import { FitsError } from '../../../src/errors';
import { imageHdu, pixelScaleArcsec, pixelToSky, wcsOf, type Hdu } from '../../../src/fits';
import type { Grid } from '../../../src/grid';
import { Violation } from './Violation';

/** All that can be asked of one HDU. */
export interface WholeHdu {
	readonly hdu: Hdu;
	readonly name: string;
	readonly bunit: string | undefined;
	readonly cardCount: number;
	/** LONGTEXT, the text that some inputs have over many cards. */
	readonly longText: string | undefined;
	/** Every plane, decoded; undefined where the HDU is refused as an image. */
	readonly planes?: readonly Grid[];
}

/** Reads everything of a file: what a user's workflow could ask for. */
export function readWhole(file: Uint8Array, readFits: (file: Uint8Array) => Hdu[]): WholeHdu[] {
	const hdus = readFits(file);
	orRefused(() => imageHdu(hdus));
	return hdus.map((hdu) => {
		checkWcs(hdu);
		const { name, bunit, title, kind } = hdu;
		if (title === '' || kind === undefined) throw new Violation('nameless HDU', title);
		const cardCount = hdu.header.cards().length;
		const longText = orRefused(() => hdu.header.text('LONGTEXT'));
		return { hdu, name, bunit, cardCount, longText, planes: planesOf(hdu) };
	});
}

function planesOf(hdu: Hdu): Grid[] | undefined {
	const count = hdu.planes;
	if (hdu.isImage && count > 1) {
		const planes = Array.from({ length: count }, (_, plane) => plane);
		return orRefused(() => planes.map((plane) => decoded(hdu.grid({ plane }))));
	}
	return orRefused(() => [decoded(hdu.grid())]);
}

function decoded({ width, height, data }: Grid): Grid {
	return { width, height, data };
}

function checkWcs(hdu: Hdu): void {
	const wcs = wcsOf(hdu.header);
	if (!wcs) return;
	const numbers = [wcs.raDeg, wcs.decDeg, wcs.reference.x, wcs.reference.y, ...wcs.cd];
	if (!numbers.every(Number.isFinite)) {
		throw new Violation('coordinates that are not numbers', JSON.stringify(wcs));
	}
	const { raDeg, decDeg } = pixelToSky(wcs, 0, 0);
	const scale = pixelScaleArcsec(wcs);
	if (raDeg < 0 || raDeg >= 360 || Math.abs(decDeg) > 90 || scale < 0) {
		throw new Violation('a place outside the sky', JSON.stringify({ raDeg, decDeg, scale }));
	}
}

function orRefused<Result>(work: () => Result): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (error instanceof FitsError) return undefined;
		throw error;
	}
}
