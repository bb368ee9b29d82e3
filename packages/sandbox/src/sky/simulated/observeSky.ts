import { createRandom } from './Random';
import { detect } from './detect';
import { FIELDS } from './fields';
import { isCorruptedByNumber, unpackRubinId } from './rubinId';
import { observeAsteroids } from './asteroids';
import { observeFastMovers, observeFirstNights, observePublished, observeSpikes } from './extras';
import { planVisits } from './planVisits';
import { populate } from './populate';
import { withoutDirt } from './withoutDirt';
import type { SimulationOptions } from './SimulationOptions';
import type { ObservedSky } from './ObservedSky';
import type { Detection } from './Detection';
import type { SimulatedObject } from './SimulatedObject';

/** Populates the sky, plans the exposures and makes every detection, without rows and pictures. */
export function observeSky(options: Required<SimulationOptions>): ObservedSky {
	const observed = observeAll(options);
	return options.clean ? withoutDirt(observed) : observed;
}

function observeAll(options: Required<SimulationOptions>): ObservedSky {
	const { seed, epochMjdTai, days } = options;
	const objects = populate(options);
	const reserved = objects.flatMap(({ documented }) =>
		documented === undefined ? [] : [documented.diaObjectId, documented.diaSourceId],
	);
	const visits = planVisits(seed, FIELDS, epochMjdTai, days, reserved.map(unpackRubinId));
	const surveyed = objects.flatMap((object) => {
		const detections = detect(seed, object, visits);
		if (detections.length === 0) return [];
		return [{ object, diaObjectId: nameObject(seed, object, detections[0]), detections }];
	});
	return {
		objects: [
			...surveyed,
			...observeFirstNights(seed, epochMjdTai),
			...observePublished(seed, epochMjdTai),
			...observeSpikes(seed, epochMjdTai),
		],
		asteroids: [...observeAsteroids(seed, visits), ...observeFastMovers(seed, visits)],
		visits,
	};
}

/** Rubin gives a new object the id of its first detection; older ones bring their own. */
function nameObject(seed: number, object: SimulatedObject, first: Detection): bigint {
	if (!object.isFromDataRelease) return first.diaSourceId;
	const random = createRandom(seed, 'object id', object.index);
	for (;;) {
		const id = 313_850_000_000_000_000n + BigInt(random.below(2 ** 31)) * 131_071n;
		if (isCorruptedByNumber(id)) return id;
	}
}
