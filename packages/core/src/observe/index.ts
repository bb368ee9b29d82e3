export { AIRMASS_FORMULAS, type AirmassName, airmassAt, altitudeOfAirmass } from './airmass';
export { type HorizonPoint, parseHorizon } from './plan/Horizon';
export type { ObservingLimits } from './plan/ObservingLimits';
export type { Observation, PlaceInSky } from './plan/Observation';
export { planTarget } from './plan/planTarget';
export { type PlannedNight, planOfItem, planTonight } from './plan/plansOfItem';
export { prepareTonight } from './plan/prepareTonight';
export { layoutAltitude } from './picture/layoutAltitude';
export { unbroken } from './picture/renderObservation';
export { type PreparedNight, prepareNight } from './plan/PreparedNight';
export { PLAN_ORDERS, type PlanOrder, sortPlan } from './plan/sortPlan';
export type { Site } from './site/Site';
export { labelOf as siteLabel, ownSite, siteNamed } from './site/siteOf';
export { SITES } from './site/sites';
export { daysLater, type Night, nightOf, parseEvening } from './sky/Night';
export { parseTime } from './target/readTime';
export { readTarget } from './target/readTarget';
export type { SkyTarget } from './target/SkyTarget';
export type { PlannedTarget } from './picture/PlannedTarget';
export {
	OBSERVATION_PICTURES,
	type ObservationPicture,
	type ObservationRecipe,
	renderObservation,
} from './picture/renderObservation';
