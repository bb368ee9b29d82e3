import type { Observation, PlannedTarget, PreparedNight } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/** A target of a plan, with the item that it came from. */
interface NumberedTarget extends PlannedTarget {
	readonly index: number;
}

/** Fields that all targets of a night have in common. */
const SHARED: readonly string[] = [
	'darkHours',
	'isTonight',
	'moonrises',
	'moonsets',
	'night',
	'settings',
	'site',
	'siteCode',
	'sun',
	'timeZone',
];

/** A night and its targets in order, after the fields that all targets have in common. */
export function nightRecord(
	sorted: readonly NumberedTarget[],
	{ night, site, isTonight }: PreparedNight,
): IDataObject {
	const observable = sorted.filter(({ observation }) => observation.observable).length;
	const [{ observation: first }] = sorted;
	const when = isTonight ? 'tonight' : `on the night of ${night.evening}`;
	const record = {
		night: night.evening,
		isTonight,
		site: site.name,
		siteCode: site.code,
		timeZone: site.timeZone,
		summary: `${observable} of ${sorted.length} ${sorted.length === 1 ? 'target' : 'targets'} can be observed ${when} from ${site.name}.`,
		observable: observable > 0,
		observableTargets: observable,
		darkHours: first.darkHours,
		sun: first.sun,
		moonIllumination: first.moonIllumination,
		moonrises: first.moonrises,
		moonsets: first.moonsets,
		settings: first.settings,
		targets: sorted.map(({ index, observation }, rank) => ({
			rank: rank + 1,
			item: index,
			...ownFields(observation),
		})),
	};
	return record as unknown as IDataObject;
}

function ownFields(observation: Observation): object {
	return Object.fromEntries(Object.entries(observation).filter(([name]) => !SHARED.includes(name)));
}
