import { OptionError, type Conditions } from '@fink/core';
import { readConditions, readNumber, type PacketOutput } from '@fink/kit';
import type { ITriggerFunctions } from 'n8n-workflow';

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
	readonly output: PacketOutput;
	readonly conditions: Conditions;
	readonly mustSucceed: boolean;
	readonly inFlight: number;
	readonly reportsUnreadable: boolean;
	readonly mayWaitForTopics: boolean;
}

interface OptionFields {
	readonly commit?: 'ended' | 'succeeded';
	readonly inFlight?: unknown;
	readonly unreadable?: 'fail' | 'item';
	readonly waitForTopic?: unknown;
}

/** @throws {OptionError} A number out of range, a time that is none, no topic. */
export function readSettings(context: ITriggerFunctions): Settings {
	const field = <T>(name: string, fallback: T) => context.getNodeParameter(name, fallback) as T;
	const options = field<OptionFields>('options', {});
	return {
		topics: parseTopics(field('topics', [])),
		begin: readBegin(field),
		maxAlerts: whole('Alerts per Execution', field('maxAlerts', 10), 1, 1000),
		maxSeconds: readNumber('Wait for Others (Seconds)', field('maxSeconds', 2), 0, 3600),
		output: readOutput(field),
		conditions: readConditions(field<object>('conditions', {}), 0),
		mustSucceed: options.commit === 'succeeded',
		inFlight: whole('Executions at Once', options.inFlight ?? 1, 1, 50),
		reportsUnreadable: options.unreadable === 'fail',
		mayWaitForTopics: options.waitForTopic === true || options.waitForTopic === 'true',
	};
}

function readBegin(field: <T>(name: string, fallback: T) => T): LogPlace | undefined {
	const begin = field<string>('begin', 'now');
	switch (begin) {
		case 'now':
			return 'latest';
		case 'earliest':
			return 'earliest';
		case 'time':
			return { sinceMs: parseMoment('Time', field<unknown>('beginTime', '')) };
		case 'continue':
			return undefined;
		default:
			throw new OptionError(`Unknown begin "${begin}"`, {
				field: 'Begin',
				given: begin,
				advice: 'Choose now, earliest, time or continue.',
			});
	}
}

function whole(name: string, value: unknown, min: number, max: number): number {
	return Math.floor(readNumber(name, value, min, max));
}
