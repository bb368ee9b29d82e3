import type { Row } from '@fink/core';
import type { Sky } from '@fink/sandbox';

import { servedRow } from '../gallery/servedRow';

/** One detection with all that its object has, as Fink serves them. */
export interface Specimen {
	readonly row: Row;
	/** All detections of the same object, this one among them, oldest first; of an asteroid, itself alone. */
	readonly history: readonly Row[];
	/** Forced photometry of the object. */
	readonly forced: readonly Row[];
}

/**
 * Detections of a sky with their histories, object by object.
 *
 * @param most - Maximum number, spread evenly over the sky's objects. @default all
 */
export function readSpecimens(sky: Sky, most = Infinity): Specimen[] {
	const objects = sky.objectIds().map((id) => {
		const history = sky.sourcesOf(id).map(servedRow);
		const forced = sky.forcedSourcesOf(id).map(servedRow);
		return history.map((row): Specimen => ({ row, history, forced }));
	});
	const moving = sky.movingSources().map((served) => {
		const row = servedRow(served);
		return [{ row, history: [row], forced: [] }];
	});
	return spread([...objects, ...moving], most);
}

/** The first of each, the second of each, … until there are enough. */
function spread(lists: ReadonlyArray<readonly Specimen[]>, most: number): Specimen[] {
	const longest = Math.max(0, ...lists.map((list) => list.length));
	const taken: Specimen[] = [];
	for (let rank = 0; rank < longest && taken.length < most; rank++) {
		for (const list of lists) if (rank < list.length) taken.push(list[rank]);
	}
	return taken.slice(0, most);
}
