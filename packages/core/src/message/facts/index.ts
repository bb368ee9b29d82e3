import { age } from './age';
import { alertId } from './alertId';
import { brightness } from './brightness';
import { change } from './change';
import { classes } from './classes';
import { detected } from './detected';
import { detections } from './detections';
import { detectionSnr } from './detectionSnr';
import { nearbyGalaxy } from './nearbyGalaxy';
import { objectId } from './objectId';
import { observation } from './observation';
import { position } from './position';
import { quality } from './quality';
import { redshift } from './redshift';
import { reliability } from './reliability';
import { scores } from './scores';
import { sky } from './sky';
import { snr } from './snr';
import { totalLight } from './totalLight';
import { trail } from './trail';

/**
 * Every fact that a message may show, in the order of the message. Of the two brightnesses, the leading one
 * comes first.
 */
export const FACTS = [
	detected,
	age,
	brightness,
	totalLight,
	quality,
	change,
	detections,
	snr,
	detectionSnr,
	reliability,
	classes,
	scores,
	redshift,
	nearbyGalaxy,
	trail,
	position,
	sky,
	observation,
	objectId,
	alertId,
] as const;

/** Name of one of FACTS. */
export type FactName = (typeof FACTS)[number]['name'];
