import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KERNEL_CODE } from '../src/kernelCode';
import { workingRegions } from './support/workingMemory';

const { exports: instance } = new WebAssembly.Instance(
	new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64')),
);

/** `name` of an exported constant, `name/2` of an exported function of two parameters. */
const compiled = Object.entries(instance)
	.filter(([name]) => name !== 'memory')
	.map(([name, value]) => (typeof value === 'function' ? `${name}/${value.length}` : name));

describe('src/Exports.ts', () => {
	it('declares what the compiled kernel exports', () => {
		const source = readFileSync(join(__dirname, '../src/Exports.ts'), 'utf8');
		const declared = [...source.matchAll(/readonly (\w+): (Global|\((.*)\) =>)/g)].map(
			([, name, type, parameters]) =>
				type === 'Global' ? name : `${name}/${parameters.split(', ').filter(Boolean).length}`,
		);
		expect(declared.sort()).toEqual(compiled.sort());
	});
});

describe('the table of addresses', () => {
	it('gives the addresses that the kernel exports', () => {
		const regions = new Map(workingRegions().map(({ name, start }) => [name, start]));
		for (const name of ['OUTPUT', 'TOKENS', 'INPUT', 'COLORS'])
			expect((instance[name] as WebAssembly.Global).value).toBe(regions.get(name));
	});
});
