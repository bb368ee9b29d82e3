import { composeHost, composeScene } from './composeScene';
import { createRandom, type Random } from './Random';
import { eclipsingLight, type Light, nucleusLight, pulsatorLight, supernovaLight } from './light';
import { FIELDS, type Field } from './fields';
import type { Catalogue } from './Catalogue';
import type { ObjectClass as AnyClass, SimulatedObject } from './SimulatedObject';
import type { Galaxy } from './Scene';

type ObjectClass = Exclude<AnyClass, 'asteroid'>;

/** How many objects of each class the default sky holds. */
const COUNTS: readonly (readonly [ObjectClass, number])[] = [
	['supernova Ia', 16],
	['supernova II', 8],
	['RR Lyrae', 11],
	['eclipsing binary', 8],
	['AGN', 13],
];

/** The ids in Fink's documentation page on image data; they work in every simulated sky. */
const DOCUMENTED = { diaObjectId: 169830579938263176n, diaSourceId: 169936132527095844n };

/** Sky coordinates, brightness over time and surroundings of every object. */
export function populate(seed: number, epochMjdTai: number, days: number): SimulatedObject[] {
	const classes = COUNTS.flatMap(([objectClass, count]) =>
		Array<ObjectClass>(count).fill(objectClass),
	);
	return classes.map((objectClass, index) => {
		const random = createRandom(seed, 'object', index);
		const field = index === 0 ? FIELDS[0] : random.pick(FIELDS);
		const { light, host, catalogue } = compose(objectClass, {
			random,
			seed: `${seed}|${index}`,
			firstMjd: epochMjdTai - days,
			epochMjdTai,
			isDocumented: index === 0,
		});
		return {
			index,
			objectClass,
			field,
			...placeIn(field, random),
			light,
			scene: composeScene(random, host),
			catalogue,
			isFromDataRelease: !objectClass.startsWith('supernova') && random.chance(0.5),
			...(index === 0 ? { documented: DOCUMENTED } : {}),
		};
	});
}

interface Recipe {
	readonly random: Random;
	readonly seed: string;
	readonly firstMjd: number;
	readonly epochMjdTai: number;
	readonly isDocumented: boolean;
}

interface Ingredients {
	readonly light: Light;
	readonly host: Galaxy | null;
	readonly catalogue: Catalogue;
}

function compose(objectClass: ObjectClass, recipe: Recipe): Ingredients {
	switch (objectClass) {
		case 'supernova Ia':
		case 'supernova II':
			return composeSupernova(objectClass === 'supernova Ia' ? 'Ia' : 'II', recipe);
		case 'RR Lyrae':
			return composePulsator(recipe);
		case 'eclipsing binary':
			return composeEclipsing(recipe);
		case 'AGN':
			return composeNucleus(recipe);
	}
}

