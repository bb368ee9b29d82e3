import { inverted, turned, type Matrix3 } from '../rotations';
import type { FrameMaps } from './Frame';

/** A frame that one matrix converts to ICRS. */
export function byMatrix(toIcrs: Matrix3): FrameMaps {
	const fromIcrs = inverted(toIcrs);
	return {
		toIcrs: (direction) => turned(toIcrs, direction),
		fromIcrs: (direction) => turned(fromIcrs, direction),
	};
}
