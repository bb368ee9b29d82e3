/** One folder of the repository, and what its files may import. */
export interface Room {
	/** Path from the repository's root. A folder inside it that is a room of its own does not belong to it. */
	readonly folder: string;
	/** What is in it, for ARCHITECTURE.md. */
	readonly holds: string;
	/** Rooms whose doors it may import; `core/*` stands for every room of core. */
	readonly imports: readonly string[];
	/** Rooms of which it may import any file: tests see the inside of what they test. */
	readonly inside?: readonly string[];
	/** What other rooms may import, relative to the folder; without it, the folder's `index.ts`. */
	readonly doors?: readonly string[];
	/** Whether its folders keep to themselves: none imports from another. @default false */
	readonly isSeparate?: boolean;
	/** Packages from npm it may import; `node:` stands for every built-in module of Node, `*` for everything. */
	readonly packages: readonly string[];
}
