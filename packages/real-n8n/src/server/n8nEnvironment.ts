import { delimiter, dirname } from 'node:path';

import { compare } from 'semver';

import type { LocalN8n } from './LocalN8n';

/** Taken over from the user's shell: what programs need, and nothing that could configure n8n. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TMPDIR', 'TERM'];

/** What n8n would otherwise do on the network by itself: n8n 2.41's documentation and source. */
const SILENCE: Readonly<Record<string, string>> = {
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_FRONTEND_SENTRY_DSN: '',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_SENTRY_DSN: '',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
};

/** For commands, which do not listen. */
const UNUSED_PORT = 5678;

/** The environment of an n8n that listens on loopback only and calls nobody by itself. */
export function n8nEnvironment(
	{ installation, userFolder, port, environment }: LocalN8n,
	brokerPort: number,
): NodeJS.ProcessEnv {
	const inherited = INHERITED.filter((name) => process.env[name] !== undefined).map(
		(name) => [name, process.env[name]] as const,
	);
	const env: NodeJS.ProcessEnv = Object.fromEntries(inherited);
	return {
		...env,
		...SILENCE,
		GENERIC_TIMEZONE: 'UTC',
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_DISABLED_MODULES: modulesThatCall(installation.version),
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_LOG_LEVEL: 'info',
		N8N_PORT: String(port || UNUSED_PORT),
		N8N_PROTOCOL: 'http',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_USER_FOLDER: userFolder,
		NO_COLOR: '1',
		...environment,
		// n8n starts its task runner as `node`.
		PATH: [dirname(installation.node.path), env.PATH].join(delimiter),
	};
}

/** n8n exits at once when a disabled module does not exist in its release. */
function modulesThatCall(version: string): string {
	if (compare(version, '2.41.0') >= 0) return 'mcp-registry,instance-ai,chat-hub,insights';
	return compare(version, '1.100.0') >= 0 ? 'insights' : '';
}
