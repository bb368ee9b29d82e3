/**
 * EXTNAMEs of planes that accompany an image: errors, quality flags, weights, exposure, PSF. Of Rubin, HST and JWST,
 * ESO, SDSS, DECam and others.
 */
const AUXILIARY = new Set(
	'ERR ERROR ERRORS SIGMA STD RMS NOISE STAT VAR VARIANCE VARPOISSON VARRNOISE VARFLAT IVAR INVVAR UNCERT UNCERTAINTY'
		.concat(' DQ QUALITY FLAG FLAGS MASK BADPIX BPM SATMASK CR CRMASK SEGMENTATION SEG SEGMAP')
		.concat(
			' WHT WEIGHT WEIGHTS WT EXWT WGT CONF CONFIDENCE NPIX NUM UNC STDDEV COV EXP EXPMAP EXPOSUREMAP EXPOSURE EXPTIME COVERAGE NEXP CON CONTEXT CTX SAMP TIME AREA',
		)
		.concat(
			' BKG BACKGROUND BACK SKY MODEL RESIDUAL RESID RESIDUALS CHI2 PSF PSFIMAGE KERNEL WAVELENGTH PATHLOSSPOINT PATHLOSSUNIFORM',
		)
		.split(' '),
);

/** Words that make a longer name auxiliary when they are its last: `SCI_ERR`, `PSF_MAP`, not `PSF_MATCHED`. */
const LAST_WORDS =
	/(^|[^A-Z])(ERR|ERROR|DQ|MASK|MASKBITS|FLAGS?|VAR|VARIANCE|IVAR|INVVAR|WHT|WEIGHT|PSF|UNCERT|RMS|NOISE|SIGMA)([^A-Z]*(MAP|IMAGE|IMG|ARRAY))?[^A-Z]*$/;

/** Whether a name belongs to an auxiliary plane, not to the image: `ERR`, `DQ`, `mask`, `VAR_POISSON`, `WHT2`. */
export function isAuxiliaryName(name: string): boolean {
	const capitals = name.toUpperCase();
	const letters = capitals.replace(/[^A-Z0-9]/g, '');
	if (AUXILIARY.has(letters) || AUXILIARY.has(letters.replace(/\d+$/, ''))) return true;
	return LAST_WORDS.test(capitals);
}
