/**
 * EXTNAMEs of planes that accompany an image: errors, quality flags, weights, exposure, PSF. Of Rubin, HST and JWST,
 * ESO, SDSS, DECam and others.
 */
const AUXILIARY = new Set(
	'ERR ERROR ERRORS SIGMA STD RMS NOISE STAT VAR VARIANCE VARPOISSON VARRNOISE VARFLAT IVAR INVVAR UNCERT UNCERTAINTY'
		.concat(' DQ QUALITY FLAG FLAGS MASK BADPIX BPM SATMASK CR CRMASK SEGMENTATION SEG SEGMAP')
		.concat(' WHT WEIGHT WEIGHTS EXP EXPOSURE EXPTIME COVERAGE NEXP CON CONTEXT CTX SAMP TIME AREA')
		.concat(
			' BKG BACKGROUND BACK SKY MODEL RESIDUAL PSF PSFIMAGE KERNEL WAVELENGTH PATHLOSSPOINT PATHLOSSUNIFORM',
		)
		.split(' '),
);

/** Whether a name belongs to an auxiliary plane, not to the image: `ERR`, `DQ`, `mask`, `VAR_POISSON`, `WHT2`. */
export function isAuxiliaryName(name: string): boolean {
	const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return AUXILIARY.has(letters) || AUXILIARY.has(letters.replace(/\d+$/, ''));
}
