import { brightnessOf } from './brightness';
import { booleanOf, idOf, mjdOf, numericOf, roundErrorTo3, roundTo3, textOf } from './cells';
import { catsClassName } from './classifications';
import { decToSexagesimal, raToSexagesimal } from './coordinates';
import { portalObjectUrl, positionUrls } from './links';
import { cleanCatalogCell } from './missingValue';
import { BANDS } from './parseBands';
import type { CellValue, Row } from './Row';
import { mjdTaiToUtcIso } from './time';

/**
 * One object for people and language models: position, first and last detection, number of detections and
 * classification; for each band with detections their number, the mean flux on the difference image and what
 * it means.
 *
 * The keys up to the links are always present, `null` when Fink has no value.
 *
 * @param row - A row of `/objects`, ids as text.
 */
export function simplifyObject(row: Row): Record<string, CellValue> {
	const diaObjectId = idOf(row['r:diaObjectId']);
	const ra = numericOf(row['r:ra']);
	const dec = numericOf(row['r:dec']);
	// r:firstDiaSourceMjdTai and r:lastDiaSourceMjdTai are always null for now (reference, 2.2)
	const first = mjdOf(row['f:firstDiaSourceMjdTaiFink']) ?? mjdOf(row['r:firstDiaSourceMjdTai']);
	const last = mjdOf(row['r:lastDiaSourceMjdTai']);
	return {
		diaObjectId,
		ra,
		dec,
		raSexagesimal: ra === null ? null : raToSexagesimal(ra),
		decSexagesimal: dec === null ? null : decToSexagesimal(dec),
		numberOfDetections: numericOf(row['r:nDiaSources']),
		firstDetectionUtc: first === null ? null : mjdTaiToUtcIso(first),
		firstMjdTai: first,
		lastDetectionUtc: last === null ? null : mjdTaiToUtcIso(last),
		isFirstDetection: booleanOf(row['f:is_first']),
		isCataloged: booleanOf(row['f:is_cataloged']),
		isSolarSystemObject: booleanOf(row['f:is_sso']),
		catsClass: catsClassName(row['f:main_label_classifier']),
		simbadType: textOf(cleanCatalogCell(row['f:main_label_crossmatch'])),
		meanBrightnessOf: 'difference',
		portalUrl: portalObjectUrl(diaObjectId),
		...(ra !== null && dec !== null && positionUrls(ra, dec)),
		...Object.assign({}, ...BANDS.map((band) => inBand(row, band))),
	};
}

function inBand(row: Row, band: string): Record<string, CellValue> {
	const count = numericOf(row[`r:${band}_psfFluxNdata`]);
	const flux = numericOf(row[`r:${band}_psfFluxMean`]);
	if (count === 0 || (count === null && flux === null)) return {};
	const fluxErr = numericOf(row[`r:${band}_psfFluxMeanErr`]);
	const brightness = brightnessOf(flux, fluxErr);
	return {
		[`${band}Detections`]: count,
		[`${band}MeanFluxNjy`]: flux,
		[`${band}MeanFluxErrNjy`]: fluxErr,
		[`${band}MeanBrightnessKind`]: brightness.kind,
		[`${band}MeanMagnitude`]: roundTo3(brightness.magnitude),
		[`${band}MeanMagnitudeErr`]: roundErrorTo3(brightness.magnitudeErr),
		[`${band}MeanLimitingMagnitude`]: roundTo3(brightness.limitingMagnitude),
		[`${band}MinFluxNjy`]: numericOf(row[`r:${band}_psfFluxMin`]),
		[`${band}MaxFluxNjy`]: numericOf(row[`r:${band}_psfFluxMax`]),
	};
}
