import { RealN8nError } from '../machine/RealN8nError';
import type { PicturedSky } from './PicturedSky';
import type { PictureReceiver } from './PictureReceiver';

/** Which expected alerts did not arrive exactly once. */
export interface Delivery {
	readonly missing: readonly string[];
	readonly repeated: readonly string[];
}

/**
 * Counts what arrived. Everything must be expected, a whole picture, and the picture of its own alert: alerts that share their pixels have the same picture, others have different ones.
 *
 * @throws {RealN8nError} When something unexpected arrived, or a wrong picture.
 */
export function checkDelivery(
	expected: readonly string[],
	receiver: PictureReceiver,
	sky: PicturedSky,
): Delivery {
	const isExpected = new Set(expected);
	const complaints = [...receiver.complaints];
	complaints.push(...[...receiver.counts.keys()].filter((id) => !isExpected.has(id)));
	const pictureOf = new Map<number, string>();
	for (const [id, picture] of receiver.pictures) {
		const index = sky.poolIndex(id);
		if ((pictureOf.get(index) ?? picture) !== picture)
			complaints.push(`${id} has another's picture`);
		pictureOf.set(index, picture);
	}
	if (new Set(pictureOf.values()).size !== pictureOf.size) complaints.push('pictures are alike');
	if (complaints.length > 0) {
		throw new RealN8nError(`${complaints.length} deliveries were wrong`, {
			advice: complaints.slice(0, 5).join('; '),
		});
	}
	return {
		missing: expected.filter((id) => !receiver.counts.has(id)),
		repeated: expected.filter((id) => (receiver.counts.get(id) ?? 0) > 1),
	};
}