function composeSupernova(type: 'Ia' | 'II', recipe: Recipe): Ingredients {
	const { random, firstMjd, epochMjdTai, isDocumented } = recipe;
	const redshift = random.between(0.015, 0.09);
	const absolute = type === 'Ia' ? -19.3 : -17.3 + 0.5 * random.normal();
	const magnitude = isDocumented ? 18.9 : absolute + distanceModulus(redshift) + 0.4;
	const maximumMjd = isDocumented ? 61055.8 : random.between(firstMjd + 10, epochMjdTai - 4);
	const hostMagnitude = Math.min(22.5, -20.3 + random.normal() + distanceModulus(redshift));
	const host = composeHost(random, Math.max(16.5, hostMagnitude));
	const namedMjd = maximumMjd - random.between(0, 7);
	const letters = Array.from({ length: 3 }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz']));
	const lumDist = 10 ** (distanceModulus(redshift) / 5 - 5);
	return {
		light: supernovaLight({ type, maximumMjd, magnitude, redshift }),
		host,
		catalogue: {
			fixed: {
				'f:xm_legacydr8_zphot': redshift + 0.012 * random.normal(),
				'f:xm_legacydr8_e_zphot': 0.02 + 0.03 * random.uniform(),
				'f:xm_legacydr8_pstar': 0,
				'f:xm_legacydr8_fqual': 1,
				...(random.chance(0.4) ? { 'f:xm_simbad_otype': 'Galaxy' } : {}),
				...(redshift < 0.05
					? {
							'f:xm_mangrove_HyperLEDA_name': `PGC${String(100000 + random.below(90000))}`,
							'f:xm_mangrove_lum_dist': lumDist,
							'f:xm_mangrove_ang_dist': lumDist / (1 + redshift) ** 2,
						}
					: {}),
			},
			tns:
				isDocumented || random.chance(0.7)
					? {
							name: `2026${letters.join('')}`,
							type: `SN ${type}`,
							redshift: Math.round(redshift * 1e4) / 1e4,
							namedMjd,
							classifiedMjd: namedMjd + random.between(5, 20),
						}
					: undefined,
			catsClass: 11,
			snnScore: 0.86,
			extendedness: 0.35,
		},
	};
}

function composePulsator({ random, firstMjd }: Recipe): Ingredients {
	const light = pulsatorLight({
		periodDays: random.between(0.42, 0.72),
		epochMjd: firstMjd + random.uniform(),
		magnitude: random.between(18.6, 21.2),
		amplitude: random.between(0.5, 1.1),
	});
	return { light, host: null, catalogue: starCatalogue(random, 'RRLyrae', 'RRAB') };
}

function composeEclipsing({ random, firstMjd }: Recipe): Ingredients {
	const light = eclipsingLight({
		periodDays: random.between(0.6, 4.5),
		epochMjd: firstMjd + random.uniform(),
		magnitude: random.between(18.8, 20.8),
		depths: [random.between(0.3, 0.65), random.between(0.1, 0.28)],
		width: random.between(0.05, 0.1),
	});
	return { light, host: null, catalogue: starCatalogue(random, 'EclBin', 'EA') };
}

function composeNucleus({ random, seed, firstMjd, epochMjdTai }: Recipe): Ingredients {
	const magnitude = random.between(18.8, 20.8);
	const light = nucleusLight(seed, {
		magnitude,
		dampingDays: random.between(60, 250),
		deviation: random.between(0.12, 0.3),
		templateMjd: Math.floor(firstMjd) - 300,
		lastMjd: epochMjdTai,
	});
	const host = composeHost(random, magnitude + random.between(-0.8, 1));
	return {
		light,
		host: { ...host, eastArcsec: 0, northArcsec: 0 },
		catalogue: {
			fixed: {
				'f:xm_simbad_otype': random.pick(['QSO', 'Seyfert1', 'AGN']),
				...gaiaColumns(random, 0),
				'f:xm_legacydr8_zphot': random.between(0.1, 1.6),
				'f:xm_legacydr8_e_zphot': random.between(0.05, 0.4),
				'f:xm_legacydr8_pstar': random.between(0, 0.4),
				'f:xm_legacydr8_fqual': 1,
				...(random.chance(0.25) ? { 'f:xm_x4lac_type': 'bcu' } : {}),
			},
			catsClass: 22,
			snnScore: 0.2,
			extendedness: 0.2,
		},
	};
}

function starCatalogue(random: Random, simbad: string, vsx: string): Catalogue {
	return {
		fixed: {
			'f:xm_simbad_otype': simbad,
			...gaiaColumns(random, random.between(0.05, 0.9)),
			...(random.chance(0.8) ? { 'f:xm_vsx_Type': vsx } : {}),
			...(random.chance(0.2) ? { 'f:xm_gcvs_type': vsx } : {}),
			'f:xm_legacydr8_pstar': random.between(0.9, 1),
		},
		catsClass: 21,
		snnScore: 0.1,
		extendedness: 0.03,
	};
}

function gaiaColumns(random: Random, parallaxMas: number): Catalogue['fixed'] {
	const digits = Array.from({ length: 18 }, () => random.below(10)).join('');
	return {
		'f:xm_gaiadr3_DR3Name': `Gaia DR3 ${String(3 + random.below(3))}${digits}`,
		'f:xm_gaiadr3_Plx': parallaxMas + 0.08 * random.normal(),
		'f:xm_gaiadr3_e_Plx': random.between(0.05, 0.5),
		'f:xm_gaiadr3_VarFlag': random.pick(['1', '1', '0']),
	};
}

/** Low-redshift approximation with H0 = 70 km/s/Mpc and q0 = -0.55. */
function distanceModulus(redshift: number): number {
	const megaparsec = (299792.458 / 70) * redshift * (1 + 0.775 * redshift);
	return 5 * Math.log10(megaparsec) + 25;
}

/** A place within 1.4° of the field's centre. */
function placeIn(field: Field, random: Random): { ra: number; dec: number } {
	const distance = 1.4 * Math.sqrt(random.uniform());
	const angle = random.between(0, 2 * Math.PI);
	const dec = field.dec + distance * Math.sin(angle);
	const ra = field.ra + (distance * Math.cos(angle)) / Math.cos((dec * Math.PI) / 180);
	return { ra, dec };
}
