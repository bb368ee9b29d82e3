import {
	asteroidFields,
	decToSexagesimal,
	mjdOf,
	mjdTaiToUtcIso,
	numericOf,
	portalObjectUrl,
	raToSexagesimal,
	textOf,
	type NameService,
	type Row,
} from '../../alert';
import type { NameRecord } from './NameRecord';

/** Records from the rows of `/resolver` for TNS: one per name, which has a row for each survey's name. */
function tnsRecords(rows: readonly Row[]): NameRecord[] {
	const groups = new Map<string | null, Row[]>();
	for (const row of rows) {
		const name = textOf(row['f:fullname']);
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	return [...groups].map(([name, own]) => {
		const [row] = own;
		const otherNames = own.flatMap((other) => textOf(other['f:internalname']) ?? []);
		return record('tns', {
			name,
			ra: numericOf(row['f:ra']),
			dec: numericOf(row['f:declination']),
			type: textOf(row['f:type']),
			redshift: numericOf(row['f:redshift']),
			timeUtc: isoOf(textOf(row['f:discoverydate'])),
			otherNames,
			diaObjectIds: otherNames.flatMap((other) => /^LSST-AP-DO-(\d+)$/i.exec(other)?.[1] ?? []),
			url: name && `https://www.wis-tns.org/object/${name.replace(/^\w+ /, '')}`,
		});
	});
}

/** Records from the rows of `/resolver` for SIMBAD (Sesame). */
function simbadRecords(rows: readonly Row[]): NameRecord[] {
	return rows.map((row) => {
		const name = textOf(row.oname)?.replace(/ +/g, ' ') ?? null;
		return record('simbad', {
			name,
			ra: numericOf(row.jradeg),
			dec: numericOf(row.jdedeg),
			type: textOf(row.otype),
			redshift: numericOf(row.z),
			url: name && `https://simbad.cds.unistra.fr/simbad/sim-id?Ident=${encodeURIComponent(name)}`,
		});
	});
}

/** Records from the rows of `/sso`, newest first: one per asteroid or comet. */
function ssodnetRecords(rows: readonly Row[]): NameRecord[] {
	const seen = new Map<string, NameRecord>();
	for (const row of rows) {
		const asteroid = asteroidFields(row);
		const packed = textOf(row['r:packed_primary_provisional_designation']);
		const key = packed ?? asteroid?.ssObjectId ?? asteroid?.ssoName;
		if (!asteroid || key === undefined || seen.has(key)) continue;
		const mjdTai = mjdOf(row['r:midpointMjdTai']);
		const { designation = null, packedDesignation = packed, ssObjectId = null } = asteroid;
		seen.set(
			key,
			record('ssodnet', {
				name: asteroid.ssoName ?? designation,
				ra: numericOf(row['r:ra']),
				dec: numericOf(row['r:dec']),
				timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
				designation,
				packedDesignation,
				ssObjectId,
				url: portalObjectUrl(packedDesignation),
			}),
		);
	}
	return [...seen.values()];
}

function record(
	service: NameService,
	known: Partial<NameRecord> & Pick<NameRecord, 'dec' | 'name' | 'ra'>,
): NameRecord {
	const { name, ra, dec } = known;
	return {
		name,
		service,
		ra,
		dec,
		raSexagesimal: ra === null ? null : raToSexagesimal(ra),
		decSexagesimal: dec === null ? null : decToSexagesimal(dec),
		type: null,
		redshift: null,
		timeUtc: null,
		otherNames: [],
		diaObjectIds: [],
		designation: null,
		packedDesignation: null,
		ssObjectId: null,
		url: null,
		...withoutUndefined(known),
	};
}

function withoutUndefined(known: Partial<NameRecord>): Partial<NameRecord> {
	return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** TNS writes UTC with a blank. */
function isoOf(text: string | null): string | null {
	const time = text === null ? NaN : Date.parse(`${text.replace(' ', 'T')}Z`);
	return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** How the rows of each service become records. */
export const nameRecords: Readonly<Record<NameService, (rows: readonly Row[]) => NameRecord[]>> = {
	simbad: simbadRecords,
	ssodnet: ssodnetRecords,
	tns: tnsRecords,
};
