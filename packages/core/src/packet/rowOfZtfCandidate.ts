import {
	SECONDS_PER_DAY,
	fluxFromMagnitude,
	JD_MINUS_MJD,
	TAI_MINUS_UTC_SECONDS,
	type CellValue,
	type Row,
} from '../alert';
import type { PacketRecord } from './AlertPacket';

/** ZTF's numbers of its filters. https://zwickytransientfacility.github.io/ztf-avro-alert/schema.html */
const BANDS: Readonly<Record<number, string>> = { 1: 'g', 2: 'r', 3: 'i' };

/**
 * A ZTF detection as a row in Rubin's columns: time in TAI, and the flux in nJy of its magnitude on the
 * difference image, negative where `isdiffpos` says so. ZTF's own ids and scores are not among them.
 *
 * @param candidate - `candidate` of a packet, or an entry of `prv_candidates` with a magnitude.
 */
export function rowOfZtfCandidate(candidate: PacketRecord): Row {
	const { jd, fid, ra, dec, magpsf, sigmapsf, isdiffpos } = candidate;
	const isNegative = /^[f0]/.test(String(isdiffpos));
	const row: Record<string, CellValue | undefined> = {
		'r:midpointMjdTai':
			typeof jd === 'number'
				? jd - JD_MINUS_MJD + TAI_MINUS_UTC_SECONDS / SECONDS_PER_DAY
				: undefined,
		'r:band': BANDS[Number(fid)],
		'r:ra': numberOr(ra),
		'r:dec': numberOr(dec),
		'r:isNegative': isNegative,
	};
	if (typeof magpsf === 'number' && typeof sigmapsf === 'number') {
		const { fluxNjy, fluxErrNjy } = fluxFromMagnitude(magpsf, sigmapsf);
		row['r:psfFlux'] = isNegative ? -fluxNjy : fluxNjy;
		row['r:psfFluxErr'] = fluxErrNjy;
	}
	return Object.fromEntries(
		Object.entries(row).filter((entry): entry is [string, CellValue] => entry[1] !== undefined),
	);
}

function numberOr(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
