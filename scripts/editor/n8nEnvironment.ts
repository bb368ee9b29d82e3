import { delimiter, dirname } from 'node:path';

/** Taken over from the user's shell: what programs need, and nothing that could configure n8n. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TMPDIR', 'TERM'];

/** What n8n would otherwise do on the network by itself: n8n 2.41's documentation and source. */
const SILENCE: Readonly<Record<string, string>> = {
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,insights',
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

/** What differs from one n8n process to the next. */
export interface N8nSettings {
	/** n8n keeps everything in `.n8n` inside. */
	readonly userFolder: string;
	/** Port of the editor. */
	readonly port: number;
	/** Port over which n8n talks to its own task runner; two n8n at a time need two. */
	readonly brokerPort: number;
	/** The Node to run with. */
	readonly nodePath: string;
}

/** The environment of an n8n that listens on loopback only and calls nobody by itself. */
export function n8nEnvironment(settings: N8nSettings): NodeJS.ProcessEnv {
	const inherited = INHERITED.filter((name) => process.env[name] !== undefined).map(
		(name) => [name, process.env[name]] as const,
	);
	const env: NodeJS.ProcessEnv = Object.fromEntries(inherited);
	return {
		...env,
		...SILENCE,
		GENERIC_TIMEZONE: 'UTC',
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_LOG_LEVEL: 'info',
		N8N_PORT: String(settings.port),
		N8N_PROTOCOL: 'http',
		N8N_RUNNERS_BROKER_PORT: String(settings.brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_USER_FOLDER: settings.userFolder,
		NO_COLOR: '1',
		// n8n starts its task runner as `node`.
		PATH: [dirname(settings.nodePath), env.PATH].join(delimiter),
	};
}
