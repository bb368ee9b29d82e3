export * from './Row';
export * from './exactId';
export { cleanCatalogCell, cleanCell } from './missingValue';
export { booleanOf, mjdOf, numberOf, numericOf, probabilityOf, textOf } from './cells';
export { isGiven, isRecord } from './given';
export * from './kinds';
export * from './apiPictures';
export * from './parseId';
export * from './readId';
export * from './parseDiaSourceId';
export {
	nameIn,
	nameOfAsteroid,
	parseObjectName,
	parseObjectNames,
	type GivenName,
	type NameQuestion,
	type NameService,
	type ObjectName,
} from './objectName';
export * from './parseDiaObjectIds';
export * from './time';
export * from './parseDateToMjdTai';
export * from './AlertRecord';
export * from './alertAge';
export * from './TimeWindow';
export * from './truncateMidpointMjdTai';
export * from './photometry';
export * from './brightness';
export * from './quality';
export * from './identityOf';
export * from './designation';
export * from './leadingBrightness';
export * from './asteroidFields';
export * from './magnitudeRate';
export * from './tendencyOf';
export * from './isCatalogedVariable';
export * from './coordinates';
export * from './parseCoordinates';
export * from './separationArcsec';
export * from './skyOffset';
export * from './splitPosition';
export * from './skyFrames';
export { constellationOf } from './constellation/constellationOf';
export * from './links';
export { compareIds, sortNewestFirst } from './sortNewestFirst';
export * from './parseBands';
export * from './bandColors';
export * from './chooseDetections';
export * from './classifications';
export * from './simplifyAlert';
export * from './essentialsOf';
export * from './simplifyForcedPhotometry';
export * from './simplifyObject';
export * from './simplifyRecord';
export type { AlertCaption } from './AlertCaption';
export type { StripCaption, VisitCaption } from './StripCaption';
