import { EmptyAnswerError, mayComeLater } from '@fink/core';

import { arrayJson } from './arrayJson';
import type { CutoutFormat } from './CutoutFormat';

/**
 * The pixels as numbers in the item's JSON, under the API's own keys `b:cutoutScience` and so on: rows
 * from the bottom of the image, nJy, null where there is no data.
 *
 * One request per detection for any number of kinds: several are requested with `kind=All`, and the rest
 * are dropped. A kind that is missing in the response is a failure.
 */
export const array: CutoutFormat = {
	name: 'array',
	title: 'Array',
	description: 'Pixel values as numbers in the JSON, without a header',
	async deliver(_context, client, _itemIndex, request) {
		const { diaSourceId, kinds } = request;
		try {
			const kind = kinds.length === 1 ? kinds[0] : 'All';
			const grids = await client.cutoutArrays({ diaSourceId, kind });
			const absent = kinds.filter((name) => !grids[name]);
			const failures = absent.map((name) => ({
				kinds: [name],
				error: new EmptyAnswerError(`Fink has no ${name} cutout for diaSourceId ${diaSourceId}`, {
					advice: 'The other kinds of this detection were downloaded. Remove this kind from Kinds.',
				}),
				mayComeLater: true,
			}));
			return { json: arrayJson(kinds, grids), binary: {}, failures };
		} catch (error) {
			const failure = { kinds, error, mayComeLater: mayComeLater(error) };
			return { json: { kinds: [] }, binary: {}, failures: [failure] };
		}
	},
};
