import type { Row } from '../../table';

/** Features of a light curve that Fink's packets tell, by their names there. */
export const FEATURE_NAMES = [
	'mean',
	'weighted_mean',
	'standard_deviation',
	'median',
	'amplitude',
	'beyond_1_std',
	'cusum',
	'inter_percentile_range_10',
	'kurtosis',
	'linear_trend',
	'linear_trend_sigma',
	'linear_trend_noise',
	'linear_fit_slope',
	'linear_fit_slope_sigma',
	'linear_fit_reduced_chi2',
	'magnitude_percentage_ratio_40_5',
	'magnitude_percentage_ratio_20_10',
	'maximum_slope',
	'median_absolute_deviation',
	'median_buffer_range_percentage_10',
	'percent_amplitude',
	'mean_variance',
	'anderson_darling_normal',
	'chi2',
	'skew',
	'stetson_K',
] as const;

type Features = Record<(typeof FEATURE_NAMES)[number], number>;

/** For each band with detections, its features; those that the sandbox doesn't compute are NaN, as many real ones. */
export function lightCurveFeatures(rows: readonly Row[]): Record<string, Features> {
	const bands = new Set(rows.map((row) => String(row.get('r:band'))));
	return Object.fromEntries(
		[...bands].map((band) => [band, featuresOf(rows.filter((row) => row.get('r:band') === band))]),
	);
}

function featuresOf(rows: readonly Row[]): Features {
	const fluxes = rows.map((row) => Number(row.get('r:psfFlux')));
	const weights = rows.map((row) => Number(row.get('r:psfFluxErr')) ** -2);
	const mean = sum(fluxes) / fluxes.length;
	const deviation = Math.sqrt(sum(fluxes.map((flux) => (flux - mean) ** 2)) / (fluxes.length - 1));
	const median = medianOf(fluxes);
	const beyond = fluxes.filter((flux) => Math.abs(flux - mean) > deviation).length;
	const unknown = Object.fromEntries(FEATURE_NAMES.map((name) => [name, NaN])) as Features;
	return {
		...unknown,
		mean,
		weighted_mean:
			sum(fluxes.map((flux, index) => flux * (weights[index] as number))) / sum(weights),
		standard_deviation: deviation,
		median,
		amplitude: (Math.max(...fluxes) - Math.min(...fluxes)) / 2,
		beyond_1_std: fluxes.length > 1 ? beyond / fluxes.length : NaN,
		median_absolute_deviation: medianOf(fluxes.map((flux) => Math.abs(flux - median))),
		percent_amplitude: Math.max(...fluxes.map((flux) => Math.abs(flux - median))),
		mean_variance: deviation / mean,
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return ((low as number) + (high as number)) / 2;
}
