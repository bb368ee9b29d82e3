import { FitsError } from '../../errors';
import { printable } from '../printable';
import { FRAMES } from './frames';
import { PROJECTIONS } from './projections';
import type { WcsCards } from './WcsCards';

/** Which axis is which, from CTYPE. */
export interface CelestialAxes {
	readonly longitude: 1 | 2;
	readonly latitude: 1 | 2;
	/** Three letters, e.g. `TAN`. */
	readonly projection: string;
	/** What the longitude is called: `RA`, `GLON`, `ELON`. */
	readonly system: string;
	/** What follows the projection, e.g. `SIP`. */
	readonly suffix: string;
	/** CTYPE was missing. */
	readonly assumed: boolean;
}

const LATITUDES: Readonly<Record<string, string>> = { RA: 'DEC', GLON: 'GLAT', ELON: 'ELAT' };
const ADVICE = 'Draw the image as stored, or reproject it to TAN first.';

/** Whether both axes are called as those of the sky are, whatever else is wrong with them. */
export function namesSky(cards: WcsCards): boolean {
	return ['CTYPE1', 'CTYPE2'].every((keyword) => {
		const type = cards.textIfAny(keyword);
		return /^(RA|DEC|[GE]LON|[GE]LAT)-/.test(type?.trim() ?? '');
	});
}

/**
 * Reads CTYPE1 and CTYPE2.
 *
 * @throws {FitsError} They are not a pair of sky axes, or their projection is not supported; the message names them.
 */
export function celestialAxes(cards: WcsCards): CelestialAxes {
	const types = [cards.text('CTYPE1')?.trim() ?? '', cards.text('CTYPE2')?.trim() ?? ''];
	if (types[0] === '' && types[1] === '') {
		const common = { projection: 'TAN', system: 'RA', suffix: '' };
		return { longitude: 1, latitude: 2, ...common, assumed: true };
	}
	const parts = types.map((type) => {
		const found = /^([A-Z]{1,4})-+([A-Z]{3})(?:-+([A-Z]{3}))?$/.exec(type);
		return { name: found?.[1] ?? type, projection: found?.[2] ?? '', suffix: found?.[3] ?? '' };
	});
	const swapped = LATITUDES[parts[1].name] === parts[0].name;
	const [lon, lat] = swapped ? [parts[1], parts[0]] : parts;
	const named = types.map((type) => printable(type) || '(none)').join(', ');
	if (LATITUDES[lon.name] !== lat.name || lon.projection !== lat.projection) {
		throw new FitsError(
			`The axes of the image are of type ${named}, which is not a pair of sky axes`,
			{
				advice: 'Draw the image as stored.',
			},
		);
	}
	const { projection } = lon;
	if (projection !== 'TPV' && !PROJECTIONS.some(({ name }) => name === projection)) {
		const what = projection === '' ? 'no projection is given' : `its projection is ${projection}`;
		throw new FitsError(
			`The image has sky coordinates of type ${named}: ${what}, which is not supported yet`,
			{ advice: ADVICE },
		);
	}
	return {
		longitude: swapped ? 2 : 1,
		latitude: swapped ? 1 : 2,
		projection,
		system: lon.name,
		suffix: lon.suffix || lat.suffix,
		assumed: false,
	};
}

/** The frame of the axes and what it is called. @throws {FitsError} It is one that is not brought to ICRS. */
export function frameOf(cards: WcsCards, system: string) {
	const primary = cards.letter === '';
	const equinox =
		cards.year(`EQUINOX${cards.letter}`) ?? (primary ? cards.year('EPOCH') : undefined);
	const given = cards.text('RADESYS') || (primary ? cards.commonText('RADECSYS') : undefined);
	const named = given?.trim().toUpperCase() || undefined;
	const byEquinox = equinox === undefined ? 'ICRS' : equinox < 1984 ? 'FK4' : 'FK5';
	const name = { GLON: 'GALACTIC', ELON: 'ECLIPTIC' }[system] ?? named ?? byEquinox;
	const frame = FRAMES.find((known) => known.name === name);
	if (!frame) {
		throw new FitsError(
			`The image has sky coordinates in the frame ${printable(name)}, which can't be converted to ICRS`,
			{ advice: ADVICE },
		);
	}
	return { frame, given, equinox };
}
