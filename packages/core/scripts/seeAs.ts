/**
 * Draws PNG files as people with each kind of color vision see them, side by side: `tsx scripts/seeAs.ts out.png
 * a.png b.png …` in packages/core. Look at the sheet whenever colors of pictures change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

import { seenAs, VISIONS, type Vision } from '../test/render/support/vision';

const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0)
	throw new Error('Usage: tsx scripts/seeAs.ts out.png a.png b.png …');

const GAP = 8;
const visions = Object.keys(VISIONS) as Vision[];
const pictures = files.map((file) => PNG.sync.read(readFileSync(file)));
const width = Math.max(...pictures.map((picture) => picture.width)) + GAP;
const sheet = new PNG({
	width: width * visions.length,
	height: pictures.reduce((sum, { height }) => sum + height + GAP, 0),
});
sheet.data.fill(120);
let top = 0;
for (const picture of pictures) {
	visions.forEach((vision, column) => {
		for (let y = 0; y < picture.height; y++)
			for (let x = 0; x < picture.width; x++) {
				const from = 4 * (y * picture.width + x);
				const [red, green, blue] = picture.data.subarray(from, from + 3);
				const to = 4 * ((top + y) * sheet.width + column * width + x);
				sheet.data.set([...seenAs([red, green, blue], vision), 255], to);
			}
	});
	top += picture.height + GAP;
}
writeFileSync(out, PNG.sync.write(sheet));
console.log(`${visions.join(', ')} from left to right: ${out}`);
