import { parseTimeWindow, rowsInWindow, sortNewestFirst, type Row } from '../../alert';
import { tagListRequest, tags, type TagsOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { parseTagList, type Tag } from '../parseTagList';
import { absentColumns } from './absentColumns';
import { explainTagRefusal } from './explainTagRefusal';
import { fetchCompleteWindow, type WindowAnswer, type WindowQuery } from './fetchCompleteWindow';
import type { PageProofs } from './PageProofs';

/** A page as the server gave it, and what of it is inside the window. */
export interface TagPage {
	/** Newest first, outside rows dropped. */
	readonly rows: Row[];
	/** Newest first, with the rows that the widened bounds let in. */
	readonly served: Row[];
}

/** All tags of the server. */
export async function lookUpTags(fetcher: Fetcher): Promise<Tag[]> {
	return parseTagList(await fetcher.listText(tagListRequest));
}

/**
 * One request: the newest `n` alerts of a tag in a window.
 *
 * @throws {OptionError} bad input, or a tag that doesn't exist or can't be searched by.
 */
export async function lookUpTagPage(fetcher: Fetcher, options: TagsOptions): Promise<TagPage> {
	const request = tags.buildRequest(options);
	const window = parseTimeWindow(options.start, options.stop);
	try {
		const served = sortNewestFirst(await fetcher.rows(request));
		return { rows: rowsInWindow(served, window), served };
	} catch (error) {
		const name = String(request.payload.tag);
		throw await explainTagRefusal(error, name, () => lookUpTags(fetcher));
	}
}

/** Which alerts of a tag, without a page's limits. */
export interface TagWindowOptions
	extends Omit<TagsOptions, 'n'>, Pick<WindowQuery, 'anchor' | 'limit' | 'proveAnew' | 'wanted'> {}

/** The alerts of a tag. */
export interface TagWindowAnswer extends WindowAnswer {
	/** Columns asked for that no row has. */
	readonly absentColumns: string[];
}

/**
 * All alerts of a tag in a window, or its newest `limit`, in as many requests as it takes.
 *
 * @param proofs - What is known of servers' pages. @param server - Its base URL.
 * @throws {OptionError} bad input, or a tag that doesn't exist or can't be searched by.
 */
export async function lookUpTagWindow(
	fetcher: Fetcher,
	{ limit, wanted, anchor, proveAnew, ...options }: TagWindowOptions,
	proofs: PageProofs,
	server: string,
): Promise<TagWindowAnswer> {
	const window = parseTimeWindow(options.start, options.stop);
	const answer = await fetchCompleteWindow(
		async (page) => (await lookUpTagPage(fetcher, { ...options, ...page })).served,
		{ ...window, limit, wanted, anchor, proveAnew },
		proofs.for(`${server} ${String(options.columns ?? '')}`),
	);
	return { ...answer, absentColumns: absentColumns(answer.rows, options) };
}
