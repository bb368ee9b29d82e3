import { findNodes } from './findNodes';
import { lightCurveByName } from './lightCurveByName';
import { picturesOfNewAlerts } from './picturesOfNewAlerts';
import { quickLookById } from './quickLookById';
import type { Walk } from './Walk';
import { whenThingsGoWrong } from './whenThingsGoWrong';

export type { Walk, WalkBench } from './Walk';

/** All walks, in the order of a newcomer's first minutes. */
export const WALKS: readonly Walk[] = [
	findNodes,
	quickLookById,
	picturesOfNewAlerts,
	lightCurveByName,
	whenThingsGoWrong,
];
