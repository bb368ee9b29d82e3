import { EmptyAnswerError } from '@fink/core';

import { arrayJson } from './arrayJson';
import type { CutoutFormat } from './CutoutFormat';

/**
 * As `array`, with a single request per detection however many kinds are asked for: several kinds come as
 * `kind=All`, of which the others are dropped. A kind that the answer lacks is a failure.
 */
export const arrayInOneRequest: CutoutFormat = async (_context, client, _itemIndex, request) => {
	const { diaSourceId, kinds } = request;
	try {
		const kind = kinds.length === 1 ? kinds[0] : 'All';
		const grids = await client.cutoutArrays({ diaSourceId, kind });
		const absent = kinds.filter((name) => !grids[name]);
		const failures = absent.map(
			(name) =>
				new EmptyAnswerError(`Fink has no ${name} cutout for diaSourceId ${diaSourceId}`, {
					advice: 'The other kinds of this detection came. Leave this kind out under Kinds.',
				}),
		);
		return { json: arrayJson(kinds, grids), binary: {}, failures };
	} catch (failure) {
		return { json: { kinds: [] }, binary: {}, failures: [failure] };
	}
};
