import { base64Bytes } from './base64Bytes';
import type { Exports, Global } from './Exports';
import { KERNEL_CODE } from './kernelCode';

/** Exported constants: addresses and sizes in bytes (`BLOCK_PIXELS`, `HELD_PIXELS`: in float64). They are in upper case. */
type Places = {
	readonly [
		Name in keyof Exports as Exports[Name] extends Global
			? Name extends Uppercase<Name>
				? Name
				: never
			: never
	]: number;
};

/** The compiled kernel with its one memory, which is as large as it will ever be. */
export interface Kernel {
	readonly run: Exports;
	readonly at: Places;
	readonly bytes: Uint8Array;
	/** Index of an address: its eighth. */
	readonly float64: Float64Array;
}

/** The part of the platform that TypeScript's `es2022` leaves out. */
declare const WebAssembly:
	| {
			Module: new (code: Uint8Array) => object;
			Instance: new (module: object, imports: object) => { exports: object };
	  }
	| undefined;

let started: Kernel | undefined;

/**
 * The kernel, compiled when first asked for (about 1 ms).
 *
 * Calls are not nested: what one leaves in memory the next one may overwrite.
 * @throws {Error} Node runs without WebAssembly, as with `--jitless`.
 */
export function kernel(): Kernel {
	started ??= start();
	return started;
}

function start(): Kernel {
	if (typeof WebAssembly === 'undefined')
		throw new Error(
			'Pictures need WebAssembly, which this Node.js runs without: start n8n without --jitless.',
		);
	const module = new WebAssembly.Module(base64Bytes(KERNEL_CODE));
	const { exports } = new WebAssembly.Instance(module, {});
	const run = exports as Exports;
	const places = Object.entries(exports as Record<string, Global>)
		.filter(([name]) => name === name.toUpperCase())
		.map(([name, { value }]) => [name, value]);
	const at = Object.fromEntries(places) as Places;
	const { buffer } = run.memory;
	return { run, at, bytes: new Uint8Array(buffer), float64: new Float64Array(buffer) };
}
