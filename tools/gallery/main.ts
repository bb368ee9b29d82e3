import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { renderPicture } from '@fink/core';

import { drawReal } from './drawReal';
import { type DrawnPicture, galleryPage } from './galleryPage';
import type { GalleryPicture, GallerySection } from './GalleryPicture';
import { sectionsOf } from './sections';
import { chooseSpecimens } from './Specimens';

const docs = join(__dirname, '..', '..', 'docs');
const folder = join(docs, 'pictures');
const page = join(docs, 'gallery.md');

/** So that the repository stays light and pages load quickly. */
const MAX_BYTES_PER_PICTURE = 300_000;
const MAX_BYTES = 2_700_000;

/** `npm run gallery -- --data <folder>`: real alerts, drawn into a folder that is not committed. */
const { values } = parseArgs({
	options: {
		data: { type: 'string' },
		out: { type: 'string', default: join(__dirname, '..', '..', 'out', 'real-alerts') },
	},
});

/** `npm run gallery`: draws the pictures of docs/gallery.md from the simulated sky and writes the page. */
async function main(): Promise<void> {
	if (values.data !== undefined) return await drawReal(values.data, values.out);
	const sections = sectionsOf(chooseSpecimens());
	mkdirSync(folder, { recursive: true });
	let bytes = 0;
	const draw = async (picture: GalleryPicture): Promise<DrawnPicture> => {
		const file =
			'render' in picture
				? picture.render()
				: await renderPicture(picture.cutouts, picture.composition, picture.format);
		const fileName = `${picture.name}${file.extension}`;
		if (file.bytes.length > MAX_BYTES_PER_PICTURE)
			throw new Error(`${fileName} has ${file.bytes.length} bytes: make it smaller`);
		writeFileSync(join(folder, fileName), file.bytes);
		bytes += file.bytes.length;
		return { ...picture, fileName };
	};
	const drawn: Array<Omit<GallerySection, 'pictures'> & { pictures: DrawnPicture[] }> = [];
	for (const section of sections) {
		const pictures: DrawnPicture[] = [];
		for (const picture of section.pictures) pictures.push(await draw(picture));
		drawn.push({ ...section, pictures });
	}
	if (bytes > MAX_BYTES) throw new Error(`The gallery has ${bytes} bytes: make it smaller`);

	const names = new Set(drawn.flatMap(({ pictures }) => pictures.map(({ fileName }) => fileName)));
	removeOthers(names);
	writeFileSync(page, galleryPage(drawn));
	console.log(`${names.size} pictures, ${Math.round(bytes / 1000)} kB, docs/gallery.md`);
}

/** Removes what the earlier page showed and the new one does not; other files stay. */
function removeOthers(names: ReadonlySet<string>): void {
	const earlier = existsSync(page) ? readFileSync(page, 'utf8') : '';
	for (const [, file] of earlier.matchAll(/\(pictures\/([^)/]+)\)/g))
		if (!names.has(file)) rmSync(join(folder, file), { force: true });
}

main().catch((error: Error) => {
	console.error(`The gallery failed: ${error.message}`);
	process.exitCode = 1;
});
