import { join } from 'node:path';

/** The folder into which workflows may write, of an n8n that keeps everything in a folder of its own. */
export function filesFolder(userFolder: string): string {
	return join(userFolder, 'files');
}
