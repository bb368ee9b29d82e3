import { brightnessOf, type Brightness, type LeadingBrightness } from '../alert';
import type { BrightnessFact } from './AlertFacts';
import { fixed, MIN_FINE_ERROR, threeDigits, withError } from './numberText';
import { snrText } from './snrText';

/**
 * One brightness in numbers and in words: the only place that turns a flux into a sentence. `brightnessOf`
 * decides what may be said.
 *
 * @param light - What the flux is measured on.
 * @param band - u, g, r, i, z or y; `null` when not known.
 * @param fluxNjy - nJy.
 * @param fluxErrNjy - nJy, one standard deviation.
 * @returns `null` without a flux.
 */
export function brightnessFactOf(
	light: LeadingBrightness,
	band: string | null,
	fluxNjy: number | null,
	fluxErrNjy: number | null,
): BrightnessFact | null {
	if (fluxNjy === null || !Number.isFinite(fluxNjy)) return null;
	// An absurdly large magnitude error in a table gives an infinite flux error, which counts as none.
	const error = Number.isFinite(10 * Number(fluxErrNjy)) ? fluxErrNjy : null;
	return factOf({ light, band, fluxNjy, fluxErrNjy: error }, brightnessOf(fluxNjy, error));
}

/** A limit that came without its flux. @param limitingMagnitude - AB, 5 standard deviations. */
export function limitFactOf(
	light: LeadingBrightness,
	band: string | null,
	limitingMagnitude: number,
): BrightnessFact {
	const flux: Flux = { light, band, fluxNjy: null, fluxErrNjy: null };
	const none = { snr: null, magnitude: null, magnitudeErr: null };
	return factOf(flux, { ...none, kind: 'limit', limitingMagnitude });
}

type Flux = Pick<BrightnessFact, 'light' | 'band' | 'fluxNjy' | 'fluxErrNjy'>;

function factOf(flux: Flux, brightness: Brightness): BrightnessFact {
	const value = valueText(flux, brightness);
	const short = `${flux.light === 'total' ? 'total' : 'diff'} ${shortText(flux, brightness)}`;
	return { ...flux, ...brightness, value, text: `${flux.light} ${value}`, short };
}

function valueText(flux: Flux, brightness: Brightness): string {
	const { kind, snr, limitingMagnitude } = brightness;
	const name = nameOf(flux, kind);
	switch (kind) {
		case 'detection':
			return `${name} = ${magnitudeText(brightness, ['AB'])}`;
		case 'marginal':
			return `${name} ≈ ${magnitudeText(brightness, ['AB', 'marginal', `S/N ${snrText(snr ?? 0)}`])}`;
		case 'limit':
			return `${name} > ${fixed(limitingMagnitude ?? 0, 2)} (5σ limit)`;
		case 'negative':
			return `${name} = ${fluxText(flux)} nJy, ${fixed(Math.abs(snr ?? 0), 0)}σ ${BELOW[flux.light]}`;
		case 'unknown':
			return `${name} = ${fluxText(flux)} nJy, error not known`;
	}
}

/** What a significantly negative flux means. */
const BELOW: Readonly<Record<LeadingBrightness, string>> = {
	difference: 'fainter than the template',
	total: 'below zero',
};

function nameOf({ band }: Flux, kind: Brightness['kind']): string {
	if (band) return band;
	return kind === 'negative' || kind === 'unknown' ? 'flux' : 'magnitude';
}

/** Three decimals at most: no photometry is better than a millimagnitude, even if its statistical error is smaller. */
function magnitudeText(
	{ magnitude, magnitudeErr }: Brightness,
	remarks: readonly string[],
): string {
	const isTiny = magnitudeErr !== null && magnitudeErr < MIN_FINE_ERROR;
	const text = isTiny ? fixed(magnitude ?? 0, 3) : withError(magnitude ?? 0, magnitudeErr);
	return `${text} (${[...remarks, ...(isTiny ? ['error < 0.001'] : [])].join(', ')})`;
}

function fluxText({ fluxNjy, fluxErrNjy }: Flux): string {
	const flux = fluxNjy ?? 0;
	return fluxErrNjy !== null && fluxErrNjy > 0 ? withError(flux, fluxErrNjy) : threeDigits(flux);
}

function shortText(flux: Flux, { kind, magnitude, limitingMagnitude }: Brightness): string {
	const name = flux.band ?? (kind === 'negative' || kind === 'unknown' ? 'flux' : 'mag');
	switch (kind) {
		case 'detection':
			return `${name}=${asciiMagnitude(magnitude)}`;
		case 'marginal':
			return `${name}~${asciiMagnitude(magnitude)}`;
		case 'limit':
			return `${name}>${asciiMagnitude(limitingMagnitude)}`;
		case 'negative':
			return `${name}=${asciiFlux(flux)}`;
		case 'unknown':
			return `${name}=${asciiFlux(flux)} (no error)`;
	}
}

function asciiMagnitude(magnitude: number | null): string {
	return fixed(magnitude ?? 0, 1).replace('\u2212', '-');
}

function asciiFlux({ fluxNjy }: Flux): string {
	const flux = fluxNjy ?? 0;
	const text = Math.abs(flux) < 1 ? threeDigits(flux) : fixed(flux, 0);
	return `${text.replace('\u2212', '-')} nJy`;
}
