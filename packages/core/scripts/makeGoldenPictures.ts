/**
 * Writes the golden pictures of test/render/golden.test.ts: `tsx scripts/makeGoldenPictures.ts` in
 * packages/core. Look at each changed file before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderPicture } from '../src/render';
import { goldenPictures } from '../test/render/support/goldenPictures';

const folder = join(__dirname, '../test/golden');

async function main(): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const written = new Set<string>();
	for (const { name, cutouts, composition } of goldenPictures()) {
		const { bytes } = await renderPicture(cutouts, composition);
		const path = join(folder, `${name}.png`);
		const isSame = existsSync(path) && readFileSync(path).equals(bytes);
		if (!isSame) writeFileSync(path, bytes);
		console.log(`${isSame ? 'same   ' : 'WRITTEN'} ${path} (${bytes.length} bytes)`);
		written.add(`${name}.png`);
	}
	for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file));
}

void main();
