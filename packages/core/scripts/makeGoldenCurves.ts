/**
 * Writes the pictures of test/lightCurve/golden.test.ts: `tsx scripts/makeGoldenCurves.ts` in
 * packages/core. Look at each changed file before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { goldenCurves } from '../test/lightCurve/support/goldenCurves';

const folder = join(__dirname, '../test/lightCurve/golden');
mkdirSync(folder, { recursive: true });
const written = new Set<string>();
for (const { name, draw } of goldenCurves()) {
	const bytes = draw();
	const path = join(folder, `${name}.png`);
	const isSame = existsSync(path) && readFileSync(path).equals(bytes);
	if (!isSame) writeFileSync(path, bytes);
	console.log(`${isSame ? 'same   ' : 'WRITTEN'} ${path} (${bytes.length} bytes)`);
	written.add(`${name}.png`);
}
for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file));
