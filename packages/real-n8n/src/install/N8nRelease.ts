/** A release of n8n, and where it is, or will be, installed. */
export interface N8nRelease {
	/** E.g. `2.41.1`. */
	readonly version: string;
	/** Holds package.json and pnpm-workspace.yaml, and node_modules once it is installed. */
	readonly folder: string;
	/** Whether a committed lockfile says what is installed. */
	readonly locked: boolean;
}
