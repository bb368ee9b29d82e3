import type { PostRecord } from '@fink/standins';

import type { StandIns } from '../../standins/StandIns';
import { expectSame } from './expectThat';

/**
 * What chats got since then.
 *
 * @param since - Number of requests before.
 * @throws {RealN8nError} A chat refused something.
 */
export function sentPosts({ chats }: StandIns, since: number): readonly PostRecord[] {
	const posts = chats.posts.slice(since);
	const refused = posts.flatMap(({ service, error }) => (error ? [`${service}: ${error}`] : []));
	expectSame(refused, [], 'no chat refused anything');
	return posts;
}
