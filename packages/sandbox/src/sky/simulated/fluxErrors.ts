import { BAND_TRAITS } from './bands';
import { effectivePixels, OWN_LIGHT_SHARE } from './psf';
import type { HostLight } from './hostLight';
import type { Visit } from './planVisits';

/** A template is a coadd of about this many visits. */
export const TEMPLATE_DEPTH = 40;

/** Rubin's aperture has a radius of 12 pixels. */
const APERTURE_PIXELS = Math.PI * 12 ** 2;

/** Seeing of a template in pixels. */
const TEMPLATE_FWHM_PIXELS = 4.3;

/** Errors (1σ, nJy) of the fluxes that a row holds. */
export interface FluxErrors {
	readonly difference: number;
	readonly science: number;
	readonly template: number;
	/** Of the aperture flux in the difference. */
	readonly aperture: number;
}

/**
 * Errors of unweighted PSF fits from the same noise that the cutouts' variance planes tell: the sky's, and
 * the photons' of the point source and of its surroundings. The difference holds the template's noise too.
 *
 * @param pointFlux - Of the point source alone, nJy: in the exposure and in the template.
 */
export function fluxErrors(
	{ band, skyBrightness, fwhmPixels }: Visit,
	pointFlux: { readonly science: number; readonly template: number },
	host: HostLight,
): FluxErrors {
	const { skyVariance, electronsPerNjy } = BAND_TRAITS[band];
	const fit = (sky: number, flux: number, fwhm: number): number =>
		sky * effectivePixels(fwhm) +
		(OWN_LIGHT_SHARE * Math.max(0, flux) + host.noise) / electronsPerNjy;
	const aperture = (sky: number, flux: number): number =>
		sky * APERTURE_PIXELS + (Math.max(0, flux) + host.flux) / electronsPerNjy;
	const sky = skyVariance * skyBrightness;
	const { science, template } = pointFlux;
	return {
		difference: Math.sqrt(
			fit(sky, science, fwhmPixels) + fit(skyVariance, template, fwhmPixels) / TEMPLATE_DEPTH,
		),
		science: Math.sqrt(fit(sky, science, fwhmPixels)),
		template: Math.sqrt(fit(skyVariance, template, TEMPLATE_FWHM_PIXELS) / TEMPLATE_DEPTH),
		aperture: Math.sqrt(
			aperture(sky, science) + aperture(skyVariance, template) / TEMPLATE_DEPTH,
		),
	};
}
