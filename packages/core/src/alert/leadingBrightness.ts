import { asteroidFields } from './asteroidFields';
import { MIN_MAGNITUDE_SNR } from './brightness';
import { idOf, numericOf, textOf } from './cells';
import { cleanCatalogCell } from './missingValue';
import type { Row } from './Row';

/** What a brightness is measured on: the difference image, or the science image with all light. */
export type LeadingBrightness = 'difference' | 'total';

/** What decides which brightness leads; `null` means unknown. */
export interface LightClues {
	/** Whether the alert is of a Solar System object. */
	readonly isAsteroid: boolean;
	/** Signed S/N of the difference flux. */
	readonly snr: number | null;
	readonly gaiaParallaxMas: number | null;
	readonly gaiaParallaxErrMas: number | null;
	/** Gaia's variability flag: 1 for a variable. */
	readonly gaiaVarFlag: number | null;
	/** Type in the AAVSO's index of variable stars. */
	readonly vsxType: string | null;
	readonly gcvsType: string | null;
	readonly simbadType: string | null;
}

/**
 * Which brightness is more informative: the total light for sources that also shine between alerts (asteroids,
 * cataloged stars, variables and AGN) or fell below their template, else the difference.
 */
export function leadingBrightnessOf(clues: LightClues): LeadingBrightness {
	const { isAsteroid, snr, gaiaVarFlag, vsxType, gcvsType, simbadType } = clues;
	const isFading = snr !== null && snr <= -MIN_MAGNITUDE_SNR;
	const isCataloged =
		hasParallax(clues) ||
		gaiaVarFlag === 1 ||
		vsxType !== null ||
		gcvsType !== null ||
		isStarOrAgn(simbadType);
	return isAsteroid || isFading || isCataloged ? 'total' : 'difference';
}

/** The clues of a row of detections, cleaned or as served. */
export function cluesOfRow(row: Row, snr: number | null): LightClues {
	const text = (column: string) => textOf(cleanCatalogCell(row[column]));
	const number = (column: string) => numericOf(cleanCatalogCell(row[column]));
	return {
		isAsteroid: idOf(row['r:diaObjectId']) === null && asteroidFields(row) !== null,
		snr,
		gaiaParallaxMas: number('f:xm_gaiadr3_Plx'),
		gaiaParallaxErrMas: number('f:xm_gaiadr3_e_Plx'),
		gaiaVarFlag: number('f:xm_gaiadr3_VarFlag'),
		vsxType: text('f:xm_vsx_Type'),
		gcvsType: text('f:xm_gcvs_type'),
		simbadType: text('f:xm_simbad_otype'),
	};
}

/** Whether Gaia sees a star of our galaxy: a parallax of more than 3 standard deviations. */
export function hasParallax({
	gaiaParallaxMas,
	gaiaParallaxErrMas,
}: Pick<LightClues, 'gaiaParallaxMas' | 'gaiaParallaxErrMas'>): boolean {
	if (gaiaParallaxMas === null || gaiaParallaxErrMas === null) return false;
	return gaiaParallaxErrMas > 0 && gaiaParallaxMas > 3 * gaiaParallaxErrMas;
}

/** SIMBAD's stars carry an asterisk in most types, short ("RR*") or long ("LongPeriodV*"). */
const STAR = /\*/;

/** Short types of candidates for what carries an asterisk when it is certain: "RR?", "s?b". */
const STAR_CANDIDATE = /^(?:[a-z][a-z0-9]\?|s\?[bry])$/i;

/**
 * Types with an asterisk, and short ones of candidates, that are not one star (clusters, streams, lenses, planets,
 * nebulae) or, as supernovae, did not shine there before.
 */
const NOT_A_STAR =
	/^(?:SN\*|Cl\*|Cluster\*|GlC\*?|OpC\*?|As\*|Association|Assoc\*|St\*|(?:SN|Cl|Gl|As|Gr|SC|LI|Le|LS|BH|Pl|PN|of|SR|UX)\?)$/i;

/** Stars without an asterisk, and active galactic nuclei; condensed and long names, current and older. */
const STARS_AND_AGN = new Set(
	`star rrlyr rrlyrae cepheid deltacep classicalcep type2cep eclbin ecl ellipvar spectroscopicbinary cv cataclysmic
	nova classicalnova yso ttau orion wd whitedwarf hotsubdwarf hsd bluestraggler bss bd browndwarf pulsar psr lowmass
	highpm pm mira lpv longperiodv supergiant bluesg redsg yellowsg oh ohir bydra rscvn rcrb gammador deltasct betacep
	xb hxb lxb lmxb hmxb xraybin lowmassxbin highmassxbin var variable
	agn ag qso quasar q sy1 sy2 syg sy seyfert seyfert1 seyfert2 seyfertgalaxy bllac bll bl bla bz blazar liner lin rg
	radiog`
		.split(/\s+/)
		.filter(Boolean),
);

/** The types are those of simbad.cds.unistra.fr/guide/otypes.htx. */
function isStarOrAgn(simbadType: string | null): boolean {
	if (simbadType === null) return false;
	const type = simbadType.replace(/_?Candidate_?/i, '').trim();
	if (NOT_A_STAR.test(type)) return false;
	if (STAR.test(type) || STAR_CANDIDATE.test(type)) return true;
	return STARS_AND_AGN.has(type.toLowerCase().replace(/[\s_/?-]/g, ''));
}
