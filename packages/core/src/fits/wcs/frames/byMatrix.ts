import { inverted, turned, type Matrix3 } from '../rotations';
import type { FrameMaps } from './Frame';

/** A frame whose directions become those of ICRS by one matrix. */
export function byMatrix(toIcrs: Matrix3): FrameMaps {
	const fromIcrs = inverted(toIcrs);
	return {
		toIcrs: (direction) => turned(toIcrs, direction),
		fromIcrs: (direction) => turned(fromIcrs, direction),
	};
}
