// Bundles the server with core and all libraries into one file that Node runs as it is: dist/fink-mcp.mjs.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

import { bundledLicenses } from '../../tools/plugin/bundledLicenses.mjs';

const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(inFolder('dist'), { recursive: true, force: true });
const bundle = await rolldown({
	cwd: inFolder('.'),
	input: inFolder('src/main.ts'),
	platform: 'node',
	treeshake: true,
});
const { output } = await bundle.write({
	file: inFolder('dist/fink-mcp.mjs'),
	format: 'esm',
	banner: '#!/usr/bin/env node',
});
chmodSync(inFolder('dist/fink-mcp.mjs'), 0o755);
const modules = output.flatMap(({ moduleIds = [] }) => moduleIds);
writeFileSync(inFolder('dist/THIRD-PARTY-LICENSES.txt'), bundledLicenses(modules));
