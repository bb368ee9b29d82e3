import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { simulateSky, startSandbox, type Sandbox } from '@fink/sandbox';
import { issueCertificate } from '@fink/standins';

import { step } from '../machine/step';
import { PicturedSky } from '../queue/PicturedSky';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { importCredentials } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';
import { CONNECTIONS, costWorkflows, credentialId, type Connection } from './costWorkflows';

/** Where n8n keeps files, by the values of `N8N_DEFAULT_BINARY_DATA_MODE`. */
export const STORES = ['database', 'filesystem'] as const;

/** Where n8n keeps files. */
export type Store = (typeof STORES)[number];

/** Different pictures among the alerts. */
const POOL_SIZE = 100;

/** A real n8n beside a local Fink that it can reach by HTTP and by HTTPS. */
export class CostBench {
	private constructor(
		readonly n8n: LocalN8n,
		private readonly finks: Readonly<Record<Connection, Sandbox>>,
	) {}

	/**
	 * Installs n8n and the packed nodes, starts Fink twice over the same sky, and imports what is compared.
	 *
	 * @throws {RealN8nError} When something is missing or fails.
	 */
	static async open(signal: AbortSignal): Promise<CostBench> {
		const { n8n } = await prepareN8n({ folder: 'cost', port: 0, fresh: true, signal });
		const sky = await step(
			'Simulating a sky',
			async () => new PicturedSky(simulateSky(), POOL_SIZE),
		);
		const { key, cert, authorityCert } = await issueCertificate(['127.0.0.1']);
		const authorityFile = join(n8n.userFolder, 'authority.pem');
		writeFileSync(authorityFile, authorityCert);
		const environment = {
			EXECUTIONS_DATA_PRUNE: 'false',
			NODE_EXTRA_CA_CERTS: authorityFile,
		};
		const http = await startSandbox({ sky });
		const https = await startSandbox({ sky, tls: { key, cert } });
		const bench = new CostBench({ ...n8n, environment }, { http, https });
		try {
			await step('Importing the workflows', async () => {
				const credentials = CONNECTIONS.map((name) => ({
					id: credentialId(name),
					name,
					type: 'finkApi',
					data: { baseUrl: bench.finks[name].url },
				}));
				await importCredentials(bench.n8n, credentials);
				await importWorkflows(bench.n8n, costWorkflows());
			});
		} catch (error) {
			await bench.close();
			throw error;
		}
		return bench;
	}

	/** Ids of different objects that have detections. */
	objectIds(count: number): readonly string[] {
		const { sky } = this.finks.http;
		return sky
			.objectIds()
			.filter((id) => sky.sourcesOf(id).length > 0)
			.slice(0, count);
	}

	/** Starts n8n with files in this store, and activates the workflows. */
	async start(store: Store): Promise<{ server: N8nServer; session: N8nSession }> {
		const environment = { ...this.n8n.environment, N8N_DEFAULT_BINARY_DATA_MODE: store };
		const n8n = { ...this.n8n, environment };
		return await step(`Starting n8n with files in the ${store}`, async () => {
			const server = await N8nServer.start(n8n);
			const session = await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
			for (const { id } of costWorkflows()) await activateWorkflow(session, id);
			return { server, session };
		});
	}

	/** Stops both Finks. */
	async close(): Promise<void> {
		await Promise.all(CONNECTIONS.map((name) => this.finks[name].close()));
	}
}
