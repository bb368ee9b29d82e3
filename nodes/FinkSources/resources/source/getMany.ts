import {
	EmptyAnswerError,
	OptionError,
	parseDiaObjectIds,
	simplifyAlert,
	type FinkClient,
	type Row,
	type ObjectsAnswer,
} from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from '../../../shared/errorItem';
import type { Operation } from '../../../shared/Operation';
import { showHint } from '../../../shared/showHint';

interface Options {
	columns?: string;
	midpointMjdTai?: string;
}

/** All detections of one or many objects, newest first. */
export const getMany: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'Retrieve the detections (diaSources) of one or many objects, newest first',
		action: 'Get many sources',
	},
	properties: [
		{
			displayName: 'Object ID',
			name: 'diaObjectId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 169830579938263176',
			description:
				'The diaObjectId, as text. Several may be given, separated by commas. A link to the object on the Fink portal works too.',
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			hint: 'Counted per object, newest first: 1 gives the latest detection of each object',
			displayOptions: { show: { returnAll: [false] } },
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Columns',
					name: 'columns',
					type: 'string',
					default: '',
					placeholder: 'e.g. r:psfFlux,r:band',
					description:
						'Names of the columns to ask for, separated by commas. Identifiers and time always come too. Empty means all.',
					displayOptions: { show: { '/simplify': [false] } },
				},
				{
					displayName: 'Time (MJD TAI)',
					name: 'midpointMjdTai',
					type: 'string',
					default: '',
					placeholder: 'e.g. 61235.4191836',
					description:
						'Only the detection at this mid-exposure time, or all of a day when only the whole number is given. For one object.',
				},
			],
		},
	],

	async execute(
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndex: number,
	): Promise<INodeExecutionData[]> {
		const parameter = <T>(name: string) => context.getNodeParameter(name, itemIndex) as T;
		const diaObjectIds = parseDiaObjectIds(parameter('diaObjectId'), 'Object ID');
		const simplify = parameter<boolean>('simplify');
		const { columns = '', midpointMjdTai = '' } = parameter<Options>('options');
		const limit = parameter<boolean>('returnAll') ? Infinity : limitOf(parameter('limit'));

		const answer = await client.sources({
			diaObjectIds,
			columns: simplify ? undefined : splitList(columns),
			midpointMjdTai: midpointMjdTai || undefined,
		});
		reportGaps(context, answer);
		const missing = answer.missingIds.map((id) => ({
			id,
			error: missingObject(id, midpointMjdTai),
		}));
		if (missing.length > 0 && !context.continueOnFail()) throw missing[0].error;

		const found = newestOfEachObject(answer.rows, limit).map((row) => ({
			json: (simplify ? simplifyAlert(row) : row) as IDataObject,
		}));
		const notFound = missing.map(({ id, error }) =>
			errorItem(context, error, itemIndex, { diaObjectId: id }),
		);
		return [...found, ...notFound];
	},
};

/** What the server leaves out without a word. */
function reportGaps(
	context: IExecuteFunctions,
	{ truncatedIds, absentColumns }: ObjectsAnswer,
): void {
	if (truncatedIds.length > 0) {
		showHint(
			context,
			`Fink returns at most 10,000 sources of an object: older ones of ${truncatedIds.join(', ')} may be missing.`,
		);
	}
	if (absentColumns.length > 0) {
		showHint(
			context,
			`No row has the column ${absentColumns.join(', ')}: it is empty for these objects, or misspelled.`,
		);
	}
}

function limitOf(value: unknown): number {
	const limit = Number(value);
	if (Number.isInteger(limit) && limit > 0) return limit;
	throw new OptionError(`Limit must be a whole number above 0, not "${String(value)}"`, {
		field: 'Limit',
		given: value,
		advice: 'Give 1 for the latest detection of each object, or turn on Return All.',
	});
}

function splitList(text: string): string[] | undefined {
	const names = text.split(',').map((name) => name.trim());
	const given = names.filter((name) => name !== '');
	return given.length > 0 ? given : undefined;
}

function missingObject(diaObjectId: string, midpointMjdTai: string): EmptyAnswerError {
	const when = midpointMjdTai ? ` at MJD ${midpointMjdTai}` : '';
	return new EmptyAnswerError(`Fink has no source of diaObjectId ${diaObjectId}${when}`, {
		advice:
			'Check that it is a diaObjectId and not a diaSourceId (the id of one detection), and that no other node has rounded it: its last digits must be those on the Fink portal. Solar System objects are not listed here.',
	});
}

function newestOfEachObject(rows: Row[], limit: number): Row[] {
	const taken = new Map<string, number>();
	return rows.filter((row) => {
		const id = String(row['r:diaObjectId']);
		const count = (taken.get(id) ?? 0) + 1;
		taken.set(id, count);
		return count <= limit;
	});
}
