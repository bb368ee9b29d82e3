import { join } from 'node:path';

/** The repository's root. */
export const ROOT = join(__dirname, '..', '..', '..', '..');

/** Where n8n is installed, with its own lockfile. */
export const SERVER_FOLDER = join(__dirname, '..', '..', 'releases', 'n8n');

/** What n8n writes while it runs; git-ignored, and free to be deleted while nothing runs. */
export const STATE_FOLDER = join(ROOT, '.n8n-server');
