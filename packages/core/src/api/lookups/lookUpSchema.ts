import { isRecord } from '../../alert';
import { UnexpectedAnswerError } from '../../errors';
import { schema, type SchemaOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { parseJson } from '../parseJson';
import { readServerText } from '../readServerText';

/** A column as the server's newest schema describes it; types there are known to be wrong at times. */
export interface SchemaColumn {
	/** With its family where the server's heading tells it, e.g. `r:band`. */
	readonly name: string;
	/** The server's heading, e.g. `LSST original fields (r:)`. */
	readonly group: string;
	readonly type: string;
	readonly description: string;
}

/**
 * The columns of an endpoint, in the order served.
 *
 * @throws {UnexpectedAnswerError} not `{group: {name: {type, doc}}}`.
 */
export async function lookUpSchema(
	fetcher: Fetcher,
	options: SchemaOptions,
): Promise<SchemaColumn[]> {
	const text = await fetcher.text(schema.buildRequest(options));
	const groups = parseJson(text);
	if (!isRecord(groups) || !Object.values(groups).every(isRecord)) {
		throw new UnexpectedAnswerError("Fink's response is not a schema", {
			advice: `Expected groups of columns, but it begins with "${readServerText(text)}".`,
		});
	}
	return Object.entries(groups).flatMap(([group, columns]) =>
		Object.entries(columns as Record<string, unknown>).map(([name, about]) =>
			toColumn(name, group, isRecord(about) ? about : {}),
		),
	);
}

function toColumn(name: string, group: string, about: Record<string, unknown>): SchemaColumn {
	const family = /\(([a-z]:)\)/.exec(group)?.[1] ?? '';
	return {
		name: family + name,
		group,
		type: textOf(about.type),
		description: textOf(about.doc).replace(/\s+/g, ' ').trim(),
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^""$/, '');
}
