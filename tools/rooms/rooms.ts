import { CORE_ROOMS } from './coreRooms';
import type { Room } from './Room';

/**
 * The one table of rooms: what each folder holds and what it may import. The lint rule, the drawings and tables of
 * ARCHITECTURE.md and the tests in `test/house` are made from it. What is not listed is refused.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
	...CORE_ROOMS,
	core: {
		folder: 'packages/core/src',
		holds: "core's front door, `@fink/core`: everything that other packages may use",
		imports: ['core/*'],
		packages: [],
	},
	'core-test': {
		folder: 'packages/core/test',
		holds:
			"core's tests; the fuzzer of FITS files and the trigger's stories are also used by tools",
		imports: ['core', 'kernel-test'],
		inside: ['core/*', 'kernel'],
		doors: ['fits/fuzz', 'watch/siege'],
		packages: ['*'],
	},
	'core-scripts': {
		folder: 'packages/core/scripts',
		holds: "makes core's packed tables (colormaps, font, columns) and the golden pictures",
		imports: [],
		inside: ['core/*', 'core-test'],
		packages: ['*'],
	},
	kernel: {
		folder: 'packages/kernel/src',
		holds: 'the loops over pixels, called by functions of typed arrays: `@fink/kernel`',
		imports: [],
		packages: [],
	},
	'kernel-assembly': {
		folder: 'packages/kernel/assembly',
		holds: 'these loops in AssemblyScript, compiled to WebAssembly',
		imports: [],
		packages: [],
	},
	'kernel-test': {
		folder: 'packages/kernel/test',
		holds: 'each loop against a plain one',
		imports: [],
		inside: ['kernel'],
		doors: ['support/unfiltered', 'support/workingMemory'],
		packages: ['*'],
	},
	kit: {
		folder: 'packages/kit/src',
		holds:
			"`@fink/kit`, where core meets n8n: requests, items, binary data, errors in n8n's words, shared fields",
		imports: ['core'],
		packages: ['n8n-workflow'],
	},
	nodes: {
		folder: 'nodes',
		holds: 'what the user sees of `n8n-nodes-fink`: one folder per node',
		imports: ['core', 'kit'],
		isSeparate: true,
		packages: ['n8n-workflow'],
	},
	livestream: {
		folder: 'packages/livestream',
		holds: "the package `n8n-nodes-fink-livestream`, for self-hosted n8n: Fink's Kafka stream",
		imports: ['core', 'kit'],
		packages: ['*'],
	},
	'livestream-test': {
		folder: 'packages/livestream/test',
		holds: 'its tests, against brokers in memory and on loopback',
		imports: ['core', 'engine', 'kafka', 'sandbox'],
		inside: ['livestream'],
		packages: ['*'],
	},
	mcp: {
		folder: 'packages/mcp/src',
		holds: 'the program `fink-mcp`: the same tools for AI assistants, without n8n, with pictures',
		imports: ['core'],
		packages: ['*'],
	},
	'mcp-test': {
		folder: 'packages/mcp/test',
		holds: 'its tests, by a client of the Model Context Protocol over the sandbox',
		imports: ['core', 'sandbox'],
		inside: ['mcp'],
		packages: ['*'],
	},
	credentials: {
		folder: 'credentials',
		holds: 'the optional credential: base URL',
		imports: [],
		packages: ['n8n-workflow'],
	},
	sandbox: {
		folder: 'packages/sandbox/src',
		holds: 'a local Fink over a simulated sky or real alerts, on loopback only',
		imports: ['core'],
		packages: ['*'],
	},
	'sandbox-test': {
		folder: 'packages/sandbox/test',
		holds: 'its tests, and a reader of Parquet files',
		imports: ['core'],
		inside: ['sandbox'],
		doors: ['support/readParquet'],
		packages: ['*'],
	},
	engine: {
		folder: 'packages/engine/src',
		holds: "n8n's own engine in this process, for tests and `npm start`",
		imports: [],
		packages: ['*'],
	},
	standins: {
		folder: 'packages/standins/src',
		holds: 'loopback stand-ins for a mail server, Slack, other chats and a chat model',
		imports: [],
		packages: ['*'],
	},
	'standins-test': {
		folder: 'packages/standins/test',
		holds: 'their tests',
		imports: [],
		inside: ['standins'],
		packages: ['*'],
	},
	kafka: {
		folder: 'packages/kafka/src',
		holds:
			'Apache Kafka itself on loopback, from Maven Central, and programs of others that read our streams',
		imports: ['core', 'sandbox'],
		packages: ['*'],
	},
	'kafka-test': {
		folder: 'packages/kafka/test',
		holds: 'their tests; they skip where Java or Maven is missing',
		imports: [],
		inside: ['kafka'],
		packages: ['*'],
	},
	'real-n8n': {
		folder: 'packages/real-n8n/src',
		holds:
			'a real n8n of any release: installs it and the packed nodes, runs examples, queue mode, screenshots',
		imports: ['core', 'engine', 'sandbox', 'standins'],
		packages: ['*'],
	},
	tools: {
		folder: 'tools',
		holds:
			'build and release, exactness, referee, fuzzing, benchmarks, gallery; this table of rooms',
		imports: ['core', 'core-test', 'engine', 'kafka', 'sandbox', 'standins'],
		doors: ['plugin', 'referee', 'rooms'],
		packages: ['*'],
	},
	test: {
		folder: 'test',
		holds:
			"the built package as users get it, in n8n's engine; the tarball; the rules of the house",
		imports: ['core', 'kit', 'engine', 'sandbox', 'sandbox-test', 'tools'],
		inside: ['nodes'],
		packages: ['*'],
	},
};
