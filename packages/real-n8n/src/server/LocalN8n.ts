import type { N8nInstallation } from '../install/installN8n';

/** An n8n on this machine that is ready to be used: installed, with a folder for what it keeps. */
export interface LocalN8n {
	readonly installation: N8nInstallation;
	/** n8n keeps everything in `.n8n` inside; our own notes and logs are next to it. */
	readonly userFolder: string;
	/** Port of the editor, when it runs; 0 for any that is free then. */
	readonly port: number;
	/** Further settings of n8n, by the names of its environment variables. */
	readonly environment?: Readonly<Record<string, string>>;
	/** Stops what is being done with it. */
	readonly signal: AbortSignal;
}
