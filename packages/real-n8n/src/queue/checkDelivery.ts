import { EditorError } from '../machine/EditorError';
import type { PicturedSky } from './PicturedSky';
import type { PictureReceiver } from './PictureReceiver';

/** How often the wanted alerts came. */
export interface Delivery {
	readonly missing: readonly string[];
	readonly repeated: readonly string[];
}

/**
 * Counts what came. Whatever came must have been wanted, must be a whole picture, and must be the picture
 * of its own alert: alerts that share their pixels have the same picture, others have different ones.
 *
 * @throws {EditorError} When something came that should not have, or with a wrong picture.
 */
export function checkDelivery(
	wanted: readonly string[],
	receiver: PictureReceiver,
	sky: PicturedSky,
): Delivery {
	const isWanted = new Set(wanted);
	const complaints = [...receiver.complaints];
	complaints.push(...[...receiver.counts.keys()].filter((id) => !isWanted.has(id)));
	const pictureOf = new Map<number, string>();
	for (const [id, picture] of receiver.pictures) {
		const index = sky.poolIndex(id);
		if ((pictureOf.get(index) ?? picture) !== picture)
			complaints.push(`${id} has another's picture`);
		pictureOf.set(index, picture);
	}
	if (new Set(pictureOf.values()).size !== pictureOf.size) complaints.push('pictures are alike');
	if (complaints.length > 0) {
		throw new EditorError(`${complaints.length} deliveries were wrong`, {
			advice: complaints.slice(0, 5).join('; '),
		});
	}
	return {
		missing: wanted.filter((id) => !receiver.counts.has(id)),
		repeated: wanted.filter((id) => (receiver.counts.get(id) ?? 0) > 1),
	};
}
