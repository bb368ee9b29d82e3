// Compiles assembly/ (AssemblyScript) to WebAssembly and writes it, as text that can be bundled, to
// src/kernelCode.ts. The same sources give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = dirname(fileURLToPath(import.meta.url));
const layout = readFileSync(`${here}/assembly/memory.ts`, 'utf8');
/** Size of the memory, in WebAssembly's pages of 64 kB. */
const PAGES = String(Number(/MEMORY_BYTES: i32 = (0x[0-9a-f]+);/.exec(layout)[1]) / 65536);

let code;
const { error, stderr } = await asc.main(
	[
		...['assembly/index.ts', '--outFile', 'kernel.wasm', '--baseDir', here],
		// No objects are made, so no collector is needed; memory is fixed, so views of it stay valid.
		...['--runtime', 'stub', '--initialMemory', PAGES, '--maximumMemory', PAGES],
		...['--memoryBase', '1024', '--enable', 'simd'],
		...['-O3', '--converge', '--noAssert', '--uncheckedBehavior', 'always'],
	],
	{
		writeFile(name, contents) {
			if (name.endsWith('.wasm')) code = contents;
		},
	},
);
if (error || !code) {
	console.error(`The kernel could not be compiled: ${error?.message ?? ''}\n${stderr.toString()}`);
	process.exit(1);
}
const text = Buffer.from(code).toString('base64');
writeFileSync(
	`${here}/src/kernelCode.ts`,
	`/** The compiled kernel, base64; made by compile.mjs from assembly/. */\nexport const KERNEL_CODE =\n\t'${text}';\n`,
);
console.log(`${(code.length / 1024).toFixed(1)} kB of WebAssembly in src/kernelCode.ts`);
