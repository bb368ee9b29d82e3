import {
	FinkError,
	type PlannedNight,
	planOfItem,
	planTonight,
	siteLabel,
	SITES,
} from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { adviceInN8n } from '../remedies';

const NONE = 'none';
const OF_ITEM = 'item';

/** Whether a card says when its object can be observed. */
export const observationField: INodeProperties = {
	displayName: 'Observation',
	name: 'observation',
	type: 'options',
	default: NONE,
	description:
		'Observatory to plan for. The card then shows when the object can be observed, in one line, and its altitude over the night.',
	options: [
		...SITES.map((site) => ({
			name: siteLabel(site),
			value: site.code,
			description: 'Tonight, 30° above the horizon, in astronomical darkness',
		})),
		{ name: 'None', value: NONE },
		{
			name: 'Plan in the Item',
			value: OF_ITEM,
			description: 'What Plan Observation before this node found, with its site and limits',
		},
	].sort((a, b) => a.name.localeCompare(b.name, 'en')),
};

/** The plan that a card shows, or why it shows none although it was asked for. */
export interface CardPlan {
	readonly plan?: PlannedNight;
	readonly warning?: string;
}

/**
 * Makes the plan that the field asks for. A card without it is better than none, so what can't be planned is a
 * warning.
 *
 * @param choice - What the field says.
 * @param item - May carry a plan. @param alert - Whose position counts otherwise.
 */
export function cardPlan(
	choice: unknown,
	item: Readonly<Record<string, unknown>>,
	alert: Readonly<Record<string, unknown>>,
	nowMs: number,
): CardPlan {
	if (choice === undefined || choice === NONE) return {};
	try {
		const plan = choice === OF_ITEM ? planOfItem(item) : planTonight(alert, String(choice), nowMs);
		return { plan };
	} catch (error) {
		if (!(error instanceof FinkError)) throw error;
		const warning = `The card shows no observation: ${error.message}. ${adviceInN8n(error)}`;
		return { warning: warning.trim() };
	}
}
