import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KafkaError } from '../KafkaError';
import { findJava } from './findJava';

const PACKAGE = join(__dirname, '..', '..');

/** Where the libraries are kept: next to what npm installs, so that nobody commits them. */
const CACHE = join(PACKAGE, 'node_modules', '.cache');

/** Java and the folder with Kafka's libraries. */
export interface KafkaInstallation {
	readonly java: string;
	readonly libraries: string;
}

/**
 * Finds Apache Kafka; the first time, Maven downloads its libraries, about 60 MB, from Maven Central.
 *
 * @throws KafkaError when there is no Java 17, no Maven, or no Maven Central.
 */
export function installKafka(): KafkaInstallation {
	const java = findJava();
	const libraries = join(CACHE, 'kafka');
	if (!existsSync(libraries)) fetchLibraries(libraries);
	return { java, libraries };
}

/** The version of Kafka in a folder of libraries, e.g. `4.3.1`. */
export function kafkaVersion(libraries: string): string {
	const names = readdirSync(libraries).join('\n');
	return /^kafka_[\d.]+-([\d.]+)\.jar$/m.exec(names)?.[1] ?? 'unknown';
}

function fetchLibraries(folder: string): void {
	const partial = `${folder}.partial`;
	rmSync(partial, { recursive: true, force: true });
	mkdirSync(partial, { recursive: true });
	const { error, status, stdout } = spawnSync(
		'mvn',
		[
			...['--batch-mode', '--quiet', '--file', join(PACKAGE, 'pom.xml')],
			...['dependency:copy-dependencies', '-DincludeScope=runtime'],
			`-DoutputDirectory=${partial}`,
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
	);
	if (error !== undefined) {
		throw new KafkaError("Apache Maven is not on this machine, so Kafka can't be fetched", {
			advice: 'Install it: apt-get install maven (Debian, Ubuntu), brew install maven (macOS).',
		});
	}
	if (status !== 0) {
		throw new KafkaError(`Maven could not fetch Apache Kafka: ${firstError(stdout)}`, {
			advice: 'Check the connection to Maven Central, then try again.',
		});
	}
	renameSync(partial, folder);
}

function firstError(output: string): string {
	return /^\[ERROR\] (.*)$/m.exec(output)?.[1] ?? 'it said nothing';
}
