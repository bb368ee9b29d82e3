import type { CutoutFormat } from './CutoutFormat';
import { downloadFiles } from './downloadFiles';

/** The FITS files as Rubin made them: image, variance and PSF, with header. */
export const fits: CutoutFormat = {
	name: 'fits',
	title: 'FITS',
	description: 'Files as Rubin made them: image, variance, PSF and header',
	deliver: async (context, client, _itemIndex, request) =>
		await downloadFiles(
			context,
			request,
			{ extension: '.fits', mimeType: 'application/fits' },
			async (kind) => await client.cutoutFits({ diaSourceId: request.diaSourceId, kind }),
		),
};
