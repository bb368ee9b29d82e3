import { MAX_SEEN, simplifiedColumns, type WatchRules } from '@fink/core';
import { readConditions } from '@fink/kit';
import type { IPollFunctions } from 'n8n-workflow';

import { USUAL_IMAGE_HOURS, USUAL_LOOK_BACK_DAYS, USUAL_MAX_PER_POLL } from './usualOptions';

/** The node's settings, checked. */
export interface Settings {
	readonly onActivation: 'now' | 'continue' | 'lastHours';
	readonly hours: number;
	readonly groupBy: 'alert' | 'object' | 'position';
	readonly sameTransientArcsec: number;
	readonly isSimplified: boolean;
	/** Whether records of single alerts are trimmed to their essentials. */
	readonly isEssential: boolean;
	/** Columns to return; `undefined` means all. */
	readonly columns: readonly string[] | undefined;
	readonly rules: WatchRules;
	/** Maximum hours for which an alert waits for its images; `undefined` means that it does not wait. */
	readonly imageHours: number | undefined;
}

interface OptionFields {
	columns?: string;
	lookBackDays?: number;
	mostPerPoll?: number;
	imageHours?: number;
	waitForImages?: boolean;
}

/** @throws {OptionError} An unknown band. */
export function readSettings(context: IPollFunctions): Settings {
	const field = <T>(name: string) => context.getNodeParameter(name) as T;
	const isSimplified = field<boolean>('simplify');
	const options = field<OptionFields>('options');
	const groupBy = field<Settings['groupBy']>('groupBy');
	const sameTransientArcsec = groupBy === 'position' ? field<number>('sameTransientArcsec') : 0;
	const conditions = readConditions(field<object>('conditions'), sameTransientArcsec);
	const typed = (options.columns ?? '').split(/[\s,;]+/).filter(Boolean);
	const chosen = isSimplified ? simplifiedColumns() : typed;
	const columns = chosen.length > 0 ? withNeeded(chosen, groupBy, field('watch')) : [];
	return {
		onActivation: field('onActivation'),
		hours: field('hours'),
		groupBy,
		sameTransientArcsec,
		isSimplified,
		isEssential:
			isSimplified && groupBy === 'alert' && field<string>('recordFields') === 'essential',
		columns: columns.length > 0 ? columns : undefined,
		rules: {
			conditions,
			lookBackDays: options.lookBackDays ?? USUAL_LOOK_BACK_DAYS,
			maxPerPoll: Math.floor(options.mostPerPoll ?? USUAL_MAX_PER_POLL),
			maxSeen: MAX_SEEN,
		},
		imageHours: options.waitForImages ? (options.imageHours ?? USUAL_IMAGE_HOURS) : undefined,
	};
}

/** The columns, with those needed to group alerts and to match them with positions. */
function withNeeded(
	columns: readonly string[],
	groupBy: Settings['groupBy'],
	watch: string,
): readonly string[] {
	const place = groupBy === 'position' || watch === 'positions' ? ['r:ra', 'r:dec'] : [];
	const identity = groupBy === 'alert' ? [] : ['r:ssObjectId'];
	return [...new Set([...columns, ...place, ...identity])];
}
