import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Settings that n8n-core reads once, while it is imported: this module must be imported before it.
 *
 * n8n's folder is a new temporary one, so that a run never touches the user's own n8n; binary data goes
 * to files there, as in n8n 2 by default.
 */
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'fink-n8n-'));
process.env.N8N_ENCRYPTION_KEY ??= 'fink-engine';
process.env.N8N_DEFAULT_BINARY_DATA_MODE ??= 'filesystem';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS ??= 'false';
