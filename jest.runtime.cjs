const { statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const languageGlobals = require('./jest.globals.cjs');

// Each test file runs in a context of its own, for which V8 compiles anew whatever seems to be used often. With this
// budget, 7 times V8's own, it waits longer: most tests end before the optimized code would have paid for its making.
setFlagsFromString('--interrupt-budget=500000');

/** Under this name, a wrapped module's code hands its function to Jest. */
const WRAPPED = 'Object.<anonymous>';

/**
 * What this worker has read, transformed and compiled, by path: most modules are loaded by many test files. A file that
 * was changed since, as in `jest --watch`, is read again.
 */
const transforms = new Map();
const scripts = new Map();

/** Source maps in text that this worker has parsed: the bundle's takes 0.2 s. */
const consumers = new Map();

/**
 * Jest's runtime, which reads, transforms and compiles each module anew for each test file, except that this one does so
 * once per worker. The modules still run anew in each test file. It also hands the language's globals to them, and ends
 * what a test file left running every so often: n8n's engine does, and each such timer kept 70 MB of modules alive.
 */
module.exports = class QuickRuntime extends Runtime {
	intervals = new Set();

	constructor(...given) {
		super(...given);
		const { global } = this._environment;
		const { setInterval } = global;
		global.setInterval = (...args) => {
			const interval = setInterval(...args);
			this.intervals.add(interval);
			return interval;
		};
	}

	requireInternalModule(from, name) {
		if (name !== 'source-map') return super.requireInternalModule(from, name);
		const { SourceMapConsumer } = createRequire(from)(name);
		return {
			SourceMapConsumer: function (map) {
				if (typeof map !== 'string') return new SourceMapConsumer(map);
				if (!consumers.has(map)) consumers.set(map, new SourceMapConsumer(map));
				return consumers.get(map);
			},
		};
	}

	transformFile(path, options) {
		if (options?.isInternalModule) return super.transformFile(path, options);
		const { mtimeMs } = statSync(path);
		if (transforms.get(path)?.mtimeMs !== mtimeMs) {
			super.transformFile(path, options);
			const map = this._sourceMapRegistry.get(path);
			transforms.set(path, { mtimeMs, transform: this._fileTransforms.get(path), map });
		}
		const { transform, map } = transforms.get(path);
		this._fileTransforms.set(path, transform);
		if (map) this._sourceMapRegistry.set(path, map);
		return transform.code;
	}

	createScriptFromCode(source, path) {
		const script = this.compiled(source, path);
		this.globals ??= languageGlobals.map((name) => this._environment.global[name]);
		const { globals } = this;
		return {
			runInContext(context) {
				const run = script.runInContext(context)[WRAPPED];
				return {
					[WRAPPED](...given) {
						return run.apply(this, [...given, ...globals]);
					},
				};
			},
		};
	}

	compiled(source, path) {
		const known = scripts.get(path);
		if (known?.source === source) return known.script;
		const code = this.wrapCodeInModuleWrapper(source);
		const columnOffset = this._fileTransforms.get(path)?.wrapperLength;
		const script = new Script(code, { filename: path, columnOffset });
		scripts.set(path, { source, script });
		return script;
	}

	constructInjectedModuleParameters() {
		return [...super.constructInjectedModuleParameters(), ...languageGlobals];
	}

	teardown() {
		super.teardown();
		for (const interval of this.intervals) clearInterval(interval);
	}
};
