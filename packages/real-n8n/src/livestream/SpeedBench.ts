import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readBarePacket, SchemaCache } from '@fink/core';
import {
	AlertLog,
	backlogTopic,
	simulateSky,
	startBroker,
	startSandbox,
	type Broker,
	type BrokerTopic,
	type Sandbox,
} from '@fink/sandbox';
import { issueCertificate } from '@fink/standins';

import { mjdTaiNow } from '../machine/mjdTaiNow';
import { step } from '../machine/step';
import { waitUntil } from '../machine/waitUntil';
import { PicturedSky } from '../queue/PicturedSky';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { LIVESTREAM_CREDENTIAL } from '../standins/credentialsFor';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { importCredentials, SANDBOX_CREDENTIAL } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';
import { filesFolder } from './filesFolder';
import { SECURE_CREDENTIAL, SPEED_WORKFLOWS, speedWorkflows } from './speedWorkflows';
import { STREAM_TOPIC } from './sendAlerts';

/** The topics of single alerts, of batches, and of batches that the trigger draws. */
export const TOPICS = {
	single: 'fink_single_lsst',
	batch: 'fink_batch_lsst',
	picture: 'fink_picture_lsst',
} as const;
/** Fewer than Fink's ten: batches of all of them fit into the memory of the trigger, which otherwise takes smaller ones. */
const PARTITIONS = 4;
const GROUP = 'speed';

/** Alerts that are repeated under new ids, and pictures for those that are polled. */
const [REPEATED, PICTURES] = [1_000_000, 100];
const PATIENCE_MS = 180_000;

/** A real n8n with alerts from a broker and from a local Fink. */
export class SpeedBench {
	private sent = 0;
	private readonly schemas = new SchemaCache();

	private constructor(
		readonly n8n: LocalN8n,
		readonly server: N8nServer,
		readonly broker: Broker,
		readonly fink: Sandbox,
		private readonly secureFink: Sandbox,
		private readonly log: AlertLog,
		private readonly packets: BrokerTopic,
	) {}

	/**
	 * Installs and starts everything, and activates these workflows: others would take processor time.
	 *
	 * @param ids - Of {@link SPEED_WORKFLOWS}.
	 */
	static async open(signal: AbortSignal, ids: readonly string[]): Promise<SpeedBench> {
		const wish = { folder: 'livestream-speed', port: 0, fresh: true, hasLivestream: true, signal };
		const { n8n: prepared } = await prepareN8n(wish);
		const folder = filesFolder(prepared.userFolder);
		mkdirSync(folder, { recursive: true });
		const { key, cert, authorityCert } = await issueCertificate(['127.0.0.1']);
		const authorityFile = join(prepared.userFolder, 'authority.pem');
		writeFileSync(authorityFile, authorityCert);
		const environment = {
			N8N_RESTRICT_FILE_ACCESS_TO: folder,
			NODE_EXTRA_CA_CERTS: authorityFile,
		};
		const n8n = { ...prepared, environment };
		const log = new AlertLog(mjdTaiNow);
		log.ingest({ count: 40, mjdTai: mjdTaiNow() - 0.5 });
		const sky = new PicturedSky(log.asSky(), PICTURES);
		const fink = await startSandbox({ sky });
		const secureFink = await startSandbox({ sky, tls: { key, cert } });
		const topics = Object.values(TOPICS).map((name) => ({ name, partitions: PARTITIONS }));
		const broker = await startBroker({ topics });
		const stream = { servers: broker.address, groupId: GROUP, authentication: 'none' };
		await importCredentials(n8n, [
			{ ...SANDBOX_CREDENTIAL, data: { baseUrl: fink.url } },
			{ ...SECURE_CREDENTIAL, data: { baseUrl: secureFink.url } },
			{ ...LIVESTREAM_CREDENTIAL, data: stream },
		]);
		await importWorkflows(n8n, speedWorkflows({ topics: TOPICS, folder }));
		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		const packets = backlogTopic(simulateSky(), STREAM_TOPIC, REPEATED);
		const bench = new SpeedBench(n8n, server, broker, fink, secureFink, log, packets);
		// The images of packets are drawn when they are first sent.
		for (let number = 0; number < PICTURES; number++) bench.packet(number);
		try {
			await step('Activating the workflows', () => bench.activate(ids));
		} catch (error) {
			await bench.close();
			throw error;
		}
		return bench;
	}

	/** Sends alerts to a topic of the stream. @returns Their diaSourceIds. */
	send(topic: string, count: number): string[] {
		return Array.from({ length: count }, () => {
			const message = this.packet(this.sent++);
			this.broker.produce(topic, message);
			const { record } = readBarePacket(message.value, this.schemas.schemaOf(message.key));
			return String((record.diaSource as Record<string, unknown>).diaSourceId);
		});
	}

	/** Adds alerts that polling finds. @returns Their diaSourceIds. */
	ingest(count: number): string[] {
		return this.log.ingest({ count, mjdTai: mjdTaiNow() });
	}

	/** How many alerts of a topic the group has done. */
	done(topic: string): number {
		const offsets = [...this.broker.committed(GROUP)].filter(([place]) =>
			place.startsWith(`${topic}/`),
		);
		return Number(offsets.reduce((sum, [, offset]) => sum + offset, 0n));
	}

	/** When each file was written, ms since 1970, by the alert's diaSourceId. */
	written(): Map<string, number> {
		const folder = filesFolder(this.n8n.userFolder);
		return new Map(
			readdirSync(folder).map((name) => [
				name.replace(/\.png$/, ''),
				statSync(join(folder, name)).mtimeMs,
			]),
		);
	}

	/** Waits at most some minutes. */
	async until(what: string, isSo: () => boolean): Promise<void> {
		await waitUntil(what, isSo, { signal: this.n8n.signal, timeoutMs: PATIENCE_MS, pauseMs: 100 });
	}

	async close(): Promise<void> {
		await this.server.stop();
		await this.broker.close();
		await this.fink.close();
		await this.secureFink.close();
	}

	private packet(number: number) {
		const message = this.packets.read?.(
			number % PARTITIONS,
			BigInt(Math.floor(number / PARTITIONS)),
		);
		if (!message) throw new RangeError(`There is no packet ${number}.`);
		const { key = new Uint8Array(), value } = message;
		return { key, value, timestampMs: Date.now() };
	}

	private async activate(ids: readonly string[]): Promise<void> {
		const session = await N8nSession.open(this.server.url, ownerAccount(this.n8n.userFolder));
		for (const id of ids) await activateWorkflow(session, id);
		const read = Object.values(READERS).filter((reader) => ids.includes(reader));
		const places = read.length * PARTITIONS;
		await this.until('the group', () => this.broker.committed(GROUP).size === places);
		if (!ids.includes(SPEED_WORKFLOWS.pollToFile)) return;
		await this.until('the first poll', () => this.fink.requests.length >= 3);
	}
}

/** Who reads each topic. */
const READERS: Readonly<Record<keyof typeof TOPICS, string>> = {
	single: SPEED_WORKFLOWS.streamToFile,
	batch: SPEED_WORKFLOWS.streamBatch,
	picture: SPEED_WORKFLOWS.streamPicture,
};
