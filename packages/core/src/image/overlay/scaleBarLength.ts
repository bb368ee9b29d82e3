import { formatToStep, niceNear } from './niceNumber';

/** Length of a scale bar. */
export interface ScaleBarLength {
	readonly arcsec: number;
	/** With its unit, e.g. `2″`. */
	readonly label: string;
}

/** Units of angle, the largest first, in arcsec, and the lengths in them that read well. */
const UNITS = [
	{ arcsec: 3600, sign: '°', lengths: [1, 2, 5, 10, 20, 45, 90] },
	{ arcsec: 60, sign: '′', lengths: [1, 2, 5, 10, 20, 30] },
	{ arcsec: 1, sign: '″', lengths: [1, 2, 5, 10, 20, 30] },
];
/** From 1″ on. */
const LENGTHS: readonly ScaleBarLength[] = UNITS.flatMap(({ arcsec, sign, lengths }) =>
	lengths.map((length) => ({ arcsec: length * arcsec, label: `${length}${sign}` })),
);

/**
 * A length that reads well, as near as possible to the wanted one: 1, 2 or 5 times a power of ten below
 * 10″, then 10″, 20″, 30″, 1′, 2′, 5′ and so on to degrees.
 *
 * @param wantedArcsec - Above 0.
 */
export function scaleBarLength(wantedArcsec: number): ScaleBarLength {
	if (wantedArcsec < 1) {
		const arcsec = niceNear(wantedArcsec);
		return { arcsec, label: `${formatToStep(arcsec, arcsec)}″` };
	}
	const distance = ({ arcsec }: ScaleBarLength): number =>
		Math.abs(Math.log(arcsec / wantedArcsec));
	return LENGTHS.reduce((best, length) => (distance(length) < distance(best) ? length : best));
}
