import { ORIENTATIONS, PLANES } from '@fink/core';

import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { look } from './look';

const ORIENTATION_CAPTIONS = {
	stored: '**As Stored**: FITS row 1 at the bottom, as DS9',
	api: '**API-Like**: FITS row 1 at the top, mirrored',
	northUp: '**North Up**: resampled by the header’s matrix',
} as const;

const PLANE_CAPTIONS = {
	image: '**Image**, nJy',
	signalToNoise: '**Signal to Noise**, σ',
	variance: '**Variance**, nJy²',
	psf: '**PSF**',
	mask: '',
} as const;

/** Which way up, how enlarged, which plane. */
export function geometry({ peak, edge }: Specimens): GallerySection[] {
	return [
		{
			title: 'Orientation',
			text: 'The compass shows the same directions on the sky in all of them.',
			columns: 4,
			pictures: [
				...ORIENTATIONS.map(({ name: orientation }) => ({
					name: `orientation-${orientation}`,
					caption: ORIENTATION_CAPTIONS[orientation],
					cutouts: [peak.cutout('Science')],
					composition: {
						layout: 'single' as const,
						picture: look('Science', { orientation }),
						overlays: { reticle: true, compass: true },
					},
				})),
				{
					name: 'orientation-fill',
					caption: '**North Up** with *Fill Panel*: the largest square without empty corners',
					cutouts: [peak.cutout('Science')],
					composition: {
						layout: 'single' as const,
						picture: look('Science', { orientation: 'northUp', fillPanel: true }),
						overlays: { reticle: true, compass: true },
					},
				},
			],
		},
		{
			title: 'Size',
			text: 'Unchanged, as crisp squares, or smooth.',
			columns: 3,
			pictures: [
				{ name: 'own', sizePixels: 0, caption: 'Size 0: unchanged' },
				{ name: 'crisp', sizePixels: 240, caption: 'Crisp' },
				{ name: 'smooth', sizePixels: 240, enlargement: 'smooth' as const, caption: 'Smooth' },
			].map(({ name, caption, ...size }) => ({
				name: `size-${name}`,
				caption,
				cutouts: [peak.cutout('Template')],
				composition: { layout: 'single' as const, picture: look('Science', size) },
			})),
		},
		{
			title: 'Planes',
			text: 'What Rubin’s files contain in addition to the image.',
			columns: 4,
			pictures: PLANES.filter(({ name }) => name !== 'mask').map(({ name: plane }) => ({
				name: `plane-${plane}`,
				caption: PLANE_CAPTIONS[plane],
				cutouts: [peak.cutout('Science')],
				composition: {
					layout: 'single' as const,
					picture: look('Science', { plane, sizePixels: 200 }),
					overlays: { colorBar: true },
				},
			})),
		},
		{
			title: 'Pixels without data',
			text: 'At the detector’s edge pixels are NaN: never drawn as zero, except with the presets that draw as Fink’s portal and API do.',
			columns: 3,
			pictures: [
				{ name: 'default', caption: 'The default, lines at 45°', others: {} },
				{
					name: 'chosen',
					caption: 'A color of choice',
					others: { noData: [90, 60, 140, 255] as const },
				},
				{
					name: 'portal',
					caption: 'Fink Portal Look',
					others: { preset: 'finkPortal' as const },
				},
			].map(({ name, caption, others }) => ({
				name: `no-data-${name}`,
				caption,
				cutouts: [edge.cutout('Science')],
				composition: {
					layout: 'single' as const,
					picture: look('Science', others),
					overlays: { reticle: true },
				},
			})),
		},
	];
}
