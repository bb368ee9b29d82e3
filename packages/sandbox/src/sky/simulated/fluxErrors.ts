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
	const sky = skyVariance * skyBrightness;
	const [pixels, templatePixels] = [fwhmPixels, TEMPLATE_FWHM_PIXELS].map(effectivePixels);
	const photons = photonsOf(pointFlux.science, host) / electronsPerNjy;
	const templatePhotons = photonsOf(pointFlux.template, host) / electronsPerNjy;
	const apertureLight = Math.max(0, pointFlux.science) + host.flux;
	const templateLight = Math.max(0, pointFlux.template) + host.flux;
	return {
		difference: Math.sqrt(
			sky * pixels + photons + (skyVariance * pixels + templatePhotons) / TEMPLATE_DEPTH,
		),
		science: Math.sqrt(sky * pixels + photons),
		template: Math.sqrt((skyVariance * templatePixels + templatePhotons) / TEMPLATE_DEPTH),
		aperture: Math.sqrt(
			(sky + skyVariance / TEMPLATE_DEPTH) * APERTURE_PIXELS +
				(apertureLight + templateLight / TEMPLATE_DEPTH) / electronsPerNjy,
		),
	};
}

/** The light whose photon noise is in a fit, nJy. */
function photonsOf(pointFlux: number, host: HostLight): number {
	return OWN_LIGHT_SHARE * Math.max(0, pointFlux) + host.noise;
}
