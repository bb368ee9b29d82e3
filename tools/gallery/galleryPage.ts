import type { GalleryPicture, GallerySection } from './GalleryPicture';
import { nodeSettings } from './nodeSettings';

/** A drawn picture of the gallery. */
export type DrawnPicture = GalleryPicture & {
	readonly fileName: string;
};

/** The page that shows the gallery, as Markdown. */
export function galleryPage(
	sections: ReadonlyArray<Omit<GallerySection, 'pictures'> & { pictures: DrawnPicture[] }>,
): string {
	const parts = sections.map(({ title, text, columns, pictures }) =>
		[`## ${title}`, text, tableOf(pictures, columns)].filter(Boolean).join('\n\n'),
	);
	return `# Gallery

Pictures that Render Cutout and Render Light Curve make. All of them come from the sandbox's simulated sky; \`npm run gallery\` draws them
again. Below each picture are the settings of the node.

${parts.join('\n\n')}
`;
}

function tableOf(pictures: readonly DrawnPicture[], columns: number): string {
	const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
		pictures.slice(row * columns, (row + 1) * columns),
	);
	const cells = rows.map((row) => Array.from({ length: columns }, (_, i) => cellOf(row[i])));
	const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
	const [first, ...others] = cells.map(line);
	return [first, `|${' --- |'.repeat(columns)}`, ...others].join('\n');
}

function cellOf(picture: DrawnPicture | undefined): string {
	if (!picture) return '';
	const { name, fileName, caption } = picture;
	const settings = 'render' in picture ? picture.settings : nodeSettings(picture);
	return `![${name}](pictures/${fileName})<br>${caption}<br><sub>${settings}</sub>`;
}
