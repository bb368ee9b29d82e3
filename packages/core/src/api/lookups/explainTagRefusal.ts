import { HttpError, OptionError, nearestNames } from '../../errors';
import type { Tag } from '../parseTagList';

/**
 * The error for a tag that the server refused, in the user's words if the list of tags shows the reason.
 *
 * @param error - What the search failed with; other errors than a 400 are returned as they are.
 * @param fetchTags - Asked only after a 400; when that fails too, the first error counts.
 */
export async function explainTagRefusal(
	error: unknown,
	name: string,
	fetchTags: () => Promise<Tag[]>,
): Promise<unknown> {
	if (!(error instanceof HttpError) || error.status !== 400) return error;
	const tags = await fetchTags().catch(() => undefined);
	if (!tags) return error;
	const tag = tags.find((known) => known.name === name);
	if (tag?.isSupported) return error;
	const supported = tags.filter(({ isSupported }) => isSupported).map((known) => known.name);
	if (tag) {
		return new OptionError(`Fink can't be searched by the tag ${name}`, {
			field: 'Tag',
			given: name,
			advice: `Its alerts are only sent over the livestream. Choose ${supported.join(', ')}.`,
		});
	}
	const [nearest] = nearestNames(name, supported);
	return new OptionError(`Fink has no tag ${name}`, {
		field: 'Tag',
		given: name,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose ${supported.join(', ')}.`,
	});
}
