import { FitsError } from '../../errors';
import type { Header } from '../Header';
import { celestialAxes, frameOf, namesSky, type CelestialAxes } from './celestialAxes';
import { gnomonicOf, isGnomonic } from './gnomonicPlane';
import { mappedOf } from './mappedPlane';
import { hasMatrix } from './pixelMatrixOf';
import { pixelScaleArcsec } from './skyDirections';
import type { Wcs } from './Wcs';
import { WcsCards } from './WcsCards';

/** No telescope has larger pixels: a matrix without CTYPE is then none of the sky. */
const MAX_ASSUMED_SCALE_ARCSEC = 36;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** First card of the plate solution of the Digitized Sky Survey, beside which its TAN is an approximation. */
const PLATE_SOLUTION = 'AMDX1';

/** Cards of distortions by tables or by names other than SIP and TPV. */
const TABLE_DISTORTIONS = ['CPDIS1', 'CPDIS2', 'CQDIS1', 'CQDIS2', 'D2IMDIS1', 'D2IMDIS2'];

/** What belongs to an image in addition to its own header. */
export interface WcsOptions {
	/** Header of the primary HDU: it counts where the image says INHERIT = T. */
	readonly primary?: Header;
	/** Lengths of the axes. @default NAXIS1 and NAXIS2 of the header */
	readonly axes?: readonly number[];
}

/**
 * The coordinate system of an image, or `undefined` when the header has none that can be used; why, says
 * {@link requireWcs}.
 */
export function wcsOf(header: Header, options?: WcsOptions): Wcs | undefined {
	try {
		return requireWcs(header, options);
	} catch (error) {
		if (error instanceof FitsError) return undefined;
		throw error;
	}
}

/**
 * The coordinate system of an image, in ICRS.
 *
 * The primary description counts; one that can't be used gives way to the first alternate (A to Z) that can. Without
 * CTYPE RA---TAN/DEC--TAN is assumed (`assumedTan`): Rubin writes none, and a linear reading of its matrix would be
 * wrong by cos(dec).
 * @throws {FitsError} no coordinates, a projection, frame or kind of axes that is not read, or a card that makes no
 * sense.
 */
export function requireWcs(header: Header, options: WcsOptions = {}): Wcs {
	const inherits = options.primary !== header && header.logicalIfAny('INHERIT') === true;
	const primary = inherits ? options.primary : undefined;
	const main = new WcsCards(header, '', primary);
	try {
		return described(main, header, options);
	} catch (error) {
		if (!(error instanceof FitsError)) throw error;
		// what is wrong with coordinates on the sky says more than that others are none
		let telling = namesSky(main) ? error : undefined;
		for (const letter of LETTERS) {
			const cards = new WcsCards(header, letter, primary);
			if (!cards.has('CTYPE1')) continue;
			try {
				return described(cards, header, options);
			} catch (other) {
				if (!(other instanceof FitsError)) throw other;
				if (namesSky(cards)) telling ??= other;
			}
		}
		throw telling ?? error;
	}
}

function described(cards: WcsCards, header: Header, options: WcsOptions): Wcs {
	if (!(cards.has('CRVAL1') || cards.has('CRVAL2')) || !hasMatrix(cards)) {
		const axes = cards.has('CTYPE1') || cards.has('CTYPE2') ? celestialAxes(cards) : undefined;
		const what = axes && !axes.assumed ? 'incomplete' : 'no';
		throw new FitsError(
			`The FITS header has ${what} sky coordinates (no CRVAL, or no CD, PC or CDELT card)`,
			{ advice: 'Directions and scale are unknown for this image: draw it as stored.' },
		);
	}
	const axes = celestialAxes(cards);
	const { frame, given } = frameOf(cards, axes.system);
	const isPlain =
		axes.assumed && frame.name === 'ICRS' && cards.pixelNumber('A_ORDER') === undefined;
	const common = {
		assumedTan: axes.assumed,
		ignoredDistortion: ignoresDistortion(cards, axes),
		frame: given ?? (frame.name === 'ICRS' ? undefined : frame.name),
	};
	const wcs = isPlain
		? { ...gnomonicOf(cards), ...common }
		: {
				...mappedOf(cards, axes, sizeOf(header, options)),
				...(isGnomonic(cards, axes, frame.name) && { gnomonic: gnomonicOf(cards) }),
				...common,
			};
	if (axes.assumed && pixelScaleArcsec(wcs) > MAX_ASSUMED_SCALE_ARCSEC) {
		throw new FitsError(
			`The FITS header has coordinates, but not on the sky: no CTYPE, and ${Number(pixelScaleArcsec(wcs).toPrecision(3))}″ per pixel if they were sky coordinates`,
			{ advice: 'Draw the image as stored, or add CTYPE1 and CTYPE2 to the header.' },
		);
	}
	return wcs;
}

function ignoresDistortion(cards: WcsCards, { suffix }: CelestialAxes): boolean {
	return (
		(cards.letter === '' && cards.has(PLATE_SOLUTION)) ||
		(suffix !== '' && suffix !== 'SIP') ||
		TABLE_DISTORTIONS.some((keyword) => cards.commonText(keyword) !== undefined)
	);
}

function sizeOf(header: Header, { axes = [] }: WcsOptions) {
	const length = (axis: 1 | 2) =>
		axes.at(axis - 1) ?? header.number(`ZNAXIS${axis}`) ?? header.number(`NAXIS${axis}`) ?? 0;
	return { width: length(1), height: length(2) };
}
