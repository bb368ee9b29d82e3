import { TAG_RULES, tagTable } from '../../database';
import type { Row } from '../../table';
import type { Sky } from '../../sky/Sky';

/** Fink's topics are named after its tags. */
function topicOf(tag: string): string {
	return `fink_${tag}_lsst`;
}

/** The alerts of each topic of the livestream, oldest first: one topic for each of Fink's tags. */
export function rowsByTopic(sky: Sky): ReadonlyMap<string, readonly Row[]> {
	const tags = Object.keys(TAG_RULES).sort();
	return new Map(tags.map((tag) => [topicOf(tag), tagTable(sky, tag).map(({ row }) => row)]));
}
