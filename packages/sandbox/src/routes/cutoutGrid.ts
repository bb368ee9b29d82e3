import { type CutoutKind, type Grid, imageHdu, readFits } from '@fink/core';

import { ServerFailure } from '../http';
import type { Sky } from '../sky/Sky';

/**
 * The pixels of a cutout.
 *
 * @throws ServerFailure if there is no such cutout: the real code then fails on its inner service's answer.
 */
export function cutoutGrid(sky: Sky, diaSourceId: string, kind: CutoutKind): Grid {
	const bytes = sky.cutout(diaSourceId, kind);
	if (bytes === null) throw new ServerFailure(`alert ${diaSourceId} has no ${kind} cutout`);
	return imageHdu(readFits(bytes)).grid();
}
