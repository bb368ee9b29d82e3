import fc from 'fast-check';

import { RAW_SUPERNOVA } from '../alert/rawSupernova';

/** An alert with something in every field that messages read, as Fink serves it. */
export const RAW = {
	...RAW_SUPERNOVA,
	'f:xm_tns_redshift': 0.045,
	'f:xm_legacydr8_zphot': 0.12,
	'f:xm_legacydr8_e_zphot': 0.03,
	'f:xm_legacydr8_pstar': 0.01,
	'f:xm_legacydr8_fqual': 1,
	'f:xm_mangrove_HyperLEDA_name': 'NGC 5139',
	'f:firstDiaSourceMjdTaiFink': 61233.4191836794,
};

/** A point of the light curve of RAW's object, days before it. */
export function before(days: number, fluxNjy: number, band = 'i') {
	return {
		'r:diaSourceId': `1700000000000${String(Math.round(days * 1000)).padStart(5, '0')}`,
		'r:diaObjectId': RAW['r:diaObjectId'],
		'r:midpointMjdTai': RAW['r:midpointMjdTai'] - days,
		'r:band': band,
		'r:psfFlux': fluxNjy,
		'r:psfFluxErr': 20,
	};
}

const SIMPLIFIED_TEXTS = [
	'diaSourceId',
	'diaObjectId',
	'ssObjectId',
	'ssoName',
	'timeUtc',
	'band',
	'catsClass',
	'simbadType',
	'tnsName',
	'tnsType',
	'gaiaName',
	'vsxType',
	'gcvsType',
	'nearbyGalaxyHyperLeda',
	'nearbyGalaxy2Mass',
	'designation',
	'packedDesignation',
	'leadingBrightness',
	'quality',
	'blazar3hsp',
	'agn4lac',
	'spicyClass',
] as const;
const SIMPLIFIED_NUMBERS = [
	'mjdTai',
	'ra',
	'dec',
	'fluxNjy',
	'fluxErrNjy',
	'magnitude',
	'magnitudeErr',
	'scienceFluxNjy',
	'scienceFluxErrNjy',
	'limitingMagnitude',
	'scienceMagnitude',
	'trailLengthArcsec',
	'trailAngleDeg',
	'trailRateArcsecPerHour',
	'snr',
	'detectionSnr',
	'gaiaVarFlag',
	'reliability',
	'daysSinceFirstDetection',
	'catsScore',
	'snnSnVsOthersScore',
	'earlySnIaScore',
	'tnsRedshift',
	'legacyPhotoZ',
	'legacyPhotoZErr',
	'gaiaParallaxMas',
	'gaiaParallaxErrMas',
	'count',
	'numberOfDetections',
	'firstMjdTai',
] as const;

/** Any character but the halves of surrogate pairs. fast-check's own unit `binary` takes 1.2 s to prepare. */
const anyCharacter = fc
	.integer({ min: 0, max: 0x10ffff - 0x800 })
	.map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Text that tries to leave its place: markup of every target, controls, halves of characters. */
export const anyText = fc.oneof(
	fc.string({ unit: anyCharacter, maxLength: 4000 }),
	fc
		.array(
			fc.constantFrom(
				...'<>&"\'`*_~|:@#\n\r\t \u2028\u202e\u0000\ud83d',
				'<!channel>',
				'<@U012AB3CD>',
				':boom:',
				'<script>alert(1)</script>',
				'"><img src=x onerror=alert(1)>',
				'</td></table>',
				'javascript:alert(1)',
				'https://evil.example/',
				'&lt;b&gt;',
				'😀',
				'a',
			),
			{ maxLength: 400 },
		)
		.map((parts) => parts.join('')),
);

const anyNumber = fc.oneof(
	fc.double(),
	fc.double({ min: -400, max: 400, noNaN: true }),
	fc.constantFrom(null, '', 'nan', 'NaN', '12.5', 61235.4, -0),
);

/** Items with anything in any field, among them an id. */
export const anyAlert: fc.Arbitrary<Record<string, unknown>> = fc
	.record(
		{
			...Object.fromEntries(SIMPLIFIED_TEXTS.map((name) => [name, anyText])),
			...Object.fromEntries(SIMPLIFIED_NUMBERS.map((name) => [name, fc.oneof(anyNumber, anyText)])),
		},
		{ requiredKeys: [] },
	)
	.map((fields) => ({ ...fields, ssObjectId: `1${String(fields.ssObjectId ?? '')}` }));
