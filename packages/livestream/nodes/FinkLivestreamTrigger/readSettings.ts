import type { Conditions } from '@fink/core';
import { readConditions } from '@fink/kit';
import type { ITriggerFunctions } from 'n8n-workflow';

import type { StreamOutput } from '../../src/alerts/StreamOutput';
import type { LogPlace } from '../../src/client/StreamClient';
import { readOutput } from '../../src/n8n/outputFields';
import { parseMoment } from '../../src/n8n/parseMoment';
import { parseTopics } from '../../src/n8n/topicsField';

/** The trigger's settings, checked. */
export interface Settings {
	readonly topics: readonly string[];
	/** `undefined` to continue where the group was. */
	readonly begin: LogPlace | undefined;
	readonly maxAlerts: number;
	readonly maxSeconds: number;
	readonly output: StreamOutput;
	readonly conditions: Conditions;
	readonly mustSucceed: boolean;
	readonly inFlight: number;
	readonly reportsUnreadable: boolean;
	readonly mayWaitForTopics: boolean;
}

interface OptionFields {
	readonly columns?: string;
	readonly commit?: 'ended' | 'succeeded';
	readonly inFlight?: number;
	readonly unreadable?: 'fail' | 'item';
	readonly waitForTopic?: boolean;
}

/** @throws {OptionError} A time that can't be read, no topic. */
export function readSettings(context: ITriggerFunctions): Settings {
	const field = <T>(name: string) => context.getNodeParameter(name) as T;
	const options = field<OptionFields>('options');
	return {
		topics: parseTopics(field('topics')),
		begin: readBegin(field),
		maxAlerts: Math.floor(field('maxAlerts')),
		maxSeconds: field('maxSeconds'),
		output: { ...readOutput(field), columns: listOf(options.columns) },
		conditions: readConditions(field<object>('conditions'), 0),
		mustSucceed: options.commit === 'succeeded',
		inFlight: Math.floor(options.inFlight ?? 1),
		reportsUnreadable: options.unreadable === 'fail',
		mayWaitForTopics: options.waitForTopic === true,
	};
}

function readBegin(field: <T>(name: string) => T): LogPlace | undefined {
	const begin = field<string>('begin');
	switch (begin) {
		case 'now':
			return 'latest';
		case 'earliest':
			return 'earliest';
		case 'time':
			return { sinceMs: parseMoment('Time', field<unknown>('beginTime')) };
		default:
			return undefined;
	}
}

/** Names in a text, separated by commas or blanks. */
function listOf(text = ''): string[] {
	const names = text.split(/[\s,;]+/);
	return [...new Set(names.filter((name) => /[^.]/.test(name)))];
}
