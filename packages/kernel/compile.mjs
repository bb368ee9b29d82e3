// Compiles assembly/ (AssemblyScript) to WebAssembly and writes it, as text that can be bundled, to src/kernelCode.ts, and
// the types of what it exports to src/Exports.ts. The same sources give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = dirname(fileURLToPath(import.meta.url));
const layout = readFileSync(`${here}/assembly/memory.ts`, 'utf8');
const [, PAGES] = /MEMORY_PAGES: i32 = (\d+);/.exec(layout);

let code;
let declaration;
const { error, stderr } = await asc.main(
	[
		...['assembly/index.ts', '--outFile', 'kernel.wasm', '--bindings', 'raw', '--baseDir', here],
		// No objects are made, so no collector is needed; memory is fixed, so views of it stay valid.
		...['--runtime', 'stub', '--initialMemory', PAGES, '--maximumMemory', PAGES],
		...['--memoryBase', '1024', '--enable', 'simd'],
		...['-O3', '--converge', '--noAssert', '--uncheckedBehavior', 'always'],
	],
	{
		writeFile(name, contents) {
			if (name.endsWith('.wasm')) code = contents;
			if (name.endsWith('.d.ts')) declaration = contents;
		},
	},
);
if (error || !code || !declaration) {
	console.error(`The kernel could not be compiled: ${error?.message ?? ''}\n${stderr.toString()}`);
	process.exit(1);
}
const text = Buffer.from(code).toString('base64');
writeFileSync(
	`${here}/src/kernelCode.ts`,
	`/** The compiled kernel in base64, made by compile.mjs from assembly/. */\nexport const KERNEL_CODE =\n\t'${text}';\n`,
);
writeFileSync(`${here}/src/Exports.ts`, exportsOf(declaration));
console.log(`${(code.length / 1024).toFixed(1)} kB of WebAssembly in src/kernelCode.ts`);

/** The compiler's own declaration of the exports, a namespace, as one interface without its comments. */
function exportsOf(declaration) {
	const members = [];
	const body = declaration.replace(/\/\*\*[^]*?\*\//g, '');
	for (const [, name, parameters, result] of body.matchAll(
		/export function (\w+)\((.*)\): (\w+);/g,
	))
		members.push(`${name}: (${parameters}) => ${result}`);
	for (const [, name] of body.matchAll(/export const (\w+): \{\s*get value\(\): number[^}]*\};/g))
		members.push(`${name}: Global`);
	return `/** A number that the kernel exports. */
export interface Global {
	readonly value: number;
}

/** What \`assembly/index.ts\` exports; made by compile.mjs from the compiler's own declaration. */
export interface Exports {
	readonly memory: { readonly buffer: ArrayBuffer };
${members
	.sort()
	.map((member) => `\treadonly ${member};\n`)
	.join('')}}
`;
}
