import { findNodes } from './findNodes';
import { lightCurveByName } from './lightCurveByName';
import { mailsOfNewAlerts } from './mailsOfNewAlerts';
import { picturesOfNewAlerts } from './picturesOfNewAlerts';
import { quickLookById } from './quickLookById';
import type { Walk } from './Walk';
import { whenThingsGoWrong } from './whenThingsGoWrong';

export type { Walk, WalkBench } from './Walk';

/** All walks, in the order of a newcomer's first minutes. */
export const WALKS: readonly Walk[] = [
	findNodes,
	quickLookById,
	mailsOfNewAlerts,
	picturesOfNewAlerts,
	lightCurveByName,
	whenThingsGoWrong,
];
