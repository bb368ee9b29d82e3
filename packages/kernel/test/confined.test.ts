import { base64Bytes } from '../src';
import { kernel } from '../src/kernel';
import { KERNEL_CODE } from '../src/kernelCode';

describe('the compiled kernel', () => {
	const module = new WebAssembly.Module(Uint8Array.from(base64Bytes(KERNEL_CODE)));

	it('imports nothing, so that it reaches nothing but its own memory', () => {
		expect(WebAssembly.Module.imports(module)).toEqual([]);
	});

	it('hands out functions, numbers and one memory, which can not grow', () => {
		const exported = WebAssembly.Module.exports(module);
		expect(new Set(exported.map(({ kind }) => kind))).toEqual(
			new Set(['function', 'global', 'memory']),
		);
		const { memory } = new WebAssembly.Instance(module, {}).exports;
		if (!(memory instanceof WebAssembly.Memory)) throw new Error('the memory is not exported');
		expect(memory.buffer.byteLength).toBe(71 * 65536);
		expect(() => memory.grow(1)).toThrow(RangeError);
	});

	it('is started once', () => {
		expect(kernel()).toBe(kernel());
	});
});
