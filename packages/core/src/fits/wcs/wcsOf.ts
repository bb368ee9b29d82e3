import { FitsError } from '../../errors';
import type { Header } from '../Header';
import { celestialAxes, frameOf, namesSky, type CelestialAxes } from './celestialAxes';
import { localPlane, type LocalPlane } from './localPlane';
import { mappingOf } from './mappingOf';
import { degreesIn, hasMatrix, pixelMatrixOf } from './pixelMatrixOf';
import type { SkyMapping } from './SkyMapping';
import { pixelScaleArcsec } from './skyDirections';
import type { GnomonicPlane, PixelPosition, Wcs } from './Wcs';
import { WcsCards } from './WcsCards';

type Matrix = Wcs['cd'];

/** No telescope has larger pixels: a matrix without CTYPE is then none of the sky. */
const MAX_ASSUMED_SCALE_ARCSEC = 36;

/** What a pole in arcseconds or radians may be off after conversion. */
const ROUNDING_DEG = 1e-10;

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

const MAX_PARAMETER = 39;

/** Whether nothing but a matrix and a plane leads from pixels to ICRS. */
function isGnomonic(cards: WcsCards, axes: CelestialAxes, frame: string): boolean {
	const isTan = axes.projection === 'TAN' && axes.longitude === 1 && axes.suffix === '';
	if (!isTan || frame !== 'ICRS' || cards.pixelNumber('A_ORDER') !== undefined) return false;
	for (let m = 0; m <= MAX_PARAMETER; m++)
		if (cards.has(`PV1_${m}`) || cards.has(`PV2_${m}`)) return false;
	return true;
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

/** A gnomonic system is a matrix and a point: Rubin's cutouts. */
function gnomonicOf(cards: WcsCards): GnomonicPlane {
	const units = [degreesIn(cards, 1), degreesIn(cards, 2)] as const;
	const [m11, m12, m21, m22] = pixelMatrixOf(cards, 2);
	const raDeg = (cards.number('CRVAL1') ?? 0) * units[0];
	const decDeg = (cards.number('CRVAL2') ?? 0) * units[1];
	const lonpole = cards.number('LONPOLE') ?? (decDeg >= 90 ? 0 : 180);
	const matrix = [m11 * units[0], m12 * units[0], m21 * units[1], m22 * units[1]];
	const cd = turnedByLonpole(matrix, lonpole);
	const determinant = Math.abs(cd[0] * cd[3] - cd[1] * cd[2]);
	const isUsable =
		determinant > 0 && determinant < Infinity && Math.abs(decDeg) <= 90 + ROUNDING_DEG;
	if (!isUsable || !Number.isFinite(raDeg)) throw senseless();
	return { reference: referencePixel(cards), raDeg, decDeg, cd };
}

function referencePixel(cards: WcsCards): PixelPosition {
	return { x: (cards.number('CRPIX1') ?? 0) - 1, y: (cards.number('CRPIX2') ?? 0) - 1 };
}

/** Everything else: the exact way, and the plane that touches the sky at the center of the picture. */
function mappedOf(cards: WcsCards, axes: CelestialAxes, size: { width: number; height: number }) {
	const units = degreesIn(cards, axes.latitude);
	const latitudeDeg = (cards.number(`CRVAL${axes.latitude}`) ?? 0) * units;
	if (Math.abs(latitudeDeg) > 90 + ROUNDING_DEG) throw senseless();
	const mapping = mappingOf(cards, axes);
	const crpix = referencePixel(cards);
	const isInside =
		Math.abs(crpix.x - (size.width - 1) / 2) <= size.width / 2 &&
		Math.abs(crpix.y - (size.height - 1) / 2) <= size.height / 2;
	const plane = planeInside(mapping, size, crpix);
	if (!plane) throw senseless();
	return { ...plane, source: isInside ? crpix : plane.reference, mapping };
}

/** At the center; where that shows no sky, at the reference point, or at the first place of a lattice that does. */
function planeInside(
	mapping: SkyMapping,
	{ width, height }: { width: number; height: number },
	crpix: PixelPosition,
): LocalPlane | undefined {
	const places = width > 0 && height > 0 ? [{ x: (width - 1) / 2, y: (height - 1) / 2 }] : [];
	places.push(crpix);
	for (let i = 1; i < 64; i++)
		places.push({ x: ((i % 8) / 8) * (width - 1), y: (Math.floor(i / 8) / 8) * (height - 1) });
	for (const place of places) {
		const plane = localPlane(mapping, place);
		if (plane) return plane;
	}
	return undefined;
}

function senseless(): FitsError {
	return new FitsError(
		'The sky coordinates of the FITS header are not valid (unusable matrix or |Dec| > 90)',
		{ advice: 'Draw the image as stored, or repair the CD/PC, CDELT and CRVAL cards.' },
	);
}

/** LONPOLE turns the plane about the reference point; 180, the default, leaves it. Paper II, eq. 2 and 5. */
function turnedByLonpole([a, b, c, d]: readonly number[], lonpoleDeg: number): Matrix {
	if (lonpoleDeg === 180) return [a, b, c, d];
	const [sin, cos] = [
		Math.sin((lonpoleDeg * Math.PI) / 180),
		Math.cos((lonpoleDeg * Math.PI) / 180),
	];
	return [-cos * a - sin * c, -cos * b - sin * d, sin * a - cos * c, sin * b - cos * d];
}
