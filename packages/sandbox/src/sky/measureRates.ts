import { SOURCE_COLUMNS } from './sourceColumns';
import type { Row } from '../table';

/** How often something happens in a set of detections: a share of the rows, or another number of them. */
export type Rates = Readonly<Record<string, number>>;

/** Columns that say little about dirt when they are missing: from catalogs, or only in some schemas. */
const UNTOLD =
	/^f:|^r:(ssObjectId|salt|observation_reason|target_name|exposureTime|trailAlgorithm)$/;
const NEWER = /^r:(trail_flag|reliabilityVersion|timeWithdrawnMjdTai)$/;

/**
 * Measures how dirty detections are: what docs/sandbox.md compares between real packets and the simulated
 * sky. The keys are the table's words.
 */
export function measureRates(rows: readonly Row[]): Rates {
	const all = rows.map(measured);
	const dipoles = all.filter(({ isDipole }) => isDipole);
	const others = all.filter(({ isDipole }) => !isDipole);
	const share = (holds: (each: Measured) => boolean): number =>
		all.filter(holds).length / all.length;
	return {
		'dipole (isDipole)': share(({ isDipole }) => isDipole),
		'negative (isNegative)': share(({ isNegative }) => isNegative),
		'sign of psfFlux contradicts isNegative': share(
			({ isNegative, snr }) => isNegative !== snr < 0,
		),
		'psfFlux below 3σ, either sign': share(({ snr }) => Math.abs(snr) < 3),
		'psfFlux from 3σ to 5σ, either sign': share(
			({ snr }) => Math.abs(snr) >= 3 && Math.abs(snr) < 5,
		),
		'psfFlux at −3σ or less': share(({ snr }) => snr <= -3),
		'snr differs from flux/error by more than 20 %': share(
			({ ratio }) => Math.abs(ratio - 1) > 0.2,
		),
		...quantilesOf(
			'snr over flux/error, no dipoles',
			others.map(({ ratio }) => ratio),
			[5, 50, 95],
		),
		...quantilesOf(
			'snr, no dipoles',
			others.map(({ detected }) => detected),
			[25, 50, 75],
		),
		...quantilesOf(
			'snr of dipoles',
			dipoles.map(({ detected }) => detected),
			[25, 50, 75],
		),
		...quantilesOf(
			'reliability, no dipoles',
			others.map(({ trust }) => trust),
			[5, 25, 50, 75],
		),
		...quantilesOf(
			'reliability of dipoles',
			dipoles.map(({ trust }) => trust),
			[5, 25, 50, 75],
		),
		...flagRates(rows),
		...missingRates(rows),
	};
}

interface Measured {
	readonly isDipole: boolean;
	readonly isNegative: boolean;
	/** psfFlux over its error, signed. */
	readonly snr: number;
	/** `r:snr`, and that over |psfFlux| / error. */
	readonly detected: number;
	readonly ratio: number;
	readonly trust: number;
}

function measured(row: Row): Measured {
	const snr = Number(row.get('r:psfFlux')) / Number(row.get('r:psfFluxErr'));
	const detected = Number(row.get('r:snr'));
	return {
		isDipole: row.get('r:isDipole') === true,
		isNegative: row.get('r:isNegative') === true,
		snr,
		detected,
		ratio: detected / Math.abs(snr),
		trust: Number(row.get('r:reliability')),
	};
}

function quantilesOf(name: string, values: number[], percents: readonly number[]): Rates {
	const sorted = [...values].sort((a, b) => a - b);
	return Object.fromEntries(
		percents.map((percent) => [
			`${name}: ${percent} % are below`,
			sorted[Math.floor(((sorted.length - 1) * percent) / 100)] ?? NaN,
		]),
	);
}

/** Share of the rows in which each flag is true; `isDipole` and `isNegative` are listed separately. */
function flagRates(rows: readonly Row[]): Rates {
	const flags = SOURCE_COLUMNS.filter(
		({ name, type }) =>
			type === 'boolean' &&
			!/is(Dipole|Negative)$|dipoleFitAttempted$/.test(name) &&
			!NEWER.test(name),
	);
	return Object.fromEntries(
		flags.map(({ name }) => [
			`${name.slice(2)} is true`,
			rows.filter((row) => row.get(name) === true).length / rows.length,
		]),
	);
}

/** Share of the rows in which each column of Rubin is missing. */
function missingRates(rows: readonly Row[]): Rates {
	const columns = SOURCE_COLUMNS.filter(({ name }) => !UNTOLD.test(name) && !NEWER.test(name));
	return Object.fromEntries(
		columns.map(({ name }) => [
			`${name.slice(2)} is missing`,
			rows.filter((row) => !row.has(name)).length / rows.length,
		]),
	);
}
