import { timeOf } from './rowKeys';
import type { Cells, Row } from '../table';

interface Measurement {
	readonly value: number;
	readonly error: number;
}

/**
 * The columns of one band in an object's row (Rubin's DPDD, LSE-163, table DIAObject): weighted means with
 * errors, sample deviation if there are at least two points, extremes, and the steepest rise between neighbors.
 *
 * @returns Nothing but the number 0 for a band without detections.
 */
export function fluxStatistics(band: string, sources: readonly Row[]): Cells {
	const rows = sources.filter((row) => row.get('r:band') === band);
	const psf = measurements(rows, 'r:psfFlux');
	const column = (name: string): string => `r:${band}_${name}`;
	if (psf.length === 0) return { [column('psfFluxNdata')]: 0 };
	const fluxes = psf.map(({ value }) => value);
	const [mean, meanErr] = weightedMean(psf);
	const [scienceMean, scienceMeanErr] = weightedMean(measurements(rows, 'r:scienceFlux'));
	return {
		[column('psfFluxMean')]: mean,
		[column('psfFluxMeanErr')]: meanErr,
		[column('psfFluxSigma')]: sampleDeviation(fluxes),
		[column('psfFluxNdata')]: psf.length,
		[column('scienceFluxMean')]: scienceMean,
		[column('scienceFluxMeanErr')]: scienceMeanErr,
		[column('psfFluxMin')]: Math.min(...fluxes),
		[column('psfFluxMax')]: Math.max(...fluxes),
		[column('psfFluxMaxSlope')]: steepest(rows),
		[column('psfFluxErrMean')]: psf.reduce((sum, { error }) => sum + error, 0) / psf.length,
	};
}

function measurements(rows: readonly Row[], name: string): Measurement[] {
	return rows
		.map((row) => ({
			value: Number(row.get(name) ?? NaN),
			error: Number(row.get(`${name}Err`) ?? NaN),
		}))
		.filter(({ value, error }) => Number.isFinite(value) && error > 0);
}

function weightedMean(all: readonly Measurement[]): [mean: number, error: number] {
	const weight = all.reduce((sum, { error }) => sum + 1 / error ** 2, 0);
	const mean = all.reduce((sum, { value, error }) => sum + value / error ** 2, 0) / weight;
	return [mean, Math.sqrt(1 / weight)];
}

function sampleDeviation(values: readonly number[]): number | null {
	if (values.length < 2) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(square / (values.length - 1));
}

/** Steepest rise in nJy per day between successive detections, falls negative; null for one detection. */
function steepest(rows: readonly Row[]): number | null {
	const slopes = rows.slice(1).map((row, index) => {
		const change = Number(row.get('r:psfFlux')) - Number(rows[index].get('r:psfFlux'));
		return change / (timeOf(row) - timeOf(rows[index]));
	});
	const finite = slopes.filter(Number.isFinite);
	return finite.length === 0 ? null : Math.max(...finite);
}
