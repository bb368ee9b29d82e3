import type { Route } from './Route';
import { TAGS } from './tagList';

/** `/api/v1/tags`: the list of tags. The search by tag is not simulated yet. */
export const tags: Route = {
	path: '/api/v1/tags',
	describe: () => ({
		status: 200,
		contentType: 'application/json',
		body: `${JSON.stringify(tagTable())}\n`,
	}),
	answer: () => ({
		status: 501,
		contentType: 'text/plain; charset=utf-8',
		body: 'The sandbox lists tags but does not search by them yet.\n',
	}),
};

/** Flask sorts the keys; the one that says whether the API knows the tag has a space. */
function tagTable(): Record<string, Record<string, boolean | string>> {
	return Object.fromEntries(
		Object.entries(TAGS)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, { description, isSupported }]) => [
				name,
				{ 'API support': isSupported, description },
			]),
	);
}
