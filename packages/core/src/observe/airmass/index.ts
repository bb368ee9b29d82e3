export { AIRMASS_FORMULAS, type AirmassName } from './airmassFormulas';
export { airmassAt, altitudeOfAirmass } from './airmassAt';
