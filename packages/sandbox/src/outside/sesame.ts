import { decToSexagesimal, raToSexagesimal } from '@fink/core';

import type { Sky } from '../sky/Sky';

/** What Sesame says of an object in SIMBAD. */
export interface SesameEntry {
	readonly oid: number;
	readonly oname: string;
	readonly otype: string;
	readonly jpos: string;
	readonly jradeg: number;
	readonly jdedeg: number;
	readonly refPos: string;
	readonly z?: number;
	readonly nrefs: number;
}

/**
 * A few objects of SIMBAD (CDS, Strasbourg), positions in ICRS; the numbers of references are rounded. The last
 * but one is what Fink's documentation shows.
 */
const ENTRIES: readonly SesameEntry[] = [
	entry(1575544, 'M  31', 'AGN', '00:42:44.33 +41:16:07.5', 10.684708, 41.26875, -0.001, 13000),
	entry(1981180, 'M  87', 'AGN', '12:30:49.42 +12:23:28.0', 187.7059308, 12.3911232, 0.00428, 9000),
	entry(3136157, 'M  49', 'AGN', '12:29:46.80 +08:00:01.0', 187.4449916, 8.0004111, 0.003326, 2600),
	entry(
		1014271,
		'NGC  1365',
		'Sy2',
		'03:33:36.45 -36:08:26.4',
		53.401906,
		-36.140656,
		0.005457,
		2000,
	),
	entry(
		453614,
		'NAME Crab Nebula',
		'SNR',
		'05:34:30.9 +22:00:53',
		83.62875,
		22.0147,
		undefined,
		8000,
	),
	entry(
		848541,
		'V* RR Lyr',
		'RR*',
		'19:25:27.91 +42:47:03.7',
		291.366303,
		42.784359,
		undefined,
		900,
	),
	{
		oid: 10915827,
		oname: 'LEDA 1258009',
		otype: 'G',
		jpos: '10:00:06.70 +03:45:25.9',
		jradeg: 150.02792,
		jdedeg: 3.75722,
		refPos: '2003A&A...412...45P',
		nrefs: 3,
	},
	// Made up: two objects of the simulated sky are within 5″ of it.
	entry(21000001, '[FNK2026] 1', 'G', '00:29:49.27 -44:38:07.1', 7.4553, -44.6353, undefined, 1),
];

/** Names in addition to `oname`. */
const ALIASES: Readonly<Record<string, number>> = {
	ngc224: 1575544,
	andromedagalaxy: 1575544,
	ngc4486: 1981180,
	virgoa: 1981180,
	ngc4472: 3136157,
	m1: 453614,
	ngc1952: 453614,
	crab: 453614,
	crabnebula: 453614,
	rrlyr: 848541,
};

/**
 * A fixture in place of Sesame, which is lenient about case and spaces. Besides a few real objects it knows what is
 * in the sky and has an entry in a catalog: stars by their name in Gaia, galaxies by their name in HyperLEDA.
 */
export function lookUpSimbad(name: string, sky: Sky): SesameEntry | null {
	const requested = normal(name);
	return (
		ENTRIES.find(({ oid, oname }) => normal(oname) === requested || ALIASES[requested] === oid) ??
		inSky(requested, sky)
	);
}

/** Columns with names that SIMBAD knows too, and values for objects that it does not classify. */
const NAMES_IN_SKY = [
	{ column: 'f:xm_gaiadr3_DR3Name', otype: '*' },
	{ column: 'f:xm_mangrove_HyperLEDA_name', otype: 'G' },
] as const;

function inSky(requested: string, sky: Sky): SesameEntry | null {
	if (!/^(?:gaiadr3|pgc|leda)\d+$/.test(requested)) return null;
	const wanted = requested.replace(/^leda/, 'pgc');
	for (const diaObjectId of sky.objectIds()) {
		for (const row of sky.sourcesOf(diaObjectId)) {
			for (const { column, otype } of NAMES_IN_SKY) {
				const oname = row.get(column);
				if (typeof oname !== 'string' || normal(oname) !== wanted) continue;
				const [ra, dec] = [Number(row.get('r:ra')), Number(row.get('r:dec'))];
				return {
					oid: Number(BigInt(diaObjectId) % 90_000_000n) + 20_000_000,
					oname: oname.replace(/^PGC/, 'LEDA '),
					otype,
					jpos: `${raToSexagesimal(ra)} ${decToSexagesimal(dec)}`,
					jradeg: ra,
					jdedeg: dec,
					refPos: '2020yCat.1350....0G',
					nrefs: 1,
				};
			}
		}
	}
	return null;
}

function normal(text: string): string {
	return text.replace(/\s/g, '').toLowerCase();
}

function entry(
	oid: number,
	oname: string,
	otype: string,
	jpos: string,
	jradeg: number,
	jdedeg: number,
	z: number | undefined,
	nrefs: number,
): SesameEntry {
	return { oid, oname, otype, jpos, jradeg, jdedeg, refPos: '2020yCat.1350....0G', z, nrefs };
}
