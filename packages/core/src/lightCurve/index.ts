export * from './LightCurveRecipe';
export type { SourceRow } from './numbers/sourceColumns';
export { QUANTITIES, type QuantityName } from './quantity';
export type { LightCurve, Folding } from './numbers/LightCurve';
export type { LightCurvePoint } from './numbers/LightCurvePoint';
export {
	type ColumnMapping,
	FLUX_UNITS,
	type FluxUnit,
	type TimeFormat,
	type TimeScale,
} from './numbers/ColumnMapping';
export { type KnownOfObject, knownFromRow } from './numbers/Completeness';
export { rowIdentity, type RowIdentity } from './numbers/rowIdentity';
export type { DroppedRows } from './numbers/DroppedRows';
export { lightCurveOf } from './numbers/lightCurveOf';
export {
	type BandNumbers,
	describeLightCurve,
	type LightCurveNumbers,
	type PointNumbers,
} from './numbers/LightCurveNumbers';
export { drawLightCurve, type DrawnLightCurve } from './drawLightCurve';
export { renderLightCurve, type RenderedLightCurve } from './renderLightCurve';
export type { CardHeader, CardLink, CardRecipe } from './card/CardRecipe';
export { cardHeader, type CardWords } from './card/cardHeader';
export { drawCard, type DrawnCard } from './card/drawCard';
export { renderCard, type RenderedCard } from './card/renderCard';
export { renderAlertCard, type AlertCard } from './card/renderAlertCard';
