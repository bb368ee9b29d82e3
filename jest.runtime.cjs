const { statSync } = require('node:fs');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const languageGlobals = require('./jest.globals.cjs');

/** Under this name, a wrapped module's code hands its function to Jest. */
const WRAPPED = 'Object.<anonymous>';

/**
 * What this worker has read, transformed and compiled, by path: most modules are loaded by many test files. A file that
 * was changed since, as in `jest --watch`, is read again.
 */
const transforms = new Map();
const scripts = new Map();

/**
 * Jest's runtime, which reads, transforms and compiles each module anew for each test file, except that this one does so
 * once per worker. The modules still run anew in each test file. It also hands the language's globals to them.
 */
module.exports = class QuickRuntime extends Runtime {
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
};
