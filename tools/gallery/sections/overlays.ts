import type { Overlays } from '@fink/core';

import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { look } from './look';

const ALL: Overlays = { reticle: true, compass: true, scaleBar: true, label: true, colorBar: true };

const EACH: ReadonlyArray<readonly [name: string, caption: string, overlays: Overlays]> = [
	['reticle', '**Reticle**, open at the source (CRPIX)', { reticle: true }],
	['compass', '**Compass**', { compass: true }],
	['scaleBar', '**Scale bar**', { scaleBar: true }],
	['label', '**Label**: the kind', { label: true }],
	['colorBar', '**Color bar** with the values of the stretch', { colorBar: true }],
];

/** Each overlay alone, and all together at sizes from 150 to 1200 pixels, on dark and on light. */
export function overlays({ peak }: Specimens): GallerySection[] {
	const caption = [`${peak.brightness}, Δt −3.2 d ± 5 min`];
	const all = (kind: 'Science' | 'Difference', sizePixels: number, theme: 'dark' | 'light') => ({
		name: `overlays-${sizePixels}-${kind}`,
		caption: `All, ${sizePixels} pixels, ${kind}`,
		cutouts: [peak.cutout(kind)],
		composition: {
			layout: 'single' as const,
			picture: look(kind, { sizePixels }),
			overlays: { ...ALL, caption },
			theme,
		},
		settings: 'Caption: an expression',
	});
	return [
		{
			title: 'Overlays',
			text: 'Each can be turned on separately.',
			columns: 3,
			pictures: [
				...EACH.map(([name, text, overlay]) => ({
					name: `overlay-${name}`,
					caption: text,
					cutouts: [peak.cutout('Science')],
					composition: {
						layout: 'single' as const,
						picture: look('Science'),
						overlays: overlay,
					},
				})),
				{
					name: 'overlay-caption',
					caption: '**Caption**, wrapped where it is long',
					cutouts: [peak.cutout('Science')],
					composition: {
						layout: 'single' as const,
						picture: look('Science'),
						overlays: { caption },
					},
					settings: 'Caption: an expression',
				},
			],
		},
		{
			title: 'Overlays from 150 to 1200 pixels',
			text: 'Text and lines grow with the picture, but more slowly.',
			columns: 3,
			pictures: [
				all('Science', 150, 'dark'),
				all('Difference', 150, 'light'),
				all('Difference', 400, 'dark'),
			],
		},
		{
			title: 'The largest',
			text: '',
			columns: 1,
			pictures: [all('Science', 1200, 'dark')],
		},
	];
}
