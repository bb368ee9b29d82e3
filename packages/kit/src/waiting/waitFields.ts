import type { INodeProperties } from 'n8n-workflow';

/** Default maximum waiting time of an execution, minutes. */
export const USUAL_WAIT_MINUTES = 3;

/** Longest wait that can be asked for: a day, as long as an alert counts as fresh. */
const MAX_WAIT_MINUTES = 1440;

/** The switch. @param what - What may be missing, in the plural. */
export function waitField(displayName: string, what: string): INodeProperties {
	return {
		displayName,
		name: 'waitForFresh',
		type: 'boolean',
		default: true,
		description: `Whether to retry, with increasing pauses, if Fink does not have ${what} yet. This applies to alerts younger than a day or just announced by Fink Trigger. For older alerts, missing data is reported at once.`,
	};
}

/** The limit. */
export const waitMinutesField: INodeProperties = {
	displayName: 'Wait at Most (Minutes)',
	name: 'waitMinutes',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: MAX_WAIT_MINUTES },
	default: USUAL_WAIT_MINUTES,
	description:
		'Longest time to wait in one execution of this node. All items wait at the same time, counted from the first wait.',
};
