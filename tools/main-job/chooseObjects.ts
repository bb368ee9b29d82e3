import { parseDiaObjectIds } from '@fink/core';
import type { Sky } from '@fink/sandbox';

import type { MainJobCommand } from './readCommand';

/** An object to draw, with what is known of it. */
export interface ChosenObject {
	readonly diaObjectId: string;
	readonly label: string;
}

/** The objects named on the command line; else one of the simulated sky, or all of a folder. */
export function chooseObjects(sky: Sky, { data, diaObjectIds }: MainJobCommand): ChosenObject[] {
	const known = sky.examples();
	const labelOf = (id: string) => {
		const example = known.find(({ diaObjectId }) => diaObjectId === id);
		return example ? `${example.label}, ${example.detections} detections` : '';
	};
	const named =
		diaObjectIds.length > 0 ? parseDiaObjectIds(diaObjectIds.join(','), '--object') : [];
	const chosen =
		named.length > 0 ? named : data ? sky.objectIds() : known.slice(0, 1).map((e) => e.diaObjectId);
	if (chosen.length === 0) throw new Error(`No object with detections in ${data ?? 'the sky'}`);
	return chosen.map((diaObjectId) => ({ diaObjectId, label: labelOf(diaObjectId) }));
}
