import { parseTimeWindow, type TimeWindow } from '../../alert';
import { OptionError } from '../../errors';
import type { ApiRequest, Endpoint } from './Endpoint';
import { positiveInteger } from '../positiveInteger';
import { parseColumns, type ColumnChoice } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { MAX_LIST_BYTES } from './sizeLimits';
import { REQUIRED_SOURCE_COLUMNS } from './sources';
import { tagDate } from './tagDate';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Which alerts of a tag. */
export interface TagsOptions extends ColumnChoice {
	/** Name of the tag, e.g. `in_tns`. */
	readonly tag: string;
	/** Maximum number of alerts, the newest of the window. The server has no upper limit; its default is 10. */
	readonly n: number;
	/** In any form of `parseDateToMjdTai`. @default the first alert */
	readonly start?: unknown;
	/** In any form of `parseDateToMjdTai`. @default now */
	readonly stop?: unknown;
}

/** The newest alerts that carry a tag. */
export const tags: Endpoint<TagsOptions> = {
	path: '/api/v1/tags',
	buildRequest({ tag, n, start, stop, ...choice }) {
		const name = parseTag(tag);
		const window = parseTimeWindow(start, stop);
		const names = parseColumns(choice, REQUIRED_SOURCE_COLUMNS, 'tags');
		return {
			path: tags.path,
			payload: {
				tag: name,
				n: positiveInteger(n, 'Limit', 'Enter e.g. 100.'),
				...datesOf(window),
				...payloadOfColumns(names),
			},
			subject: `the alerts tagged ${name}`,
			timeoutMs: TABLE_TIMEOUT_MS,
		};
	},
};

/** The list of all tags: what `/tags` answers to a GET without arguments. */
export const tagListRequest: ApiRequest = {
	path: tags.path,
	payload: {},
	subject: 'the list of tags',
	timeoutMs: TABLE_TIMEOUT_MS,
	maxBytes: MAX_LIST_BYTES,
};

function datesOf({ start, stop }: TimeWindow) {
	return {
		...(start !== undefined && { startdate: tagDate(start, 'start') }),
		...(stop !== undefined && { stopdate: tagDate(stop, 'stop') }),
	};
}

function parseTag(tag: unknown): string {
	const name = typeof tag === 'string' ? tag.trim() : '';
	if (name !== '') return name;
	throw new OptionError('Tag is empty', {
		field: 'Tag',
		given: tag,
		advice: 'Choose a tag from the list, e.g. in_tns.',
	});
}
