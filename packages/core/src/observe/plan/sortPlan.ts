import { type Choice, choiceNamed } from '../../choice';
import type { Observation } from './Observation';

interface Order<Name extends string = string> extends Choice<Name> {
	/** Negative when `a` comes first. */
	readonly compare: (a: Observation, b: Observation) => number;
}

/** Compares numbers of which `null` comes last. */
function byNumber(of: (observation: Observation) => number | null) {
	return (a: Observation, b: Observation): number => (of(a) ?? Infinity) - (of(b) ?? Infinity) || 0;
}

function timeOf(text: string | undefined): number | null {
	return text === undefined ? null : Date.parse(text);
}

/** Orders of a night plan. */
export const PLAN_ORDERS = [
	{
		name: 'settingTime',
		title: 'Setting Time',
		description: 'Targets with the least observing time left come first',
		compare: byNumber(({ windows }) => timeOf(windows.at(-1)?.endUtc)),
	},
	{
		name: 'priority',
		title: 'Priority',
		description: 'Highest number in the priority field first, then by setting time',
		compare: (a, b) =>
			byNumber(({ priority }) => (priority === null ? null : -priority))(a, b) ||
			byNumber(({ windows }) => timeOf(windows.at(-1)?.endUtc))(a, b),
	},
	{
		name: 'bestTime',
		title: 'Best Time',
		description: 'In the order of their times of highest altitude',
		compare: byNumber(({ best }) => timeOf(best?.utc)),
	},
	{
		name: 'hours',
		title: 'Hours',
		description: 'Longest within the limits first',
		compare: byNumber(({ hours }) => -hours),
	},
	{
		name: 'input',
		title: 'Input Order',
		description: 'In the order of the input items',
		compare: () => 0,
	},
] as const satisfies readonly Order[];

/** Name of one of PLAN_ORDERS. */
export type PlanOrder = (typeof PLAN_ORDERS)[number]['name'];

/**
 * Sorts plans; those that are not observable come last.
 *
 * @throws {OptionError} An unknown order.
 */
export function sortPlan<Entry extends { readonly observation: Observation }>(
	entries: readonly Entry[],
	order: PlanOrder,
): Entry[] {
	const { compare } = choiceNamed<Order>(PLAN_ORDERS, order, 'Sort By');
	if (order === 'input') return [...entries];
	return [...entries].sort(
		(a, b) =>
			Number(b.observation.observable) - Number(a.observation.observable) ||
			compare(a.observation, b.observation),
	);
}
