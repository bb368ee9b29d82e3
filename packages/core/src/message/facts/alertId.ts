import type { Fact } from './Fact';

/** Id of the alert. */
export const alertId: Fact<'alert'> = {
	name: 'alert',
	title: 'Alert ID',
	description: 'The diaSourceId',
	label: 'Alert',
	linesOf: (facts) => [facts.diaSourceId],
	isCode: true,
	weight: 0,
};
