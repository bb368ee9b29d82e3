import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KafkaError } from '../KafkaError';
import type { KafkaInstallation } from '../install';
import { LOGGING } from './logging';
import { serverProperties, type ClusterSettings, type NodePorts } from './serverProperties';

/** The same for all nodes: they recognize each other by it. */
const CLUSTER_ID = 'MkU3OEVBNTcwNTJENDM2Qk';

/** A small heap and a quick start matter more here than speed after minutes. */
const JAVA_OPTIONS = ['-Xms64m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** How long a node may take to end by itself. */
const GRACE_MS = 10_000;

/** One process of Apache Kafka with its own folder. */
export class KafkaNode {
	private process?: ChildProcess;
	private readonly properties: string;
	private readonly logFile: string;

	constructor(
		readonly ports: NodePorts,
		private readonly folder: string,
		private readonly installation: KafkaInstallation,
		private readonly cluster: ClusterSettings,
	) {
		mkdirSync(folder, { recursive: true });
		this.properties = join(folder, 'server.properties');
		this.logFile = join(folder, 'kafka.log');
		writeFileSync(this.properties, serverProperties(ports, join(folder, 'data'), cluster));
		writeFileSync(join(folder, 'log4j2.properties'), LOGGING);
	}

	/**
	 * Prepares the folder, with the users of SCRAM. Once, before the first start.
	 *
	 * @throws KafkaError with what Kafka says.
	 */
	async format(): Promise<void> {
		const { sasl, users } = this.cluster;
		const scram = sasl === 'SCRAM-SHA-512' ? Object.entries(users) : [];
		const child = this.java('kafka.tools.StorageTool', [
			...['format', '--cluster-id', CLUSTER_ID, '--config', this.properties],
			...scram.flatMap(([name, password]) => [
				'--add-scram',
				`SCRAM-SHA-512=[name=${name},password=${password}]`,
			]),
		]);
		const [code] = (await once(child, 'exit')) as [number | null];
		if (code !== 0) throw this.failure('could not prepare its folder');
	}

	/** Starts the process; it answers some seconds later. */
	start(): void {
		this.process ??= this.java('kafka.Kafka', [this.properties]);
	}

	/** @throws KafkaError when the process has ended by itself. */
	checkAlive(): void {
		if (this.process?.exitCode != null) throw this.failure('ended by itself');
	}

	/** Asks the node to hand over and end, or with SIGKILL ends it at once. */
	async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
		const { process } = this;
		this.process = undefined;
		if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
		const late = setTimeout(() => process.kill('SIGKILL'), GRACE_MS);
		process.kill(signal);
		await once(process, 'exit');
		clearTimeout(late);
	}

	private java(mainClass: string, args: readonly string[]): ChildProcess {
		const { java, libraries } = this.installation;
		const log = openSync(this.logFile, 'a');
		const child = spawn(
			java,
			[
				...JAVA_OPTIONS,
				`-Dlog4j2.configurationFile=${join(this.folder, 'log4j2.properties')}`,
				...['-classpath', join(libraries, '*'), mainClass, ...args],
			],
			{ stdio: ['ignore', log, log] },
		);
		closeSync(log);
		const kill = (): void => void child.kill('SIGKILL');
		process.once('exit', kill);
		child.once('exit', () => process.off('exit', kill));
		return child;
	}

	private failure(what: string): KafkaError {
		const lines = readFileSync(this.logFile, 'utf8').trim().split('\n');
		const told = lines.filter((line) => /ERROR|Exception/.test(line)).slice(-3);
		return new KafkaError(`Kafka's node ${this.ports.id} ${what}: ${told.join(' ')}`, {
			advice: `Its log is ${this.logFile}.`,
		});
	}
}
