import type { Row } from '../../../src/alert';

/** An alert as the simulated table stores it. */
export interface StoredAlert {
	readonly diaSourceId: string;
	/**
	 * MJD, TAI, with all digits that a Java double prints. Real exposures have 9 decimals and more; with a
	 * short fraction (`61105.1_…`) the keys are not in the order of the times, on the real server too.
	 */
	readonly mjd: number;
}

/**
 * The search by tag as the reference describes it, written independently of our client: keys
 * `mjd_diaObjectId` compared as text, a lower bound whose last character is raised by one, dates read as
 * UTC, the newest n, no order among equal times, served times rounded to 10 decimals.
 */
export function simulatedTagServer(alerts: readonly StoredAlert[]) {
	if (alerts.some(({ mjd }) => String(mjd).length < '61105.'.length + 9))
		throw new Error('too short');
	const keyed = alerts
		.map(({ diaSourceId, mjd }) => ({ key: `${mjd}_${diaSourceId}`, diaSourceId, mjd }))
		.sort((a, b) => (a.key < b.key ? 1 : -1));
	return (payload: Readonly<Record<string, string | number | boolean>>): Row[] => {
		const { n, startdate, stopdate } = payload;
		const low = startdate === undefined ? '' : raised(mjdText(String(startdate)));
		const high = stopdate === undefined ? '~' : mjdText(String(stopdate));
		const newest = keyed.filter(({ key }) => key >= low && key < high).slice(0, Number(n));
		return newest.map(({ diaSourceId, mjd }) => ({
			'r:diaSourceId': diaSourceId,
			'r:midpointMjdTai': Number(mjd.toFixed(10)),
		}));
	};
}

function mjdText(date: string): string {
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date)) throw new Error(`500: ${date}`);
	const mjd = Date.parse(date) / 86_400_000 + 40587;
	return Number.isInteger(mjd) ? `${mjd}.0` : String(mjd);
}

function raised(text: string): string {
	const last = text.charCodeAt(text.length - 1);
	return text.slice(0, -1) + String.fromCharCode(last + 1);
}
