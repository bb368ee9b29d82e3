import type { Workspace } from '../Workspace';

/** What blocks may refer to. */
export interface BlockContext {
	readonly workspace: Workspace;
}
