import { MAX_SEEN, OptionError, simplifiedColumns, type WatchRules } from '@fink/core';
import { readConditions, readNumber } from '@fink/kit';
import type { IPollFunctions } from 'n8n-workflow';

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
	lookBackDays?: unknown;
	mostPerPoll?: unknown;
	imageHours?: unknown;
	waitForImages?: unknown;
}

/** @throws {OptionError} a number out of range or an unknown name. */
export function readSettings(context: IPollFunctions): Settings {
	const field = <T>(name: string, fallback: T) => context.getNodeParameter(name, fallback) as T;
	const isSimplified = field('simplify', true);
	const options = field<OptionFields>('options', {});
	const groupBy = field<Settings['groupBy']>('groupBy', 'alert');
	const sameTransientArcsec =
		groupBy === 'position'
			? readNumber('Same Transient Within', field<unknown>('sameTransientArcsec', 1.5), 0, 60)
			: 0;
	const conditions = readConditions(field<object>('conditions', {}), sameTransientArcsec);
	const typed = (options.columns ?? '').split(/[\s,;]+/).filter(Boolean);
	const chosen = isSimplified ? simplifiedColumns() : typed;
	const columns = chosen.length > 0 ? withNeeded(chosen, groupBy, field('watch', 'tag')) : [];
	return {
		onActivation: field('onActivation', 'now'),
		hours: readNumber('Hours', field<unknown>('hours', 24), 0, 24 * 3650),
		groupBy,
		sameTransientArcsec,
		isSimplified,
		isEssential:
			isSimplified && groupBy === 'alert' && field<string>('recordFields', 'all') === 'essential',
		columns: columns.length > 0 ? columns : undefined,
		rules: {
			conditions,
			lookBackDays: readNumber('Look-Back (Days)', options.lookBackDays ?? 2, 0.1, 30),
			maxPerPoll: Math.floor(
				readNumber('Max Alerts per Poll', options.mostPerPoll ?? 1000, 1, 10000),
			),
			maxSeen: MAX_SEEN,
		},
		imageHours: readImageHours(options),
	};
}

function readImageHours({ waitForImages = false, imageHours = 6 }: OptionFields) {
	if (waitForImages === false || waitForImages === 'false') return undefined;
	if (waitForImages === true || waitForImages === 'true') {
		return readNumber('Wait for Images at Most (Hours)', imageHours, 0, 168);
	}
	throw new OptionError('Wait for Images must be true or false', {
		field: 'Wait for Images',
		given: waitForImages,
		advice: `It is ${JSON.stringify(waitForImages)}; turn it on or off by hand, or remove it.`,
	});
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
