import type { FluxTruth } from './truth';
import type { Verdicts } from './Verdicts';

/** Fields of a simplified record that say what its fluxes mean. */
export const LIGHT_FIELDS = [
	'brightnessKind',
	'magnitude',
	'magnitudeErr',
	'limitingMagnitude',
	'snr',
	'scienceBrightnessKind',
	'scienceMagnitude',
	'scienceMagnitudeErr',
	'scienceLimitingMagnitude',
] as const;

/** Kinds, magnitudes, limits and S/N of both brightnesses. */
export function judgeLight(
	record: Readonly<Record<string, unknown>>,
	where: string,
	difference: FluxTruth,
	total: FluxTruth,
	verdicts: Verdicts,
): void {
	verdicts.near('S/N', `${where}, snr`, record.snr, difference.snr, 0.002);
	for (const [light, prefix] of [
		[difference, ''],
		[total, 'science'],
	] as const) {
		const name = (field: string) =>
			prefix ? `${prefix}${field[0].toUpperCase()}${field.slice(1)}` : field;
		const near = (field: string, right: number | null) =>
			verdicts.near('brightness', `${where}, ${name(field)}`, record[name(field)], right, 0.001);
		verdicts.same('brightness', `${where}, kind`, record[name('brightnessKind')], light.kind);
		near('magnitude', light.magnitude);
		near('magnitudeErr', light.magnitudeErr);
		near('limitingMagnitude', light.limit);
	}
}
