import { formatReal, integerCard, logicalCard, realCard, textCard } from '../../src/fits';

/** Cards of ../shared/reference/fits-layout.md, as astropy wrote them in real Rubin files. */
const REAL = [
	[
		logicalCard('SIMPLE', true, 'conforms to FITS standard'),
		'SIMPLE  =                    T / conforms to FITS standard',
	],
	[
		integerCard('BITPIX', -32, 'array data type'),
		'BITPIX  =                  -32 / array data type',
	],
	[integerCard('CUTMINX', -12), 'CUTMINX =                  -12'],
	[textCard('BUNIT', 'nJy'), "BUNIT   = 'nJy     '"],
	[
		textCard('XTENSION', 'IMAGE', 'Image extension'),
		"XTENSION= 'IMAGE   '           / Image extension",
	],
	[textCard('UTYPE', 'VarianceUncertainty'), "UTYPE   = 'VarianceUncertainty'"],
	[
		realCard('ROTPA', 41.5831256817286, 'Pos angle in deg of focal plane +Y wrt North'),
		'ROTPA   =     41.5831256817286 / Pos angle in deg of focal plane +Y wrt North',
	],
	[
		realCard('PC1_1', -4.1743119295891e-5, 'Coordinate transformation matrix element'),
		'PC1_1   = -4.1743119295891E-05 / Coordinate transformation matrix element',
	],
] as const;

it.each(REAL)('writes the card %s', (card, text) => {
	expect(card).toBe(text);
});

it.each([
	[0, '0.0'],
	[1, '1.0'],
	[90, '90.0'],
	[1313.5, '1313.5'],
	[-0.94, '-0.94'],
	[2.957e-5, '2.957E-05'],
	[1e-4, '0.0001'],
	[1e16, '1E+16'],
	[188.810889746172, '188.810889746172'],
	[0.90411098933104, '0.90411098933104'],
	[-8.324405036068e-8, '-8.324405036068E-08'],
	[-1.2345678901234567e-8, '-1.2345678901234E-08'],
	[-123456.78901234567, '-123456.78901234567'],
])('formats %d as astropy does', (value, text) => {
	expect(formatReal(value)).toBe(text);
});
