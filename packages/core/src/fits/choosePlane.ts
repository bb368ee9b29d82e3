import { FitsError } from '../errors';
import { axesInWords } from './DataLayout';

/** An image whose planes lie one behind another. */
interface Cube {
	readonly planes: number;
	readonly axes: readonly number[];
	/** How sentences call it. */
	readonly title: string;
}

/**
 * The plane to read: the given one, or the only one.
 *
 * @throws {FitsError} There is none of that number, or several and none is given.
 */
export function choosePlane(plane: number | undefined, { planes, axes, title }: Cube): number {
	if (plane === undefined && planes === 1) return 0;
	if (plane !== undefined && Number.isInteger(plane) && plane >= 0 && plane < planes) return plane;
	const why = plane === undefined ? 'none was chosen' : `plane ${plane} does not exist`;
	throw new FitsError(
		`${title} has ${planes === 1 ? 'one plane' : `${planes} planes`} of pixels (${axesInWords(axes)}) and ${why}`,
		{ advice: `Choose a plane from 0 to ${planes - 1}.` },
	);
}
