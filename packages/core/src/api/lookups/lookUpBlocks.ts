import { blocksRequest } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { parseTagList } from '../parseTagList';

/** A condition of which Fink's filters are built. */
export interface Block {
	/** e.g. `b_good_quality`. */
	readonly name: string;
	readonly description: string;
}

/** The building blocks, in the order served: `{"name": "one-line text"}`, the old form of the tag list. */
export async function lookUpBlocks(fetcher: Fetcher): Promise<Block[]> {
	const blocks = parseTagList(await fetcher.listText(blocksRequest));
	return blocks.map(({ name, description }) => ({ name, description }));
}
