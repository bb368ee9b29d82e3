import { ROOMS } from './rooms';

/** Names of rooms, those in the deepest folders first. */
const BY_DEPTH = Object.keys(ROOMS).sort((a, b) => ROOMS[b].folder.length - ROOMS[a].folder.length);

/** The name of the room that a path (from the repository's root) lies in. */
export function roomOf(path: string): string | undefined {
	return BY_DEPTH.find(
		(name) => path === ROOMS[name].folder || path.startsWith(`${ROOMS[name].folder}/`),
	);
}
