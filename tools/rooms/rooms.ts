import type { Room } from './Room';

/**
 * The one table of rooms: what each folder holds and what it may import. ESLint's rule, the drawings and tables of
 * ARCHITECTURE.md and the tests in `test/house` are made from it. What is not listed is refused.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
	'core/errors': {
		folder: 'packages/core/src/errors',
		holds: 'one class per kind of failure: what failed, why, and what to do next',
		imports: [],
		packages: [],
	},
	'core/choice': {
		folder: 'packages/core/src/choice',
		holds: 'what a list of choices is made of: names, titles and parameters with their ranges',
		imports: ['core/errors'],
		packages: [],
	},
	'core/grid': {
		folder: 'packages/core/src/grid',
		holds:
			'the two forms of pixels: `Grid` (float64, row 0 at the bottom) and `Raster` (bytes, row 0 at the top)',
		imports: ['core/errors', 'kernel'],
		packages: [],
	},
	'core/draw': {
		folder: 'packages/core/src/draw',
		holds: 'an RGBA canvas with anti-aliased shapes and text',
		imports: ['core/grid', 'kernel'],
		packages: ['fflate'],
	},
	'core/alert': {
		folder: 'packages/core/src/alert',
		holds:
			'ids, missing values, time, photometry, coordinates, the simplified record, what the API draws',
		imports: ['core/errors', 'core/choice'],
		packages: [],
	},
	'core/api': {
		folder: 'packages/core/src/api',
		holds: 'endpoints, payloads, lossless JSON, retries, checks of answers',
		imports: ['core/errors', 'core/choice', 'core/grid', 'core/alert'],
		packages: [],
	},
	'core/packet': {
		folder: 'packages/core/src/packet',
		holds: 'alert packets in Avro, read without losing a digit of an id',
		imports: ['core/errors', 'core/choice', 'core/alert', 'kernel'],
		packages: ['fflate'],
	},
	'core/watch': {
		folder: 'packages/core/src/watch',
		holds:
			'what the trigger remembers, and how it reads forward without losing or repeating an alert',
		imports: ['core/errors', 'core/alert', 'core/api'],
		packages: [],
	},
	'core/message': {
		folder: 'packages/core/src/message',
		holds: 'what there is to say about an alert, and how each target of messages says it',
		imports: ['core/errors', 'core/choice', 'core/alert'],
		packages: [],
	},
	'core/fits': {
		folder: 'packages/core/src/fits',
		holds: 'FITS files: cards, headers, HDUs, pixels, world coordinates',
		imports: ['core/errors', 'core/grid', 'kernel'],
		packages: ['fflate'],
	},
	'core/image': {
		folder: 'packages/core/src/image',
		holds:
			'statistics, intervals, stretches, convolution, colormaps, orientation, overlays, layouts',
		imports: [
			'core/errors',
			'core/choice',
			'core/grid',
			'core/draw',
			'core/alert',
			'core/fits',
			'kernel',
		],
		packages: ['fflate'],
	},
	'core/encode': {
		folder: 'packages/core/src/encode',
		holds: 'PNG and APNG (our own), GIF (gifenc) and JPEG (jimp) files, and smooth resizing',
		imports: ['core/errors', 'core/grid', 'core/draw', 'kernel'],
		packages: ['@jimp/js-jpeg', 'fflate', 'gifenc'],
	},
	'core/render': {
		folder: 'packages/core/src/render',
		holds: 'a cutout and a recipe become a file and its numbers',
		imports: [
			'core/errors',
			'core/choice',
			'core/grid',
			'core/draw',
			'core/alert',
			'core/fits',
			'core/image',
			'core/encode',
		],
		packages: [],
	},
	'core/scene': {
		folder: 'packages/core/src/scene',
		holds: 'a picture as a list of marks, as PNG or SVG; colors, sizes and ticks of plots',
		imports: ['core/errors', 'core/choice', 'core/grid', 'core/draw', 'core/encode', 'core/render'],
		packages: ['fflate'],
	},
	'core/observe': {
		folder: 'packages/core/src/observe',
		holds: 'when a target can be observed from a site, as numbers, sentences and pictures',
		imports: ['core/errors', 'core/choice', 'core/draw', 'core/alert', 'core/render', 'core/scene'],
		packages: ['astronomy-engine'],
	},
	'core/lightCurve': {
		folder: 'packages/core/src/lightCurve',
		holds:
			'the rows of an object become points, then a scene of marks, then PNG or SVG; the object card',
		imports: [
			'core/errors',
			'core/choice',
			'core/draw',
			'core/alert',
			'core/message',
			'core/image',
			'core/render',
			'core/scene',
			'core/observe',
		],
		packages: ['d3-array', 'd3-time', 'd3-time-format'],
	},
	'core/look': {
		folder: 'packages/core/src/look',
		holds:
			'what a look at one alert needs beside its rows: its cutouts as far as Fink has them, the flux that leads',
		imports: [
			'core/errors',
			'core/alert',
			'core/api',
			'core/message',
			'core/render',
			'core/lightCurve',
		],
		packages: [],
	},
	'core/tool': {
		folder: 'packages/core/src/tool',
		holds:
			'what a language model can ask: tools with their arguments, and answers short enough to read',
		imports: [
			'core/errors',
			'core/alert',
			'core/api',
			'core/message',
			'core/lightCurve',
			'core/look',
		],
		packages: [],
	},
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
		imports: ['core', 'core-test', 'engine', 'sandbox', 'standins'],
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
