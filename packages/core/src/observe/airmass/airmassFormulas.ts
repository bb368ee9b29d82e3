import { hardie } from './hardie';
import { pickering } from './pickering';
import { secant } from './secant';

/** Formulas for the air mass. */
export const AIRMASS_FORMULAS = [pickering, hardie, secant] as const;

/** Name of one of AIRMASS_FORMULAS. */
export type AirmassName = (typeof AIRMASS_FORMULAS)[number]['name'];
